/// A piece of a page.
///
/// Pages are made of these values and of nothing else. No case takes markup, so nothing that a draft, a file name or a rule
/// says can become markup.
indirect enum HTMLNode: Sendable {
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  case text(String)
  /// Style sheet or script of ours, written as it is.
  case asset(HTMLAsset)
  /// The place in a page where further nodes go that are not known yet.
  case slot

  static func tag(_ tag: HTMLTag, _ attributes: HTMLAttribute..., content: [HTMLNode] = []) -> HTMLNode {
    .element(tag, attributes, content)
  }

  static func tag(_ tag: HTMLTag, _ attributes: HTMLAttribute..., text: String) -> HTMLNode {
    .element(tag, attributes, [.text(text)])
  }
}

/// The elements that our pages use.
enum HTMLTag: String, Sendable {
  case html, head, meta, title, body
  case header, main, footer, nav, section, article
  case h1, h2, h3, h4, h5, h6
  case p, div, span, a, ul, ol, li, table, caption, thead, tbody, tr, th, td
  case mark, q, del, ins, strong, small, br, wbr, details, summary, input, label, kbd, time
  case svg, g, rect, path, circle

  /// Elements without content and end tag (HTML Living Standard, 13.1.2).
  var isVoid: Bool {
    switch self {
    case .meta, .input, .br, .wbr: true
    default: false
    }
  }

  /// Elements around which white space means nothing, so that each can end its line of the file.
  var endsLine: Bool {
    switch self {
    case .meta, .title, .head, .header, .main, .footer, .nav, .section, .article, .h1, .h2, .h3, .h4, .h5, .h6, .p,
      .div,
      .ul, .ol, .li, .table, .thead, .tbody, .tr, .caption, .details, .summary, .input, .svg, .body, .html:
      true
    default: false
    }
  }
}
