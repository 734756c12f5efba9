import Checking
import Glibc

/// The images of rule folders on disk, so that a folder is compiled once and not in every run.
///
/// An image is used only for the very bytes it was made of, by the very build that made it. The whole folder can be
/// deleted at any time.
struct RuleCache {
  /// What became of the cache in a run, for `--timing`.
  enum Outcome: String {
    /// The rules came from the cache.
    case used
    /// The rules were compiled, and are in the cache now.
    case written
    /// The cache could not be written; the run is merely slower.
    case unwritable
    /// There is no place for a cache, or it was not wanted.
    case off
  }

  private static let suffix = ".image"
  /// Images of folders that were edited since; a few suffice for those who switch between folders.
  private static let mostImages = 12
  private let folder: String

  /// Nil when there is no place for caches.
  init?() {
    let own = Terminal.environment("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let usual = Terminal.environment("HOME").flatMap { $0.hasPrefix("/") ? FolderListing.path($0, ".cache") : nil }
    guard let base = own ?? usual else { return nil }
    folder = FolderListing.path(base, "shenyue")
  }

  /// The image of a folder's content; nil when there is none that can be used.
  func image(_ contentHash: String) -> RuleImage? {
    let build = BuildIdentity.current
    guard let bytes = FileBytes.mapped(path(contentHash, build)) else { return nil }
    return try? RuleImage(bytes, contentHash: contentHash, build: build)
  }

  func keep(_ image: [UInt8], _ contentHash: String) -> Outcome {
    do {
      try AtomicFile.write(image, to: path(contentHash, BuildIdentity.current), isPrivate: true)
      prune()
      return .written
    } catch {
      return .unwritable
    }
  }

  private func path(_ contentHash: String, _ build: String) -> String {
    FolderListing.path(folder, "rules-\(contentHash)-\(BuildIdentity.short(build))\(Self.suffix)")
  }

  /// Deletes the images that were used longest ago.
  private func prune() {
    guard let names = try? FolderListing.names(in: folder) else { return }
    let images = names.filter { $0.isReadable && $0.name.hasPrefix("rules-") && $0.name.hasSuffix(Self.suffix) }
      .map { FolderListing.path(folder, $0.name) }
    guard images.count > Self.mostImages else { return }
    let oldest = images.sorted { Self.lastUse(of: $0) < Self.lastUse(of: $1) }
    for path in oldest.prefix(images.count - Self.mostImages) { unlink(path) }
  }

  /// In seconds; when it was written, where the system does not note when files are read.
  private static func lastUse(of path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return max(status.st_atim.tv_sec, status.st_mtim.tv_sec)
  }
}
