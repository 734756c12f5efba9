import Analysis
import Checking
import Documents

/// What of a draft can be quoted to others without telling whose it is.
struct NamelessExample {
  private let draft: Draft
  /// Of each sentence, where it begins in the text as read.
  private let starts: [Int]
  /// What must not be read out.
  private let names: [String]

  /// Costs a pass over the sentences.
  init(_ draft: Draft) {
    self.draft = draft
    starts = draft.sentences.map { draft.clean.original($0.range).start }
    let unit = draft.byline?.unit ?? ""
    names = [draft.byline?.name ?? "", unit].filter { !$0.isEmpty }
  }

  /// In quotation marks; empty where nothing can be quoted.
  func text(of finding: Finding, _ quoted: Rule.Quoted) -> String {
    switch quoted {
    case .nothing: return ""
    case .words:
      let words = finding.quote.split { $0.isWhitespace }.joined()
      guard !words.isEmpty, words.unicodeScalars.count <= Self.mostWords, !names.contains(where: words.contains) else {
        return ""
      }
      return "“\(words)”" + (finding.replacement.map { "（应为“\($0)”）" } ?? "")
    case .sentence:
      return sentence(of: finding).map { "“\($0)”" } ?? ""
    }
  }

  private static let mostWords = 12
  private static let length = 12...60
  /// A sentence that tells of a place, a day or a thing tells its author to those who know him.
  private static let telling: Features = .concrete

  /// A whole sentence that holds the finding, without what numbers it and the mark at its end; nil where it says too much or too little.
  private func sentence(of finding: Finding) -> String? {
    guard let place = finding.range?.start, let index = starts.lastIndex(where: { $0 <= place }) else { return nil }
    let sentence = draft.sentences[index]
    guard sentence.features.isDisjoint(with: Self.telling), place < draft.clean.original(sentence.range).end else {
      return nil
    }
    let text = Self.plain(draft.clean.string(in: withoutNumber(sentence.range)))
    guard Self.length.contains(text.unicodeScalars.count), let last = text.last, "。！？；".contains(last),
      !names.contains(where: text.contains)
    else { return nil }
    return String(text.dropLast())
  }

  /// Without what numbers the item that begins with the sentence.
  private func withoutNumber(_ sentence: CleanRange) -> CleanRange {
    let items = draft.problems + draft.causes + draft.measures
    let label = items.lazy.map(\.label.start).first { sentence.contains($0) }
    return CleanRange(label ?? sentence.start, sentence.end)
  }

  /// Quotation marks inside the quotation are single.
  private static func plain(_ text: String) -> String {
    String(text.trimmingPrefix { $0.isWhitespace }).replacing("“", with: "‘").replacing("”", with: "’")
  }
}
