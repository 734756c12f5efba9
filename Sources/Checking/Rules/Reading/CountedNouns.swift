import Analysis
import RuleFiles

/// Tells whether the words beside two numbers name the same thing, by words and characters of the rule.
struct CountedNouns {
  /// Words that say little: 群众, 工作.
  let generic: Set<String>
  /// Characters at which words end.
  let particles: Set<Unicode.Scalar>
  /// Characters that join what stands before them to a number (抽检的12所学校).
  let joins: Set<Unicode.Scalar>
  /// Characters that may follow a whole word, beside `particles`: 49名党员里.
  private let ends: Set<Unicode.Scalar>
  /// Characters that say that a number is of all: 全镇十九个党支部.
  private let wholes: Set<Unicode.Scalar>
  /// Characters that end the name of a place (三合村), and those before them that name none (全村, 各村).
  private let places: Set<Unicode.Scalar>
  private let unnamed: Set<Unicode.Scalar>

  init(_ parameters: Mapping, _ log: MistakeLog) {
    let characters = { (key: String) in Set((parameters.optional(key)?.names(log) ?? []).flatMap(\.unicodeScalars)) }
    generic = Set(parameters.optional("generic")?.names(log) ?? [])
    (particles, joins) = (characters("particles"), characters("joins"))
    (ends, wholes) = (characters("ends"), characters("wholes"))
    (places, unnamed) = (characters("places"), characters("unnamed"))
  }

  /// True where the words before two numbers name different places: 三合村农户412户, 河湾村农户421户.
  func areOfDifferentPlaces(_ first: ArraySlice<Unicode.Scalar>, _ second: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let one = place(in: first), let other = place(in: second) else { return false }
    return !one.elementsEqual(other)
  }

  private func place(in words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let end = words.lastIndex(where: places.contains) else { return nil }
    let name = words[..<end].suffix(2)
    guard let last = name.last, last.isHan, !unnamed.contains(last) else { return nil }
    return words[name.startIndex...end]
  }

  /// True where the words that both share are no reason to take them for one figure.
  func areDifferent(_ first: Quantity, _ second: Quantity, _ shared: ArraySlice<Unicode.Scalar>) -> Bool {
    isSome(first) || isSome(second) || isOther(first, second, shared)
  }

  /// What both count of the same whole: 全局12个股室 and 全局14个股室, where plans may not differ either.
  func whole(_ first: Quantity, _ second: Quantity) -> ArraySlice<Unicode.Scalar>? {
    guard let start = first.before.suffix(Self.longestWhole).lastIndex(where: wholes.contains),
      first.before[start...].count > 1,
      second.before.suffix(first.before.endIndex - start) == first.before[start...]
    else { return nil }
    let noun = first.behind.prefix(zip(first.behind, second.behind).prefix { $0 == $1 }.count)
    return noun.count > 1 && !generic.contains(String(String.UnicodeScalarView(noun))) ? noun : nil
  }

  /// 全公司, in code points.
  private static let longestWhole = 3

  /// 食品抽检的12所学校 are some of them.
  private func isSome(_ quantity: Quantity) -> Bool { quantity.before.last.map(joins.contains) ?? false }

  /// 37名党员驾驶员 are not 47名党员: where a word that says little ends a clause at one number, and goes on to another word
  /// at the other one; nor are 31名党员 the 在职党员61人, where it stands before one number and behind the other.
  private func isOther(_ first: Quantity, _ second: Quantity, _ shared: ArraySlice<Unicode.Scalar>) -> Bool {
    guard generic.contains(String(String.UnicodeScalarView(shared))) else { return false }
    let (one, other) = (first.behind, second.behind)
    switch (one.starts(with: shared), other.starts(with: shared)) {
    case (true, true): return goesOn(at: [one, other].map { $0.dropFirst(shared.count).first })
    case (false, false): return namesOther(one, other)
    default: return true
    }
  }

  /// 全镇22个行政村 are not 全镇24个支部.
  private func namesOther(_ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = one.first, let second = other.first, first != second else { return false }
    return ![first, second].contains { ends.contains($0) || particles.contains($0) }
  }

  private func goesOn(at next: [Unicode.Scalar?]) -> Bool {
    next.contains(nil) && next.contains { $0.map { !ends.contains($0) && !particles.contains($0) } ?? false }
  }
}
