import Analysis

/// The parts of a draft with what is in them, a line each.
struct OutlineTree {
  private let draft: Draft
  private let settings: ReportSettings
  private let ink: Ink
  private static let labelLength = 30

  init(_ draft: Draft, _ settings: ReportSettings) {
    self.draft = draft
    self.settings = settings
    ink = Ink(isOn: settings.usesColor)
  }

  func lines() -> [String] {
    let items = [
      lines(draft.problems, label: language.pick("问题", "problem "), features: FeatureNames.ofProblems),
      lines(draft.causes, label: language.pick("原因", "cause "), features: []),
      lines(draft.measures, label: language.pick("措施", "measure "), features: FeatureNames.ofMeasures),
    ]
    return draft.parts.indices.flatMap { index in
      [line(draft.parts[index])] + items.flatMap { $0[index] ?? [] }
    }
  }

  private var language: Language { settings.language }

  private func line(_ part: Part) -> String {
    let indent = Column.spaces(2 * max(1, part.level))
    let roles = ink(part.roles.map { settings.names.role($0) }.joined(separator: "+"), .bold)
    let heading = part.heading.map { "  " + PrintableText.of(draft.clean.string(in: draft.headings[$0].range)) } ?? ""
    var facts = [language.pick("\(part.han) 字", "\(part.han) Han")]
    if part.isBody { facts.append(Percentage.oneDecimal(part.han, of: draft.lengths.bodyHan)) }
    facts.append("\(evidence(of: part)) \(Percentage.whole(part.confidence))")
    let isSure = part.confidence >= PartTable.sureConfidence
    return indent + roles + heading + "  " + ink(facts.joined(separator: " · "), isSure ? .faint : .yellow)
  }

  private func evidence(of part: Part) -> String {
    switch part.evidence {
    case .override: language.pick("由你指定", "as told")
    case .heading: language.pick("凭标题", "by its heading")
    case .position: language.pick("凭位置", "by its place")
    case .content: language.pick("凭内容", "by its content")
    }
  }

  /// Lines of items by the part that they stand in.
  private func lines(_ items: [Item], label: String, features: [FeatureNames.Entry]) -> [Int: [String]] {
    items.enumerated().reduce(into: [:]) { lines, entry in
      lines[entry.element.part, default: []].append(line(entry.element, label: "\(label)\(entry.offset + 1)", features))
    }
  }

  private func line(_ item: Item, label: String, _ features: [FeatureNames.Entry]) -> String {
    var facts = [language.pick("\(item.han) 字", "\(item.han) Han")]
    if item.leaves.count > 1 {
      facts.append(language.pick("\(item.leaves.count) 个表现", "manifestations: \(item.leaves.count)"))
    }
    facts += features.filter { item.features.contains($0.feature) }.map { language.pick($0.chinese, $0.english) }
    let indent = Column.spaces(2 * max(1, draft.parts[item.part].level) + 2)
    return indent + "\(label) \(cut(item.label))  " + ink(facts.joined(separator: " · "), .faint)
  }

  private func cut(_ range: CleanRange) -> String {
    let text = PrintableText.of(draft.clean.string(in: range))
    return text.count > Self.labelLength ? text.prefix(Self.labelLength) + "…" : text
  }
}

/// What features are called where they speak for an item.
private enum FeatureNames {
  struct Entry {
    var feature: Features
    var chinese: String
    var english: String
  }

  static let ofProblems = [
    Entry(feature: .example, chinese: "事例", english: "example"),
    Entry(feature: .date, chinese: "时间", english: "date"),
    Entry(feature: .quantity, chinese: "数字", english: "figure"),
    Entry(feature: .named, chinese: "点名", english: "name"),
    Entry(feature: .place, chinese: "单位", english: "place"),
    Entry(feature: .remark, chinese: "他人意见", english: "remark of others"),
    Entry(feature: .others, chinese: "说的是别人", english: "about others"),
  ]

  static let ofMeasures = [
    Entry(feature: .action, chinese: "做法", english: "action"),
    Entry(feature: .owner, chinese: "责任人", english: "owner"),
    Entry(feature: .deadline, chinese: "时限", english: "deadline"),
    Entry(feature: .metric, chinese: "指标", english: "metric"),
  ]
}
