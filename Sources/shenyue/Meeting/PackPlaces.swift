/// Where everything of a meeting pack goes, below the folder the user named; the same names each time.
struct PackPlaces: Sendable {
  let folder: String

  var index: String { path("index.html") }
  var ledger: String { path("台账.xlsx") }
  var results: String { path("results.jsonl") }
  var common: String { path("共性问题.txt") }
  var copies: String { path("雷同.txt") }
  var copiesJSON: String { path("雷同.json") }
  static let copiesPageName = "雷同.html"
  var copiesPage: String { path(Self.copiesPageName) }
  var unjudged: String { path("未能审阅.txt") }
  static let manifest = "清单.json"
  var manifest: String { path(Self.manifest) }
  /// What is kept of judged drafts; may be deleted at any time.
  var entries: String { path(".shenyue") }
  /// The annotated drafts, pages and forms, in folders as the drafts lie.
  static let drafts = "稿件"
  var drafts: String { path(Self.drafts) }

  /// - Parameter path: Relative to the folder.
  func path(_ path: String) -> String { FolderListing.path(folder, path) }

  /// The path relative to the folder; nil for one that does not lie in it.
  func relative(_ path: String) -> String? {
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
  }
}
