public import Documents

extension Draft {
  /// Where in the text as read that stands which is said of the whole draft: its title, else its first paragraph that is
  /// not empty; empty at 0 for a text without any.
  public var titleInText: TextRange {
    if let title {
      let range = clean.original(title)
      if !range.isEmpty { return range }
    }
    return document.paragraphs.first { !$0.range.isEmpty }?.range ?? TextRange(0, 0)
  }
}
