/// Complex fields that are open (ECMA-376 part 1, 17.16.18): only their results are text.
struct FieldStack {
  private var isInResult: [Bool] = []

  /// False within the instruction of any field, also for the result of a field nested in it.
  private(set) var showsText = true

  mutating func begin() {
    isInResult.append(false)
    showsText = false
  }

  mutating func separate() {
    guard !isInResult.isEmpty else { return }
    isInResult[isInResult.count - 1] = true
    showsText = isInResult.allSatisfy(\.self)
  }

  mutating func end() {
    guard isInResult.popLast() != nil else { return }
    showsText = isInResult.allSatisfy(\.self)
  }
}
