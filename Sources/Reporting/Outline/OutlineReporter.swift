import Analysis
import Checking
import Documents

/// What was understood of a draft, for people at a terminal: no rules, no judgement.
struct OutlineReporter: Reporter {
  private let settings: ReportSettings
  private let ink: Ink
  private let wrapping: Wrapping

  init(settings: ReportSettings) {
    self.settings = settings
    ink = Ink(isOn: settings.usesColor)
    wrapping = Wrapping(width: settings.width)
  }

  var opening: [UInt8] { [] }
  var separator: [UInt8] { Array("\n\(ink(String(repeating: "─", count: settings.width), .faint))\n".utf8) }

  func entry(_ draft: Draft) -> [UInt8] {
    Lines.bytes(blocks: [
      head(draft), titled("结构", "outline", OutlineTree(draft, settings).lines()), [CountsLine.of(draft, language)],
      titled("问题与措施的对应", "problems and the measures that answer them", coverage(draft)),
      titled("异常文字", "damaged or foreign text", artefacts(draft)),
      titled("拿不准的部分（角色不对时，改正后加在命令后面）", "uncertain parts (correct the role and add to the command)", overrides(draft)),
    ])
  }

  func closing(_ totals: RunTotals) -> [UInt8] {
    let bytes = Lines.bytes(blocks: [TotalsBlock(totals, settings).failureLines()])
    return bytes.isEmpty || totals.drafts == 0 ? bytes : separator + bytes
  }

  private var language: Language { settings.language }

  private func titled(_ chinese: String, _ english: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [ink(language.pick(chinese, english), .bold)] + lines
  }

  private func head(_ draft: Draft) -> [String] {
    let heading = DraftHeading(draft, settings)
    let title = heading.titleLine() ?? "  " + language.pick("（没有找到标题）", "(no title found)")
    let first = [heading.kind(), others(draft)].compactMap { $0 }
    let second = [heading.era(), voice(draft), heading.lengths(), heading.encoding()].compactMap { $0 }
    let facts = [first, second].flatMap { wrapping.facts($0, indent: 2) }
    let doubt = Review.Undecided(draft.kind).map { $0.message(language, kind: draft.kind, names: settings.names) }
    return [heading.fileLine(), title] + facts + wrapping.lines(doubt ?? "", indent: 2) + heading.noteLines()
  }

  private func others(_ draft: Draft) -> String? {
    let others = draft.kind.worthMentioning.filter { $0.id != draft.kind.id }
    guard !others.isEmpty else { return nil }
    let shown = others.map { "\(settings.names.kind($0.id)) \(Percentage.whole($0.confidence))" }
    return language.labelled("也可能是", "or perhaps", language.list(shown))
  }

  private func voice(_ draft: Draft) -> String? {
    draft.voice.map { voice in
      let name = voice == .person ? language.pick("个人", "person") : language.pick("班子", "team")
      return language.labelled("口吻", "voice", name)
    }
  }

  private func coverage(_ draft: Draft) -> [String] {
    draft.coverage.map { coverage in
      let measures = coverage.measures.map { "\($0 + 1)" }.joined(separator: language.pick("、", ", "))
      let target =
        measures.isEmpty
        ? language.pick("没有对应的措施", "no measure") : language.pick("措施\(measures)", "measure \(measures)")
      let problem = language.pick("问题\(coverage.problem + 1)", "problem \(coverage.problem + 1)")
      return "  \(Column.left(problem, language.pick("问题00", "problem 00").count + 2)) → \(target)"
    }
  }

  private func artefacts(_ draft: Draft) -> [String] {
    draft.artefacts.flatMap { artefact in
      let words = artefact.hits.prefix(5).map { draft.document.text.string(in: $0.original) }
      let shown = words.map { language.pick("“\($0)”", "“\($0)”") }.joined(separator: " ")
      let more = artefact.hits.count > 5 ? " …" : ""
      let count = language.pick("\(artefact.hits.count) 处", "\(artefact.hits.count)×")
      let name = settings.names.artefact(artefact.id)
      return wrapping.lines(language.labelled("\(name) \(count)", "\(name) \(count)", shown + more), indent: 2)
    }
  }

  /// Lines to paste, with the role that was taken for the likeliest.
  private func overrides(_ draft: Draft) -> [String] {
    draft.parts.compactMap { part in
      guard part.confidence < PartTable.sureConfidence, let heading = part.heading else { return nil }
      let title = PrintableText.of(draft.clean.string(in: draft.headings[heading].range))
      let roles = part.roles.map(\.rawValue).joined(separator: "+")
      return "  --role \(ShellWord.quoted("\(title)=\(roles)"))"
    }
  }
}

/// A word as a shell reads it back.
private enum ShellWord {
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
