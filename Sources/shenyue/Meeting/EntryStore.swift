import Documents
import Glibc

/// The entries of judged drafts in a folder, each in a file named by what the judgement depends on. A file that is
/// missing or damaged is as good as none.
struct EntryStore: Sendable {
  let folder: String
  /// Root of the paths in `DraftEntry.Facts.files`.
  let places: PackPlaces

  /// An entry whose files are all still there.
  func entry(_ key: String) -> DraftEntry? {
    guard let bytes = try? FileBytes.read(path(key), limit: Self.largest), let entry = DraftEntry(bytes),
      entry.facts.files.allSatisfy({ FileKind.size(places.path($0.path)) == $0.size })
    else { return nil }
    return entry
  }

  func save(_ entry: DraftEntry, _ key: String) throws(OutputFailure) {
    let bytes: [UInt8]
    do {
      bytes = try entry.bytes
    } catch {
      throw OutputFailure(path: path(key), reason: "\(error)")
    }
    try AtomicFile.write(bytes, to: path(key))
  }

  /// Deletes the entries of drafts that are there no more or have changed.
  func keepOnly(_ keys: Set<String>) {
    guard let names = try? FolderListing.names(in: folder) else { return }
    for (name, _) in names where name.hasSuffix(Self.ending) && !keys.contains(String(name.dropLast(Self.ending.count)))
    {
      unlink(FolderListing.path(folder, name))
    }
  }

  private func path(_ key: String) -> String { FolderListing.path(folder, key + Self.ending) }

  private static let ending = ".entry"
  private static let largest = 256 << 20
}
