import Analysis
import Checking
import Documents
import RuleFiles

/// 审阅反馈意见: what a reviewer writes to the author, on two pages at most.
struct FeedbackSheet {
  private static let pages = 2
  /// A point that takes more lines is given without its advice.
  static let longestPoint = 5

  let review: Review
  let settings: ReportSettings
  let wording: FeedbackWording
  /// Ids of the findings that the sheet tells.
  var told: Set<Finding.ID> = []
  var sheet: PaperSpace

  init(_ review: Review, _ settings: ReportSettings, _ wording: FeedbackWording) {
    self.review = review
    self.settings = settings
    self.wording = wording
    sheet = PaperSpace(title: wording.phrase(.title), pages: Self.pages)
  }

  static func bytes(
    _ review: Review, _ settings: ReportSettings, _ wording: FeedbackWording
  ) throws(AnnotationError) -> [UInt8] {
    try PaperDOCX.bytes(of: paper(review, settings, wording))
  }

  /// The sheet as text, a block a line; for tests and for those who only want to read it.
  static func lines(_ review: Review, _ settings: ReportSettings, _ wording: FeedbackWording) -> [String] {
    let paper = paper(review, settings, wording)
    return [paper.title]
      + paper.blocks.flatMap { block in
        switch block {
        case .paragraph(_, let text): [text]
        case .table(let rows): rows.map { row in row.map { "\($0.label)：\($0.value)" }.joined(separator: "　") }
        }
      }
  }

  private static func paper(_ review: Review, _ settings: ReportSettings, _ wording: FeedbackWording) -> Paper {
    var sheet = FeedbackSheet(review, settings, wording)
    sheet.write()
    return sheet.sheet.paper
  }

  private mutating func write() {
    sheet.table(headRows)
    let deadline = deadline()
    // What must stand at the end is taken off first.
    sheet.keep(lines: 1 + PaperMeasure.lines(deadline) + 1)
    if review.verdict == .undecided { writeUndecided() } else { writeJudgement() }
    heading(.deadline)
    sheet.paragraph(.closing, deadline)
    sign()
  }

  private var headRows: [[Paper.Field]] {
    let byline = review.draft.byline
    let isTeam = review.draft.voice == .team
    return [
      [
        (wording.label(.unit), byline?.unit ?? ""),
        (wording.label(.name), isTeam ? wording.phrase(.team) : byline?.name ?? ""),
      ],
      [
        (wording.label(.material), ReviewHeader.title(review.draft)),
        (wording.label(.round), wording.rounds.title(ofFile: review.draft.document.source.path)),
      ], [(wording.label(.verdict), review.verdict.name(.zh))],
    ]
  }

  private mutating func writeUndecided() {
    heading(.overall)
    let kind = settings.names.kind(review.draft.kind.id)
    sheet.body(review.undecided.map { wording.reason($0, kind: kind) } ?? "")
  }

  private mutating func writeJudgement() {
    heading(.overall)
    sheet.body(YardstickReport(review, wording).text())
    heading(.main)
    writeMainPoints()
    let others = review.findings.filter { !told.contains($0.id) }
    let text = others.filter { isText($0) }
    writeParts(others.filter { !isText($0) && $0.severity >= .should }, keeping: text.isEmpty ? 1 : 3)
    writeText(text)
    writeRest()
  }

  private mutating func writeParts(_ findings: [Finding], keeping reserve: Int) {
    guard !findings.isEmpty, sheet.linesLeft > reserve + 3 else { return }
    let parts = PartNames(review.draft, settings)
    let places = Set(findings.map { place(of: $0) ?? -1 }).sorted()
    heading(.parts)
    for (index, place) in places.enumerated() {
      let own = findings.filter { (self.place(of: $0) ?? -1) == place }.sorted { $0.severity > $1.severity }
      guard sheet.linesLeft > reserve + 2 else { return }
      let name = place < 0 ? wording.phrase(.whole) : parts.plainName(of: place)
      sheet.paragraph(.subheading, "（\(HanNumeral.text(index + 1))）\(name)")
      points(FindingGroup.groups(own, by: { _ in nil }), most: 4, lines: sheet.linesLeft - reserve, hasPlace: true)
    }
  }

