import Analysis
import Rounds

/// What changed from one round to the next, in words.
enum StepWords {
  /// `文字相同 92.4%，增 340 字、删 217 字，移动 198 字`
  static func size(_ step: Step, _ language: Language) -> String {
    let figures = step.figures
    let same = Percentage.oneDecimal(
      figures.old + figures.new - figures.inserted - figures.deleted, of: figures.old + figures.new)
    guard figures.inserted + figures.deleted + figures.moved > 0 else {
      return language.pick("文字没有改动", "text unchanged")
    }
    let moved = figures.moved > 0 ? language.pick("，移动 \(figures.moved) 字", ", \(figures.moved) moved") : ""
    return language.pick(
      "文字相同 \(same)，增 \(figures.inserted) 字、删 \(figures.deleted) 字\(moved)",
      "\(same) of the text in common, \(figures.inserted) characters inserted, \(figures.deleted) deleted\(moved)")
  }

  /// How many paragraphs changed in which way; those that did not last.
  static func changes(_ step: Step, _ language: Language) -> [String] {
    func words(_ count: Int, _ chinese: String, _ english: String) -> String? {
      count == 0 ? nil : language.pick("\(chinese) \(count) 段", "\(count) \(english)")
    }
    let moved = step.alignment.links.count { $0.isMoved }
    let movedEdited = step.count(.edited, moved: true)
    let suffix = movedEdited == 0 ? "" : language.pick("（其中 \(movedEdited) 段并有改动）", " (\(movedEdited) of them edited)")
    return [
      words(step.count(.edited, moved: false), "改写", "edited"), words(moved, "移动", "moved").map { $0 + suffix },
      words(step.count(.split), "拆分", "split"), words(step.count(.merged), "合并", "merged"),
      words(step.count(.inserted), "新增", "inserted"), words(step.count(.deleted), "删除", "deleted"),
      words(step.count(.renumbered, moved: false), "只改编号", "renumbered"),
      words(step.count(.same, moved: false), "未动", "unchanged"),
    ].compactMap { $0 }
  }

  /// What became of a part; nil when it hardly changed.
  static func part(_ change: PartChange, _ names: DisplayNames, _ language: Language) -> String? {
    let name = names.role(change.role)
    let moved = change.isMoved ? language.pick("，位置有变", ", moved") : ""
    switch change.kind {
    case .added: return language.pick("新增“\(name)”部分 \(change.newHan) 字", "new part \(name), \(change.newHan)")
    case .dropped:
      return language.pick("没有了“\(name)”部分（原 \(change.oldHan) 字）", "part \(name) gone (was \(change.oldHan))")
    case .same: return change.isMoved ? name + moved : nil
    case .grown, .shrunk:
      let difference = change.newHan - change.oldHan
      let isSmall = abs(difference) * 20 < max(change.oldHan, 200)
      guard !isSmall || change.isMoved else { return nil }
      let sign = difference > 0 ? "+" : "−"
      return language.pick("\(name) \(sign)\(abs(difference)) 字", "\(name) \(sign)\(abs(difference))") + moved
    }
  }
}
