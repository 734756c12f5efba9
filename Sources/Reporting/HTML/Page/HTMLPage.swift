/// The frame that all our pages share: what a browser must know, the style, and what the page may not do.
struct HTMLPage {
  var title: String
  var language: Language
  /// Set for pages that have something to filter or to walk through; they are usable without it too.
  var hasScript: Bool
  /// Style sheets beside that of all pages.
  var styles: [HTMLAsset] = []
  /// What stands in the body.
  var content: [HTMLNode]

  func bytes() -> [UInt8] { HTMLWriter.page(root) }

  /// What comes before and after the slot in the content.
  func halves() -> (before: [UInt8], after: [UInt8]) { HTMLWriter.halves(root) }

  private var root: HTMLNode {
    .tag(.html, .set("lang", language.pick("zh-CN", "en")), content: [head, .element(.body, [], content + script)])
  }

  private var head: HTMLNode {
    .tag(
      .head,
      content: [
        .tag(.meta, .set("charset", "utf-8")),
        .tag(.meta, .set("http-equiv", "Content-Security-Policy"), .set("content", policy)),
        .tag(.meta, .set("name", "viewport"), .set("content", "width=device-width, initial-scale=1")),
        .tag(.meta, .set("name", "color-scheme"), .set("content", "light dark")),
        .tag(.meta, .set("name", "referrer"), .set("content", "no-referrer")),
        .tag(.title, text: title), .asset(.style),
      ] + styles.map { .asset($0) })
  }

  private var script: [HTMLNode] { hasScript ? [.asset(.script)] : [] }

  /// Drafts are internal papers: the page can load nothing, send nothing, and obeys no style and no script but ours.
  private var policy: String {
    let scripts = hasScript ? HTMLAsset.script.hash : "'none'"
    let sheets = ([HTMLAsset.style] + styles).map(\.hash).joined(separator: " ")
    return
      "default-src 'none'; style-src \(sheets); script-src \(scripts); base-uri 'none'; form-action 'none'"
  }
}
