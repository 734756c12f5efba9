/// Where the archive of a meeting lies when nobody says.
enum ArchivePlace {
  /// The first is what a new archive is called.
  private static let names = ["会议档案.sqlite", "shenyue.archive"]

  /// The archive in the working directory or the nearest one above it.
  static var existing: String? {
    upward { folder in
      names.lazy.map { FolderListing.path(folder, $0) }.first { FileKind.isRegularFile($0) }
    }
  }

  /// Where a new one is made: beside the meeting's settings, else in the working directory.
  static var new: String {
    let settings = upward { folder in
      FileKind.isRegularFile(FolderListing.path(folder, MeetingFolder.fileName))
        ? FolderListing.path(folder, names[0]) : nil
    }
    return settings ?? names[0]
  }

  private static func upward(_ find: (String) -> String?) -> String? {
    guard var folder = FileKind.realPath(".") else { return nil }
    while true {
      if let found = find(folder) { return DraftPath.shown(found) }
      guard folder != "/" else { return nil }
      folder = DraftPath.parent(of: folder)
    }
  }
}
