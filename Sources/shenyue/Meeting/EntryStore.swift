import Documents
import Glibc

/// Gists and entries of drafts in a folder, each in a file named by what it depends on. A file that is missing or
/// damaged is as good as none.
struct EntryStore: Sendable {
  let folder: String
  /// Root of the paths in `DraftEntry.Facts.files`.
  let places: PackPlaces

  /// An entry whose files are all still there.
  func entry(_ key: String) -> DraftEntry? {
    guard let bytes = try? FileBytes.read(path(key, Self.entryEnding), limit: Self.largest),
      let entry = DraftEntry(bytes),
      entry.facts.files.allSatisfy({ FileKind.size(places.path($0.path)) == $0.size })
    else { return nil }
    return entry
  }

  func save(_ entry: DraftEntry, _ key: String) throws(OutputFailure) {
    try AtomicFile.write(entry.bytes, to: path(key, Self.entryEnding))
  }

  func gist(_ key: String) -> DraftGist? {
    (try? FileBytes.read(path(key, Self.gistEnding), limit: Self.largest)).flatMap(DraftGist.init)
  }

  func save(_ gist: DraftGist, _ key: String) throws(OutputFailure) {
    try AtomicFile.write(gist.bytes, to: path(key, Self.gistEnding))
  }

  /// Deletes what belongs to drafts that are there no more or have changed.
  func keepOnly(_ keys: some Sequence<InputKey>) {
    let kept = Set(keys.map(\.whole))
    FolderListing.forEachName(in: folder) { name in
      guard let ending = [Self.entryEnding, Self.gistEnding].first(where: name.hasSuffix) else { return }
      let key = Digest(text: name.dropLast(ending.count))
      if key.map({ !kept.contains($0) }) ?? true { unlink(FolderListing.path(folder, name)) }
    }
  }

  private func path(_ key: String, _ ending: String) -> String { FolderListing.path(folder, key + ending) }

  private static let entryEnding = ".entry"
  private static let gistEnding = ".gist"
  private static let largest = 256 << 20
}
