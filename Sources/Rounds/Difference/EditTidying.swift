/// Makes edits readable: no single characters left standing between them, none that begins or ends inside a word or number,
/// and each where a reader would put it.
struct EditTidying {
  let left: Stretch
  let right: Stretch

  init(_ left: Stretch, _ right: Stretch) {
    self.left = left
    self.right = right
  }

  func tidied(_ edits: [TextDifference.Edit]) -> [TextDifference.Edit] {
    let placed = ShortestEdits.joined(edits.indices.map { slid($0, edits) })
    let whole = ShortestEdits.joined(wholeUnits(placed))
    return bridged(whole)
  }
}

// MARK: Sliding

extension EditTidying {
  /// An insertion or deletion that could as well stand some characters earlier or later, put where it follows the text best.
  private func slid(_ index: Int, _ edits: [TextDifference.Edit]) -> TextDifference.Edit {
    let edit = edits[index]
    guard edit.old.isEmpty != edit.new.isEmpty else { return edit }
    let isInsertion = edit.old.isEmpty
    let (stretch, range) = isInsertion ? (right, edit.new) : (left, edit.old)
    let floor =
      index > 0 ? (isInsertion ? edits[index - 1].new : edits[index - 1].old).upperBound : stretch.range.lowerBound
    let ceiling =
      index + 1 < edits.count
      ? (isInsertion ? edits[index + 1].new : edits[index + 1].old).lowerBound : stretch.range.upperBound
    let shift = bestShift(of: range, in: stretch, floor: floor, ceiling: ceiling)
    guard shift != 0 else { return edit }
    return .init(
      old: (edit.old.lowerBound + shift)..<(edit.old.upperBound + shift),
      new: (edit.new.lowerBound + shift)..<(edit.new.upperBound + shift))
  }

  private func bestShift(of range: Range<Int>, in stretch: Stretch, floor: Int, ceiling: Int) -> Int {
    var least = 0
    while range.lowerBound + least - 1 >= floor,
      stretch[range.lowerBound + least - 1] == stretch[range.upperBound + least - 1]
    {
      least -= 1
    }
    var most = 0
    while range.upperBound + most < ceiling, stretch[range.lowerBound + most] == stretch[range.upperBound + most] {
      most += 1
    }
    let scored = (least...most).map { shift in
      (
        score: boundary(range.lowerBound + shift, stretch) + boundary(range.upperBound + shift, stretch),
        shift: shift
      )
    }
    return scored.max { ($0.score, $1.shift) < ($1.score, $0.shift) }?.shift ?? 0
  }

  /// How natural it is to cut before a position.
  private func boundary(_ position: Int, _ stretch: Stretch) -> Int {
    guard position > stretch.range.lowerBound, position < stretch.range.upperBound else { return 8 }
    if stretch.isInsideUnit(position) { return 0 }
    switch CharacterClass(stretch[position - 1]) {
    case .sentenceEnd: return 7
    case .clauseEnd: return 5
    default: return CharacterClass(stretch[position]).isMark ? 3 : 2
    }
  }
}

// MARK: Words and numbers

extension EditTidying {
  /// Edits widened over the equal characters beside them until none cuts a word or number.
  private func wholeUnits(_ edits: [TextDifference.Edit]) -> [TextDifference.Edit] {
    var result: [TextDifference.Edit] = []
    for index in edits.indices {
      var edit = edits[index]
      let floor = result.last?.old.upperBound ?? left.range.lowerBound
      let ceiling = index + 1 < edits.count ? edits[index + 1].old.lowerBound : left.range.upperBound
      while edit.old.lowerBound > floor, cuts(edit.old.lowerBound, edit.new.lowerBound) {
        edit.old = (edit.old.lowerBound - 1)..<edit.old.upperBound
        edit.new = (edit.new.lowerBound - 1)..<edit.new.upperBound
      }
      while edit.old.upperBound < ceiling, cuts(edit.old.upperBound, edit.new.upperBound) {
        edit.old = edit.old.lowerBound..<(edit.old.upperBound + 1)
        edit.new = edit.new.lowerBound..<(edit.new.upperBound + 1)
      }
      if let last = result.last, last.old.upperBound == edit.old.lowerBound {
        result[result.count - 1] = .init(
          old: last.old.lowerBound..<edit.old.upperBound, new: last.new.lowerBound..<edit.new.upperBound)
      } else {
        result.append(edit)
      }
    }
    return result
  }

  private func cuts(_ oldPosition: Int, _ newPosition: Int) -> Bool {
    left.isInsideUnit(oldPosition) || right.isInsideUnit(newPosition)
  }
}

// MARK: Islands

extension EditTidying {
  /// Joins edits over equal characters too few to be read by themselves.
  private func bridged(_ edits: [TextDifference.Edit]) -> [TextDifference.Edit] {
    var result: [TextDifference.Edit] = []
    for edit in edits {
      guard let last = result.last, isTooSmall(last.old.upperBound..<edit.old.lowerBound, between: last, edit) else {
        result.append(edit)
        continue
      }
      result[result.count - 1] = .init(
        old: last.old.lowerBound..<edit.old.upperBound, new: last.new.lowerBound..<edit.new.upperBound)
    }
    return result
  }

  private func isTooSmall(_ island: Range<Int>, between first: TextDifference.Edit, _ second: TextDifference.Edit)
    -> Bool
  {
    let sizes = (max(first.old.count, first.new.count), max(second.old.count, second.new.count))
    let smaller = min(sizes.0, sizes.1)
    let isMark = island.contains { CharacterClass(left[$0]).isMark }
    switch island.count {
    case 1: return isMark ? smaller >= 6 : isOneChange(first, second)
    case 2: return !isMark && smaller >= 3 || smaller >= 10
    case 3: return smaller >= 9
    default: return false
    }
  }

  /// True of two replacements, and of words taken out on one side and put in on the other.
  private func isOneChange(_ first: TextDifference.Edit, _ second: TextDifference.Edit) -> Bool {
    let replaces = [first, second].map { !$0.old.isEmpty && !$0.new.isEmpty }
    if replaces[0] || replaces[1] { return replaces[0] && replaces[1] }
    return first.old.isEmpty != second.old.isEmpty
  }
}
