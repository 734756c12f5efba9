/// Complex fields that are open (ECMA-376 part 1, 17.16.18): only their results are text.
struct FieldStack {
  private var isInResult: [Bool] = []
  private var instructions = 0

  /// False within the instruction of any field, also for the result of a field nested in it.
  var showsText: Bool { instructions == 0 }

  mutating func begin() {
    isInResult.append(false)
    instructions += 1
  }

  mutating func separate() {
    guard let isInResult = isInResult.last, !isInResult else { return }
    self.isInResult[self.isInResult.count - 1] = true
    instructions -= 1
  }

  mutating func end() {
    if isInResult.popLast() == false { instructions -= 1 }
  }
}