  private mutating func writeText(_ findings: [Finding]) {
    guard !findings.isEmpty, sheet.linesLeft > 3 else { return }
    heading(.text)
    let fixes = findings.filter { $0.replacement != nil }
    var sentences: [String] = []
    for finding in fixes {
      let fix = wording.phrase(
        .replace, ["quote": finding.quote, "replacement": finding.replacement ?? ""])
      let count = finding.count > 1 ? wording.phrase(.places, ["count": "\(finding.count)"]) : ""
      let next = fix + count
      guard PaperMeasure.lines((sentences + [next]).joined(separator: "，")) < sheet.linesLeft - 1 else { break }
      sentences.append(next)
      told.insert(finding.id)
    }
    var text = sentences.isEmpty ? "" : sentences.joined(separator: "，") + "。"
    for group in FindingGroup.groups(findings.filter { $0.replacement == nil }, by: { _ in nil }) {
      let longer = text + group.message(wording, hasPlace: true)
      guard PaperMeasure.lines(longer) < sheet.linesLeft - 1 else { break }
      text = longer
      told.formUnion(group.findings.map(\.id))
    }
    if !text.isEmpty { sheet.body(text) }
  }

  /// What the sheet has no room for, in figures.
  private mutating func writeRest() {
    let rest = review.findings.filter { !told.contains($0.id) }
    guard !rest.isEmpty else { return }
    let severities = Severity.allCases.compactMap { severity -> String? in
      let count = rest.count { $0.severity == severity }
      return count == 0 ? nil : "\(severity.name(.zh))\(count)处"
    }
    let only = Set(rest.map(\.severity)).count == 1 ? rest.first?.severity.name(.zh) : nil
    let text = only ?? severities.joined(separator: "、")
    sheet.body(wording.phrase(.rest, ["count": "\(rest.count)", "severities": text]))
  }

  /// Points within a number of lines, numbered where there are several; the first always, others whole or not at all.
  private mutating func points(_ groups: [FindingGroup], most: Int, lines: Int, hasPlace: Bool) {
    var texts: [String] = []
    var used = 0
    for group in groups.prefix(most) {
      let number = groups.count == 1 ? "" : "\(texts.count + 1)."
      var text = group.text(wording, hasPlace: hasPlace)
      if PaperMeasure.lines(number + text) > min(Self.longestPoint, lines - used) {
        text = group.message(wording, hasPlace: hasPlace)
      }
      used += PaperMeasure.lines(number + text)
      guard texts.isEmpty || used <= lines else { break }
      texts.append(text)
      told.formUnion(group.findings.map(\.id))
    }
    for (index, text) in texts.enumerated() { sheet.body(texts.count == 1 ? text : "\(index + 1).\(text)") }
  }

  private mutating func sign() {
    let author = settings.signature.author ?? ""
    let blank = String(repeating: "　", count: 4)
    sheet.paragraph(.signature, "\(wording.label(.reviewer))：\(author.isEmpty ? blank : author)")
    if let date = settings.signature.date { sheet.paragraph(.signature, Self.chinese(date)) }
  }

  /// The date that the user named, else the one of the meeting.
  private func deadline() -> String {
    let meeting = review.notes.compactMap { note -> CalendarDay? in
      if case .deadline(let day, _) = note { day } else { nil }
    }.first
    let day = settings.signature.deadline ?? meeting
    return wording.deadline(review.verdict, date: day.map { Self.chinese($0) })
  }

  private static func chinese(_ day: CalendarDay) -> String { "\(day.year)年\(day.month)月\(day.day)日" }

  private mutating func heading(_ heading: FeedbackWording.Heading) { sheet.heading(wording.heading(heading)) }

  func isText(_ finding: Finding) -> Bool { wording.textRules.contains { finding.rule.hasPrefix($0) } }

  private func place(of finding: Finding) -> Int? { finding.range == nil ? nil : finding.location?.part }
}
