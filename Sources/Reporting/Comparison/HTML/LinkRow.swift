import Rounds

/// One passage in both rounds, with what was taken away and put in.
struct LinkRow {
  private enum Side {
    case old, new, both
  }

  private let step: Step
  private let link: Alignment.Link
  private let difference: TextDifference?
  private let id: String
  private let language: Language

  init(_ step: Step, _ index: Int, _ prefix: String, _ language: Language) {
    self.step = step
    link = step.alignment.links[index]
    difference = step.differences[index]
    id = "\(prefix)-\(index)"
    self.language = language
  }

  func node() -> HTMLNode {
    .tag(
      .div, .class("passage c-\(link.name)"), .id(id),
      content: [
        .tag(.p, .class("label"), content: [.text(label)]),
        .tag(.div, .class("old"), content: [.element(.p, [], words(.old))]),
        .tag(.div, .class("new"), content: [.element(.p, [], words(.new))]),
        .tag(.div, .class("inline"), content: [.element(.p, [], words(.both))]),
      ])
  }

  /// What happened, and where a moved passage stood before.
  private var label: String {
    let name: String =
      switch link.change {
      case .same: ""
      case .renumbered: language.pick("只改编号", "renumbered")
      case .edited: language.pick("改写", "edited")
      case .split: language.pick("拆成 \(link.new.count) 段", "split in \(link.new.count)")
      case .merged: language.pick("\(link.old.count) 段合成一段", "\(link.old.count) merged")
      case .deleted: language.pick("删除", "deleted")
      case .inserted: language.pick("新增", "inserted")
      }
    guard link.isMoved else { return name }
    let moved = language.pick(
      "移动：原第\(link.old.lowerBound + 1)段，现第\(link.new.lowerBound + 1)段",
      "moved from paragraph \(link.old.lowerBound + 1) to \(link.new.lowerBound + 1)")
    return name.isEmpty ? moved : moved + language.pick("，", ", ") + name
  }

  private func words(_ side: Side) -> [HTMLNode] {
    guard let difference else { return plain(side) }
    var nodes: [HTMLNode] = []
    let old = step.old.scalars(of: link.old)
    var (oldEnd, newEnd) = (old.lowerBound, difference.new.lowerBound)
    func keep(_ oldTo: Int, _ newTo: Int) {
      let text = side == .old ? step.old.string(oldEnd..<oldTo) : step.new.string(newEnd..<newTo)
      if !text.isEmpty { nodes.append(.text(text)) }
    }
    for edit in difference.edits {
      keep(edit.old.lowerBound, edit.new.lowerBound)
      if side != .new, !edit.old.isEmpty { nodes.append(.tag(.del, text: step.old.string(edit.old))) }
      if side != .old, !edit.new.isEmpty { nodes.append(.tag(.ins, text: step.new.string(edit.new))) }
      (oldEnd, newEnd) = (edit.old.upperBound, edit.new.upperBound)
    }
    keep(difference.old.upperBound, difference.new.upperBound)
    return nodes
  }

  /// What stands on one side only, and what only moved.
  private func plain(_ side: Side) -> [HTMLNode] {
    let old = step.old.string(step.old.scalars(of: link.old))
    let new = step.new.string(step.new.scalars(of: link.new))
    switch (link.change, side) {
    case (.deleted, .new), (.inserted, .old): return []
    case (.deleted, _): return [.tag(.del, text: old)]
    case (.inserted, _): return [.tag(.ins, text: new)]
    default: return [.text(side == .old ? old : new)]
    }
  }
}
