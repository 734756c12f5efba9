/// The mistakes of one load, collected so that all can be shown at once.
public final class MistakeLog {
  /// In the order they were found.
  public private(set) var mistakes: [Mistake] = []

  public init() {}

  public func add(_ problem: Problem, at location: Location) {
    mistakes.append(Mistake(location: location, problem: problem))
  }
}
