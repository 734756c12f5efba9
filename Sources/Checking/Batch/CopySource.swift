public import Analysis
public import Copies
public import Documents

/// What a report of copies needs of a draft, so that the draft itself need not be kept: its words, and where in them the
/// characters stand that were compared.
public struct CopySource: Sendable {
  public var title: String?
  /// The text as read.
  public var read: UTF8Text
  /// Offsets are those of the text as read.
  public var text: CopyText

  public init(title: String?, read: UTF8Text, text: CopyText) {
    self.title = title
    self.read = read
    self.text = text
  }

  public init(_ draft: Draft) {
    title = draft.title.map(draft.clean.string)
    read = draft.document.text
    text = CopyText(draft).mappingOffsets { draft.clean.original(CleanRange($0, $0 + 3)).start }
  }

  /// Where some of the characters compared stand, from the first to the last; nil for none.
  ///
  /// - Parameter characters: Indices into `text`.
  public func place(of characters: Range<Int>) -> TextRange? {
    guard let last = characters.last else { return nil }
    let start = text.offset(at: characters.lowerBound)
    let end = text.offset(at: last)
    guard start <= end, end < read.count else { return nil }
    return TextRange(start, end + UTF8Text.scalar(in: read.bytes, at: end).length)
  }
}
