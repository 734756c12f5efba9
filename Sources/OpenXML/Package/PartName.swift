/// The name of a part, such as `word/document.xml`, without a leading slash.
///
/// Names are equal without ASCII case (ECMA-376 part 2, 6.2.2.3); Windows programs also write `\` for `/`.
public struct PartName: Hashable, Sendable, CustomStringConvertible {
  /// As written in the package, but with `/`.
  public let description: String
  private let key: String

  public init(_ name: String) {
    let withoutSlash = name.utf8.first == UInt8(ascii: "/") ? String(name.dropFirst()) : name
    description = withoutSlash
    key = withoutSlash.asciiLowercased
  }

  /// The part that a zip entry holds; nil for a name that no part can have.
  ///
  /// A name that is not UTF-8, as old Chinese programs write them, is taken byte for character: replacement characters
  /// would make different names equal. A leading slash, or `\` for `/`, does not matter: no name is ever a path of ours.
  init?(entry: EntryName) {
    guard entry.kind == .part else { return nil }
    let name = entry.bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    self.init(String(validating: name, as: UTF8.self) ?? Self.byteForCharacter(name))
  }

  private static func byteForCharacter(_ name: [UInt8]) -> String {
    String(String.UnicodeScalarView(name.map { Unicode.Scalar($0) }))
  }

  /// Resolves a relationship target against the folder of the part that owns the relationship.
  public func resolving(_ target: String) -> PartName {
    let path = target.prefix { $0 != "#" }
    guard path.utf8.first != UInt8(ascii: "/") else { return PartName(String(path)) }
    var components = description.split(separator: "/").dropLast().map(String.init)
    for component in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch component {
      case ".": continue
      case "..": _ = components.popLast()
      default: components.append(String(component))
      }
    }
    return PartName(components.joined(separator: "/"))
  }

  /// Where this part's relationships are stored.
  public var relationships: PartName {
    let (folder, file) = split
    return PartName(folder + "_rels/" + file + ".rels")
  }

  /// The extension in lower case, without the dot; empty when there is none.
  public var fileExtension: String {
    guard let dot = key.lastIndex(of: ".") else { return "" }
    return String(key[key.index(after: dot)...])
  }

  private var split: (folder: String, file: String) {
    guard let slash = description.lastIndex(of: "/") else { return ("", description) }
    return (String(description[...slash]), String(description[description.index(after: slash)...]))
  }

  public static func == (left: PartName, right: PartName) -> Bool { left.key == right.key }
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension String {
  /// Only A to Z change; Unicode case mapping would make different part names equal.
  var asciiLowercased: String {
    String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
