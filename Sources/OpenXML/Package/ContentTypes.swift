/// What each part of a package contains, as its `[Content_Types].xml` states (ECMA-376 part 2, 6.2.3).
public struct ContentTypes: Sendable {
  public static let part = PartName("[Content_Types].xml")

  private var defaults: [String: String] = [:]
  private var overrides: [PartName: String] = [:]

  init() {}

  init(_ tree: XMLTree) {
    for child in tree.children(of: tree.root) {
      guard let type = tree.string(.contentType, of: child) else { continue }
      switch tree.name(of: child) {
      case .contentTypeDefault: defaults[(tree.string(.fileExtension, of: child) ?? "").asciiLowercased] = type
      case .contentTypeOverride: overrides[PartName(tree.string(.partName, of: child) ?? "")] = type
      default: continue
      }
    }
  }

  /// The content type of a part, or nil when none is stated.
  public func type(of part: PartName) -> String? { overrides[part] ?? defaults[part.fileExtension] }
}
