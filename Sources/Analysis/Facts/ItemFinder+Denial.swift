/// What says of itself that it is no problem.
extension ItemFinder {
  /// Sentences by which an item that denies has done so, one that only names what it is about among them.
  private static let latestDenial = 2

  /// Where most of the items deny, one that neither has a cue nor looks like a problem is none either.
  func withoutDenials(_ items: [Item], _ role: Role) -> [Item] {
    let rest = items.filter { !denies($0.range) }
    guard role == .problems, rest.count * 2 <= items.count else { return rest }
    return rest.filter {
      $0.features.contains(.problemCue) || draft.sentences(in: $0.range).likelihood.best == .problems
    }
  }

  /// 公务接待方面。未发现超标准接待的问题。 reports that nothing was found, and admits nothing besides.
  func denies(_ range: CleanRange) -> Bool {
    let denials = draft.hits.hits("denial", in: range)
    guard let last = denials.last else { return false }
    let sentences = draft.sentences(in: range)
    guard !sentences.isEmpty else { return true }
    guard
      sentences.prefix(Self.latestDenial).contains(where: { sentence in
        denials.contains { sentence.range.contains($0.range) }
      })
    else { return false }
    return sentences.allSatisfy { sentence in
      guard denials.contains(where: { sentence.range.contains($0.range) }) else {
        return !sentence.features.contains(.problemCue)
      }
      // 未发现…，但登记不及时 admits something after all.
      return draft.hits.hits("turn", in: sentence.range).allSatisfy { $0.range.start < last.range.start }
        && !admits(behind: last.range, in: sentence.range)
    }
  }

  /// 审计没有查出问题，我就当真没有问题，没有翻过一本合同: what the author has not done himself.
  private func admits(behind denial: CleanRange, in sentence: CleanRange) -> Bool {
    guard denial.end < sentence.end else { return false }
    return !draft.hits.hits("negation", in: CleanRange(denial.end, sentence.end)).isEmpty
      && !draft.hits.hits("first-person", in: CleanRange(denial.start, sentence.end)).isEmpty
  }
}
