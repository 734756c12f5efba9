/// Reads a line of GB 18030, GBK or Big5 in which bytes are lost or damaged.
///
/// After a lost byte the second half of one character and the first of the next make a character again, so a plain
/// converter gives wrong ones up to the end of the line. Here the least surprising way to leave out bytes is looked for:
/// the shortest path over the line, where a character costs what `CharacterModel` says and a byte left out costs more.
enum StepRepair {
  /// Longer lines are read without repair.
  static let maximumLength = 1 << 15
  /// More than any character costs, less than the wrong characters of a sentence.
  private static let skipCost = 45.0

  /// What to do at a position.
  private struct Step {
    /// Bits from here to the end of the line.
    var cost: Double
    var length: Int
    /// Nil when the byte is left out.
    var character: [UInt8]?
  }

  /// Appends the line to what is decoded.
  static func read(_ line: ArraySlice<UInt8>, _ transcoder: borrowing Transcoder, into decoding: inout Decoding) {
    guard line.count <= maximumLength else {
      transcoder.read(line, into: &decoding)
      return
    }
    let steps = steps(over: line, transcoder)
    var position = line.startIndex
    while position < line.endIndex {
      let step = steps[position - line.startIndex]
      if let character = step.character {
        decoding.utf8 += character
      } else {
        decoding.replace(step.length, at: position)
      }
      position += step.length
    }
  }

  private static func steps(over line: ArraySlice<UInt8>, _ transcoder: borrowing Transcoder) -> [Step] {
    var steps = Array(repeating: Step(cost: 0, length: 1), count: line.count + 1)
    for index in stride(from: line.count - 1, through: 0, by: -1) {
      var best = Step(cost: steps[index + 1].cost + skipCost, length: 1)
      for length in [1, 2, 4] where index + length <= line.count {
        let start = line.startIndex + index
        guard length > 1 || line[start] < 0x80 || line.count == 1,
          let character = transcoder.character(line[start..<(start + length)])
        else { continue }
        let cost = CharacterModel.shared.cost(of: character).bits + steps[index + length].cost
        if cost < best.cost { best = Step(cost: cost, length: length, character: character) }
      }
      steps[index] = best
    }
    return steps
  }
}
