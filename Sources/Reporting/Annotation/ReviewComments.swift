import Analysis
import Checking
import Documents
import RuleFiles

/// The findings of a review as comments on the words they are about, in the voice of a reviewer.
struct ReviewComments {
  /// More remarks that say the same would hide the rest.
  private static let mostRelated = 12
  /// More places than these are named in the comment itself where their words tell them apart.
  private static let mostMarked = 3

  private let review: Review
  private let settings: ReportSettings
  private let sheet: CommentSheet

  init(_ review: Review, _ settings: ReportSettings) {
    self.review = review
    self.settings = settings
    sheet = CommentSheet(settings)
  }

  private var language: Language { settings.language }

  /// First the summary, on the title; then what is said of words, in the order of the text.
  func comments() -> [DOCXComment] {
    let all = review.findings.flatMap { finding in self.remarks(on: finding) }
    let sorted = all.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    return [summary()] + sorted.map(\.element)
  }

  /// The finding on its words, and a short remark on other places that belong to it, each place once; where that would be many
  /// that can be found by their words, the finding names them.
  private func remarks(on finding: Finding) -> [DOCXComment] {
    var marked: Set<TextRange> = []
    if let range = finding.range { marked.insert(range) }
    let places = finding.related.filter { marked.insert($0.range).inserted }
    let quotes = places.count > Self.mostMarked && finding.range != nil ? self.quotes(of: places) : nil
    let main = finding.range.map { sheet.comment(on: $0, body(of: finding, naming: quotes ?? [])) }
    guard quotes == nil else { return [main].compactMap { $0 } }
    let others = places.prefix(Self.mostRelated).map { related in
      let message = related.message.isEmpty ? [] : [[CommentRun(related.message)]]
      let head = CommentRun(finding.title, isBold: true)
      return sheet.comment(on: related.range, [[head]] + message + [[CommentRun(finding.id, isFaint: true)]])
    }
    return [main].compactMap { $0 } + others
  }

  /// The clause that each place begins with; nil when two places begin with the same.
  private func quotes(of places: [Finding.Related]) -> [String]? {
    let text = review.draft.document.text
    let quotes = places.map { place in
      let words = text.string(in: place.range)
      return FindingGroup.shortened(String(words.prefix { !"，。；：！？\n".contains($0) }))
    }
    return Set(quotes).count == quotes.count ? quotes : nil
  }

  /// The verdict, the figures, and what concerns the draft as a whole.
  private func summary() -> DOCXComment {
    var paragraphs = [[CommentRun(language.labelled("审阅结论", "Verdict", review.verdict.name(language)), isBold: true)]]
    if let undecided = review.undecided {
      paragraphs.append([CommentRun(undecided.message(language, kind: review.draft.kind, names: settings.names))])
    }
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = review.findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(severity.name(language)) \(count)"
    }
    paragraphs += [first, counts.isEmpty ? nil : language.list(counts), CountsLine.of(review.draft, language)]
      .compactMap { $0 }.map { [CommentRun($0)] }
    for finding in review.findings where finding.range == nil { paragraphs += body(of: finding) }
    if let pack = review.pack {
      paragraphs.append([CommentRun(language.labelled("规则包", "Pack", pack.name), isFaint: true)])
    }
    return sheet.comment(on: review.draft.titleInText, paragraphs)
  }

  /// What to begin with, by name; nil when there is nothing to choose from.
  private var first: String? {
    let top = review.topThree.compactMap { id in review.findings.first { $0.id == id } }
    guard review.findings.count > top.count else { return nil }
    let names = top.enumerated().map { "\($0 + 1). \($1.title)\($1.unsaidCount(language))" }
    return language.labelled("先改", "First", names.joined(separator: language.pick("；", "; ")))
  }

  /// Severity and title, what is wrong, where else, what to do, and by what rule.
  private func body(of finding: Finding, naming quotes: [String] = []) -> [[CommentRun]] {
    let severity = finding.severity.name(language)
    let title = finding.title + finding.unsaidCount(language)
    let head = language.pick("【\(severity)】\(title)", "[\(severity)] \(title)")
    var paragraphs = [[CommentRun(head, isBold: true)], [CommentRun(finding.message)]]
    if let replacement = finding.unsaidReplacement {
      paragraphs.append(labelled("改为", "Replace by", "“\(replacement)”"))
    }
    if !quotes.isEmpty {
      let list = quotes.map { "“\($0)”" }.joined(separator: language.pick("", ", "))
      let label = ("同样的还有\(quotes.count)处", "\(quotes.count) more like it")
      paragraphs.append(labelled(label.0, label.1, list))
    }
    if !finding.advice.isEmpty { paragraphs.append(labelled("怎么改", "How to mend", finding.advice)) }
    return paragraphs + [foot(finding)]
  }

  private func labelled(_ chinese: String, _ english: String, _ text: String) -> [CommentRun] {
    [CommentRun(language.pick("\(chinese)：", "\(english): "), isBold: true), CommentRun(text)]
  }

  /// The id by which the finding is known in every report and over rounds; it begins with that of the rule.
  private func foot(_ finding: Finding) -> [CommentRun] {
    let basis = finding.basis.isEmpty ? nil : language.labelled("依据", "basis", BasisText.of(finding.basis))
    return [CommentRun([finding.id, basis].compactMap { $0 }.joined(separator: " · "), isFaint: true)]
  }
}
