import RuleFiles

/// A sentence with `{fields}`; split when it is needed, since most rules find nothing in a draft.
struct MessageTemplate: Sendable {
  private enum Piece {
    case text(String)
    case field(String)
  }

  /// As written in the rule file.
  let source: String

  init(_ source: String) { self.source = source }

  /// A brace that opens no field name (ASCII letters) is text.
  private var pieces: [Piece] {
    var pieces: [Piece] = []
    let bytes = source.utf8
    var (start, next) = (bytes.startIndex, bytes.startIndex)
    while let open = bytes[next...].firstIndex(of: UInt8(ascii: "{")) {
      next = bytes.index(after: open)
      let name = bytes[next...].prefix { (65...90).contains($0) || (97...122).contains($0) }
      guard !name.isEmpty, name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: "}") else { continue }
      pieces += [.text(String(source[start..<open])), .field(String(source[name.startIndex..<name.endIndex]))]
      next = bytes.index(after: name.endIndex)
      start = next
    }
    return pieces + [.text(String(source[start...]))]
  }

  /// The text of a rule file; fields other than the accepted ones are mistakes. Empty without a node.
  init(_ node: Node?, accepting accepted: [String], _ log: MistakeLog) {
    self.init(node?.string(log) ?? "")
    guard !log.isProven else { return }
    for field in fields where !accepted.contains(field) {
      if let node { log.add(.unknownField(field, accepted: accepted), at: node.location) }
    }
  }

  /// Names of the fields used, in order.
  var fields: [String] {
    pieces.compactMap { if case .field(let name) = $0 { name } else { nil } }
  }

  func text(_ values: [String: FieldValue]) -> String {
    pieces.reduce(into: "") { result, piece in
      switch piece {
      case .text(let text): result += text
      case .field(let name): result += Self.quoted(values[name]?.text ?? "", after: result)
      }
    }
  }

  /// Quotation marks inside a quotation are single (GB/T 15834-2011, 4.8.3).
  private static func quoted(_ value: String, after text: String) -> String {
    let open = text.unicodeScalars.reduce(0) { $0 + ($1 == "“" ? 1 : $1 == "”" ? -1 : 0) }
    return open > 0 ? singleQuoted(value) : value
  }

  static func singleQuoted(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: { $0 == "“" || $0 == "”" }) else { return value }
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars { result.append(scalar == "“" ? "‘" : scalar == "”" ? "’" : scalar) }
    return String(result)
  }
}
