/// Which round of its draft a file is, where a run has several.
public struct RoundStanding: Hashable, Sendable {
  /// From 0, the oldest first.
  public var number: Int
  /// How many the run has.
  public var count: Int

  public init(number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  public var isNewest: Bool { number == count - 1 }

  /// `第2稿`, and for all but the newest that there is a newer one.
  func name(_ language: Language) -> String {
    let name = RoundNumber.name(number, language)
    return isNewest ? name : name + language.pick("（已有新稿）", " (there is a newer one)")
  }
}
