import Analysis
import Documents
import RuleFiles

/// The layout of a Word file keeps to the ranges of the rule file; what a file does not state is not judged.
///
/// Each of `checks` looks at one thing (`of`: title, heading1, heading2, body): `size` in points from … to …, `fonts` whose
/// names hold one of these words, `centered`. The size or font of most paragraphs counts. All deviations are one match.
struct LayoutRule: RuleKind {
  static let name = "layout"
  static let measures = ["deviations"]
  static let fields = ["list"]

  private enum Subject: String, CaseIterable {
    case title, heading1, heading2, body
  }

  private struct Check {
    var subject: Subject
    /// Half-points.
    var size: ClosedRange<Int>?
    var fonts: [String]
    var isCentered: Bool
    /// What a message says when the check fails.
    var words: String
  }

  private let checks: [Check]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    checks = (parameters.required("checks", log)?.list(log) ?? []).compactMap { $0.mapping(log) }.map { entry in
      let node = entry.required("of", log)
      let subject = node?.string(log).flatMap { name in
        node?.value(of: name, among: Subject.allCases.map { ($0.rawValue, $0) }, log)
      }
      let check = Check(
        subject: subject ?? .body, size: entry.optional("size").flatMap { Self.size($0, log) },
        fonts: entry.optional("fonts")?.names(log) ?? [], isCentered: entry.optional("centered")?.bool(log) ?? false,
        words: entry.required("say", log)?.string(log) ?? "")
      entry.rejectUnknownKeys(log)
      return check
    }
  }

  /// - Parameter node: The least and the greatest size in points, such as `[14, 16]`.
  /// - Returns: In half points, as Word counts.
  private static func size(_ node: Node, _ log: MistakeLog) -> ClosedRange<Int>? {
    guard let bounds = node.list(log) else { return nil }
    let sizes = bounds.compactMap { $0.int(log) }
    guard bounds.count == 2 else {
      log.add(.wrongType(expected: .list), at: node.location)
      return nil
    }
    guard sizes.count == 2 else { return nil }
    guard sizes[0] <= sizes[1] else {
      log.add(.outside(String(sizes[1]), least: String(sizes[0]), most: nil), at: bounds[1].location)
      return nil
    }
    return 2 * sizes[0]...2 * sizes[1]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard context.draft.document.source.format != .txt else { return [] }
    let failed = checks.filter { fails($0, paragraphs(of: $0.subject, context.draft)) }
    var match = RuleMatch(key: "layout")
    match.measures = [.number("deviations", failed.count)]
    match.fields["list"] = .text(failed.map(\.words).joined(separator: "；"))
    return [match]
  }

  private func paragraphs(of subject: Subject, _ draft: Draft) -> [Draft.Paragraph] {
    let headings = draft.headings.filter { !$0.isRunIn && $0.number != nil }
    switch subject {
    case .title: return draft.title.map { range in draft.paragraphs.filter { range.contains($0.range) } } ?? []
    case .heading1: return headings.filter { $0.level == 1 }.map { draft.paragraphs[$0.paragraph] }
    case .heading2: return headings.filter { $0.level == 2 }.map { draft.paragraphs[$0.paragraph] }
    case .body:
      let taken = Set(draft.headings.filter { !$0.isRunIn }.map(\.paragraph))
      return draft.paragraphs.indices.filter { index in
        let paragraph = draft.paragraphs[index]
        let isBody = draft.part(at: paragraph.range.start).map { draft.parts[$0].isBody } ?? false
        return isBody && !taken.contains(index) && paragraph.container == .body
      }.map { draft.paragraphs[$0] }
    }
  }

  private func fails(_ check: Check, _ paragraphs: [Draft.Paragraph]) -> Bool {
    let formats = paragraphs.map(\.format)
    guard !formats.isEmpty else { return false }
    if let size = check.size, let usual = Self.usual(formats.compactMap(\.fontSize)), !size.contains(usual) {
      return true
    }
    if !check.fonts.isEmpty, let usual = Self.usual(formats.compactMap(\.font)),
      !check.fonts.contains(where: usual.contains)
    {
      return true
    }
    return check.isCentered && !formats.contains(where: \.isCentered)
  }

  private static func usual<Value: Hashable & Comparable>(_ values: [Value]) -> Value? {
    Dictionary(grouping: values) { $0 }.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }
}
