/// Where everything of a meeting pack goes, below the folder the user named; the same names each time.
struct PackPlaces: Sendable {
  let folder: String

  var index: String { path("index.html") }
  var ledger: String { path("台账.xlsx") }
  var results: String { path("results.jsonl") }
  static let commonName = "共性问题.txt"
  var common: String { path(Self.commonName) }
  static let copiesName = "雷同.txt"
  var copies: String { path(Self.copiesName) }
  var copiesJSON: String { path("雷同.json") }
  static let copiesPageName = "雷同.html"
  var copiesPage: String { path(Self.copiesPageName) }
  static let unjudgedName = "未能审阅.txt"
  var unjudged: String { path(Self.unjudgedName) }
  static let manifest = "清单.json"
  var manifest: String { path(Self.manifest) }
  /// What is kept of judged drafts; may be deleted at any time.
  var entries: String { path(Self.entriesName) }
  private static let entriesName = ".shenyue"
  /// Held by the run that makes the pack; stays when that is done.
  var lock: String { FolderListing.path(entries, "lock") }
  /// The annotated drafts, pages and forms, in folders as the drafts lie.
  static let drafts = "稿件"
  var drafts: String { path(Self.drafts) }

  /// Names of files of the pack that would pass for drafts.
  static let textNames: Set<String> = [commonName, copiesName, unjudgedName]

  /// True for what the pack itself consists of.
  ///
  /// - Parameter path: Relative to the folder.
  static func isOwn(_ path: Substring) -> Bool {
    textNames.contains(String(path)) || path.hasPrefix(drafts + "/") || path.hasPrefix(entriesName + "/")
  }

  /// - Parameter path: Relative to the folder.
  func path(_ path: String) -> String { FolderListing.path(folder, path) }

  /// The path relative to the folder; nil for one that does not lie in it.
  func relative(_ path: String) -> String? {
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
  }
}
