import Rounds

/// Two rounds beside each other, or one in the other: every passage that changed, with what stands between folded away.
struct StepSection {
  private let step: Step
  private let index: Int
  private let settings: ReportSettings

  init(_ comparison: Comparison, _ index: Int, _ settings: ReportSettings) {
    step = comparison.steps[index]
    self.index = index
    self.settings = settings
  }

  private var language: Language { settings.language }
  private var prefix: String { "s\(index + 1)" }

  func nodes() -> [HTMLNode] {
    let title = "\(RoundNumber.name(index, language)) → \(RoundNumber.name(index + 1, language))"
    let facts = [StepWords.size(step, language)] + StepWords.changes(step, language)
    return [
      .tag(
        .section, .class("step"), .set("aria-labelledby", prefix),
        content: [
          .tag(.h2, .id(prefix), text: title),
          .tag(.p, .class("facts"), content: [.text(facts.joined(separator: " · "))]),
        ]
          + choices() + [.tag(.div, .class("passages"), content: rows())])
    ]
  }

  /// Works without a script: the style shows what the checked one says.
  private func choices() -> [HTMLNode] {
    [("both", language.pick("左右对照", "side by side"), true), ("inline", language.pick("合并显示", "in one"), false)].flatMap
    { name, label, isChecked in
      let id = "\(prefix)-\(name)"
      let attributes: [HTMLAttribute] =
        [.set("type", "radio"), .set("name", "\(prefix)-view"), .id(id), .class("view-\(name)")]
        + (isChecked ? [.flag("checked")] : [])
      return [
        HTMLNode.element(.input, attributes, []), .element(.label, [.set("for", id)], [.text(label)]),
      ]
    }
  }

  private func rows() -> [HTMLNode] {
    var result: [HTMLNode] = []
    var unchanged: [Int] = []
    func fold() {
      guard !unchanged.isEmpty else { return }
      let head = language.pick("未动 \(unchanged.count) 段", "\(unchanged.count) unchanged")
      let texts = unchanged.map { HTMLNode.tag(.p, text: text(new: step.alignment.links[$0].new)) }
      result.append(.tag(.details, content: [.tag(.summary, text: head)] + texts))
      unchanged = []
    }
    for index in step.alignment.links.indices {
      let link = step.alignment.links[index]
      if link.change == .same, !link.isMoved {
        unchanged.append(index)
      } else {
        fold()
        result.append(LinkRow(step, index, prefix, language).node())
      }
    }
    fold()
    return result
  }

  private func text(new blocks: Range<Int>) -> String {
    step.new.string(step.new.scalars(of: blocks))
  }
}
