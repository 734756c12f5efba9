import Documents
import Rounds

/// Turns an alignment of paragraphs into what has to be marked.
struct RedlinePlanner {
  let old: RoundText
  let new: RoundText
  let oldDocument: Document
  let newDocument: Document
  private let canDivide: (Int) -> Bool
  private let table: (Int) -> Int?
  var plan: RedlinePlan
  private var moves = 0

  /// - Parameters:
  ///   - canDivide: whether a paragraph of the newer document can be divided in the file.
  ///   - table: what tells the outermost table around a paragraph of the newer document from others; nil outside tables.
  init(
    _ old: RoundText, of oldDocument: Document, _ new: RoundText, of newDocument: Document,
    canDivide: @escaping (Int) -> Bool, table: @escaping (Int) -> Int?
  ) {
    self.old = old
    self.new = new
    self.oldDocument = oldDocument
    self.newDocument = newDocument
    self.canDivide = canDivide
    self.table = table
    plan = RedlinePlan(
      treatments: Array(repeating: .standing, count: new.blocks.count),
      endings: Array(repeating: .kept, count: new.blocks.count))
  }

  mutating func finished(_ step: Step) -> RedlinePlan {
    var fates = [Fate](repeating: .gone, count: old.blocks.count)
    let lost = lostLinks(step.alignment)
    for (index, link) in step.alignment.links.enumerated() {
      take(link, step.differences[index], isLost: lost.contains(index), &fates)
    }
    placeGhosts(fates)
    plan.insertions.sort { $0.lowerBound < $1.lowerBound }
    return plan
  }

  /// What became of an older paragraph.
  private enum Fate {
    case gone
    case moved(name: String)
    /// It lives on in a paragraph that stands, the last of them if it was divided.
    case standing(Int)
  }

  /// Links of which both sides are shown by themselves, because words that are gone stood between the rows of what is one
  /// table now: no mark parts a table, so these words go behind it, and with them all that followed.
  private func lostLinks(_ alignment: Alignment) -> Set<Int> {
    var lost: Set<Int> = []
    var current: Int?
    var closed: Set<Int> = []
    for block in old.blocks.indices {
      let index = alignment.linkIndex(ofOld: block)
      if let index, case let link = alignment.links[index], !link.new.isEmpty, !link.isMoved, isWritable(link) {
        current = table(link.new.upperBound - 1)
        if let current, closed.contains(current) { lost.insert(index) }
      } else if let current, Place(oldDocument.paragraphs[block].container) == .body {
        closed.insert(current)
      }
    }
    return lost
  }

  private mutating func take(
    _ link: Alignment.Link, _ difference: TextDifference?, isLost: Bool, _ fates: inout [Fate]
  ) {
    guard !isLost, !link.old.isEmpty, !link.new.isEmpty, isWritable(link) else {
      for block in link.new { insert(block) }
      return
    }
    if link.isMoved {
      moves += 1
      let name = "move\(moves)"
      for block in link.new {
        plan.treatments[block] = .movedHere(name: name)
        plan.endings[block] = .movedHere
      }
      for block in link.old { fates[block] = .moved(name: name) }
    } else {
      for block in link.new.dropLast() { plan.endings[block] = .inserted }
      for block in link.old { fates[block] = .standing(link.new.upperBound - 1) }
      for block in link.new { plan.sources[block] = link.old }
    }
    let isGroup = link.old.count + link.new.count > 2
    guard let found = difference ?? (isGroup ? whole(link) : nil) else { return }
    let difference = EditList(found, edits: editsBesidesNumber(found, link))
    for edit in difference.edits where !edit.new.isEmpty { plan.insertions.append(edit.new) }
    for removal in removals(difference, breaks: link.old.dropFirst().map { old.blocks[$0].scalars.lowerBound }) {
      plan.removals[paragraph(at: removal.at, in: link.new), default: []].append(removal)
    }
  }

  /// The difference of paragraphs that read the same but end elsewhere.
  private func whole(_ link: Alignment.Link) -> TextDifference {
    TextDifference(old.scalars(of: link.old), of: old, new.scalars(of: link.new), of: new)
  }

  private mutating func insert(_ block: Int) {
    plan.treatments[block] = .inserted
    plan.endings[block] = .inserted
    if !new.blocks[block].scalars.isEmpty { plan.insertions.append(new.blocks[block].scalars) }
  }

  /// Paragraphs that go together must stand in places of the same sort, and can be divided or joined only in running text.
  private func isWritable(_ link: Alignment.Link) -> Bool {
    let olds = link.old.map { oldDocument.paragraphs[$0].container }
    let news = link.new.map { newDocument.paragraphs[$0].container }
    let containers = (olds + news).map { Place($0) }
    guard Set(containers).count == 1 else { return false }
    guard link.old.count + link.new.count > 2 || link.isMoved else { return true }
    guard containers.first == .body, !(link.isMoved && link.old.count + link.new.count > 2) else { return false }
    return link.new.allSatisfy(canDivide)
  }

  private enum Place {
    case body, cell, elsewhere

    init(_ container: Paragraph.Container) {
      switch container {
      case .body: self = .body
      case .tableCell: self = .cell
      default: self = .elsewhere
      }
    }
  }

  /// Of several paragraphs the one that holds a position, the last for the end of all.
  private func paragraph(at position: Int, in paragraphs: Range<Int>) -> Int {
    paragraphs.first { new.blocks[$0].scalars.upperBound > position } ?? paragraphs.upperBound - 1
  }

  /// What is taken away, in the order of the older text.
  ///
  /// - Parameter breaks: where paragraphs of the older text begin that are none in the newer.
  private func removals(_ difference: EditList, breaks: [Int]) -> [RedlinePlan.Removal] {
    var result: [RedlinePlan.Removal] = []
    var open = breaks[...]
    func divide(_ place: (Int) -> Int, while isDue: (Int) -> Bool) {
      while let position = open.first, isDue(position) {
        result.append(.init(at: place(position), old: position..<position, isBreak: true))
        open.removeFirst()
      }
    }
    for edit in difference.edits {
      divide({ self.place(of: $0, in: difference) }, while: { $0 < edit.old.lowerBound })
      var start = edit.old.lowerBound
      while let position = open.first, position < edit.old.upperBound {
        if start < position { result.append(.init(at: edit.new.lowerBound, old: start..<position)) }
        result.append(.init(at: edit.new.lowerBound, old: position..<position, isBreak: true))
        open.removeFirst()
        start = position
      }
      if start < edit.old.upperBound { result.append(.init(at: edit.new.lowerBound, old: start..<edit.old.upperBound)) }
    }
    divide({ self.place(of: $0, in: difference) }, while: { _ in true })
    return result
  }

  /// Where an unchanged older position stands in the newer text.
  private func place(of position: Int, in difference: EditList) -> Int {
    let before = difference.edits.last { $0.old.upperBound <= position }
    guard let before else { return difference.new.lowerBound + position - difference.old.lowerBound }
    return before.new.upperBound + position - before.old.upperBound
  }

  /// What is gone or has moved away is shown after what it followed.
  private mutating func placeGhosts(_ fates: [Fate]) {
    var slot = -1
    for (block, fate) in fates.enumerated() {
      switch fate {
      case .standing(let paragraph): slot = paragraph
      case .gone: plan.ghosts[slot, default: []].append(.init(old: block))
      case .moved(let name): plan.ghosts[slot, default: []].append(.init(old: block, moveName: name))
      }
    }
  }
}
