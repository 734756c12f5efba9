public import OpenXML

/// Bounds on what is read at all; `Documents.docc/Limits.md` lists them with their reasons.
public struct ReadingLimits: Hashable, Sendable {
  /// Bounds on a file, its parts and their XML.
  public var package = PackageLimits()
  /// Number of paragraphs, table cells' included; a draft of 300 pages has about 6,000.
  public var paragraphs = 200_000
  /// Bytes of the text as read, in UTF-8; a draft of 300 pages has about 0.6 MB.
  public var textLength = 32 << 20

  public init() {}

  public static let standard = ReadingLimits()

  /// The bytes one file may have.
  public var fileSize: Int { package.fileSize }

  /// The names that errors and options give the limits.
  public static let names = PackageLimits.named.map(\.name) + ["paragraphs", "text-length"]

  /// A limit by its name; nil for a name that is none of `names`. Setting nil changes nothing.
  public subscript(name: String) -> Int? {
    get {
      switch name {
      case "paragraphs": paragraphs
      case "text-length": textLength
      default: PackageLimits.named.first { $0.name == name }.map { package[keyPath: $0.limit] }
      }
    }
    set {
      guard let newValue else { return }
      switch name {
      case "paragraphs": paragraphs = newValue
      case "text-length": textLength = newValue
      default:
        guard let named = PackageLimits.named.first(where: { $0.name == name }) else { return }
        package[keyPath: named.limit] = newValue
      }
    }
  }

  /// Throws when a document is larger than allowed.
  func check(_ document: Document) throws(ReadingError) {
    try check(paragraphs: document.paragraphs.count, textLength: document.text.count)
  }

  /// Throws when one of the two is above its limit.
  func check(paragraphs: Int, textLength: Int) throws(ReadingError) {
    try check("paragraphs", paragraphs, self.paragraphs)
    try check("text-length", textLength, self.textLength)
  }

  private func check(_ name: String, _ value: Int, _ limit: Int) throws(ReadingError) {
    guard value <= limit else { throw .limitExceeded(name: name, value: value, limit: limit) }
  }
}
