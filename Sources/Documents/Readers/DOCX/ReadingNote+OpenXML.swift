internal import OpenXML

extension ReadingNote {
  /// What is odd about a package that could be read all the same.
  static func notes(on package: borrowing OfficePackage) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    let (before, after) = package.foreignBytes
    if before + after > 0 { notes.append(.bytesAroundArchive(before: before, after: after)) }
    if package.ignoredEntries > 0 { notes.append(.entriesIgnored(package.ignoredEntries)) }
    return notes
  }
}
