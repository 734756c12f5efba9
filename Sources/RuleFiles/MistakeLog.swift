/// The mistakes of one load, collected so that all can be shown at once.
public final class MistakeLog {
  /// In the order they were found.
  public private(set) var mistakes: [Mistake] = []

  /// True for files that were found without mistakes before: checks that cost time may be left out.
  public let isProven: Bool

  public init(isProven: Bool = false) { self.isProven = isProven }

  public func add(_ problem: Problem, at location: Location) {
    mistakes.append(Mistake(location: location, problem: problem))
  }

  /// Gives a file the name under which its author knows it.
  public func rename(_ file: String, to name: String) {
    for index in mistakes.indices where mistakes[index].location.file == file { mistakes[index].location.file = name }
  }

  /// Drops what follows from the mistakes of one file, when that has any.
  ///
  /// - Parameter count: Mistakes that were there before and stay.
  public func keepOnly(_ file: String, since count: Int) {
    guard mistakes.dropFirst(count).contains(where: { $0.location.file == file }) else { return }
    mistakes = mistakes.prefix(count) + mistakes.dropFirst(count).filter { $0.location.file == file }
  }

  /// Calls keys by what the author of a file writes instead of them.
  ///
  /// - Parameters:
  ///   - names: Keys by what may be written instead.
  ///   - count: Mistakes that were there before the file was read.
  public func call(_ names: [String: String], since count: Int) {
    guard mistakes.count > count else { return }
    let spoken = Dictionary(grouping: names.keys.sorted(), by: { names[$0] ?? $0 })
    for index in mistakes.indices.dropFirst(count) {
      switch mistakes[index].problem {
      case .missingKey(let key): mistakes[index].problem = .missingKey(spoken[key]?.first ?? key)
      case .unknownKey(let key, let accepted) where key.utf8.contains { $0 >= 0x80 || (65...90).contains($0) }:
        mistakes[index].problem = .unknownKey(key, accepted: accepted.flatMap { spoken[$0] ?? [$0] })
      default: break
      }
    }
  }
}
