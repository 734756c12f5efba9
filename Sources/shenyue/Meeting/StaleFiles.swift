import Documents
import Glibc
import Packing

/// What an earlier run wrote for drafts that are there no more, or have another name now. A pack that still held it would
/// tell of drafts nobody handed in.
struct StaleFiles {
  private let places: PackPlaces
  private var files: [DraftFiles.Written] = []

  /// To be made while the list of files is still the earlier run's.
  ///
  /// - Parameter current: What belongs to the pack now.
  init(_ places: PackPlaces, current: PathMarks) {
    self.places = places
    var files: [DraftFiles.Written] = []
    _ = PackManifest(places.manifest) { draft in
      files += draft.files.filter { Self.isOfDraft($0.path) && !current.contains($0.path) }
      return true
    }
    self.files = files
  }

  /// Deletes them, but for those that somebody has written into since, and the folders that are empty then.
  ///
  /// - Returns: how many.
  func delete() -> Int {
    files.count { file in
      let path = places.path(file.path)
      guard FileKind.size(path) == file.size, let bytes = try? FileBytes.read(path, limit: file.size),
        SHA256.hexadecimal(bytes) == file.sha256, unlink(path) == 0
      else { return false }
      removeFolders(above: file.path)
      return true
    }
  }

  /// A list that somebody has changed leads nowhere else.
  private static func isOfDraft(_ path: String) -> Bool {
    path.hasPrefix(PackPlaces.drafts + "/") && !path.split(separator: "/").contains("..")
  }

  /// The system refuses to remove a folder that holds anything.
  private func removeFolders(above path: String) {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      guard folder != PackPlaces.drafts, rmdir(places.path(String(folder))) == 0 else { return }
    }
  }
}

/// Tells the paths of a set from nearly all others, in 8 bytes each.
struct PathMarks {
  private var marks: Set<UInt64> = []

  mutating func insert(_ path: String) { marks.insert(Self.mark(path)) }

  func contains(_ path: String) -> Bool { marks.contains(Self.mark(path)) }

  private static func mark(_ path: String) -> UInt64 {
    var hash = ContentHash()
    hash.add(path)
    return hash.value
  }
}
