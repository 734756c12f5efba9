internal import Documents

/// A style sheet or script that stands in the page itself, so that the page needs nothing else.
struct HTMLAsset: Sendable {
  enum Kind: String, Sendable {
    case style, script
  }

  let kind: Kind
  let content: [UInt8]
  /// What a content security policy names it by (CSP 3, 8.3): only this style sheet and this script are obeyed, whatever
  /// may have got into the page.
  let hash: String

  static let style = HTMLAsset(.style, PackageResources.page_css)
  /// For pages that compare rounds, beside the style of all pages.
  static let comparison = HTMLAsset(.style, PackageResources.compare_css)
  static let script = HTMLAsset(.script, PackageResources.page_js)

  private init(_ kind: Kind, _ content: [UInt8]) {
    self.kind = kind
    self.content = content
    hash = "'sha256-\(Base64.text(SHA256.digest(content)))'"
  }
}

/// The base64 alphabet of RFC 4648, 4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for digit in 0..<4 {
        let isPadding = digit > group.count
        result.append(isPadding ? UInt8(ascii: "=") : alphabet[value >> (18 - 6 * digit) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
