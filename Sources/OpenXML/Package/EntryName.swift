/// The name of a zip entry as it stands in the directory.
struct EntryName {
  enum Kind {
    case part
    case folder
    /// A name no part can have: empty, with a NUL, a drive letter or a way out of the package (ECMA-376 part 2, 6.2.2.2).
    case unsafe
  }

  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var kind: Kind {
    let components = bytes.split(omittingEmptySubsequences: true, whereSeparator: Self.isSlash)
    guard let first = components.first, !bytes.contains(0) else { return .unsafe }
    guard !components.contains(where: { $0.elementsEqual("..".utf8) }) else { return .unsafe }
    guard first.count != 2 || first.last != UInt8(ascii: ":") else { return .unsafe }
    return bytes.last.map(Self.isSlash) == true ? .folder : .part
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

  /// Why two names are those of one part.
  static func fault(ofEqual one: [UInt8], _ other: [UInt8]) -> ArchiveFault {
    if one == other { return .duplicateName }
    let folded = [one, other].map { $0.map { isSlash($0) ? UInt8(ascii: "/") : $0 }.drop { isSlash($0) } }
    return folded[0] == folded[1] ? .duplicateNameBySlash : .duplicateNameByCase
  }
}
