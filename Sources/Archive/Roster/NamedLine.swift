/// A line or a file name, in which names that are known are looked for: its Han characters, and where others stood between.
struct NamedLine {
  private let scalars: [Unicode.Scalar]
  /// True where something else stands before the character with an index; one more at the end.
  private let breaks: [Bool]
  private let words: NameWords

  init(_ text: String, _ words: NameWords) {
    var scalars: [Unicode.Scalar] = []
    var breaks: [Bool] = []
    var isBroken = true
    for scalar in text.unicodeScalars {
      guard scalar.isHan || AuthorLine.dots.contains(scalar) else {
        isBroken = true
        continue
      }
      scalars.append(scalar)
      breaks.append(isBroken)
      isBroken = false
    }
    self.scalars = scalars
    self.breaks = breaks + [true]
    self.words = words
  }

  /// All openings of names that can stand here, once each.
  var openings: Set<NameIndex.Opening> {
    var result: Set<NameIndex.Opening> = []
    for index in scalars.indices {
      result.insert(NameIndex.Opening(scalars[index...index]))
      result.insert(NameIndex.Opening(scalars[index...].prefix(2)))
    }
    return result
  }

  /// True when the name stands somewhere, and not as a part of a longer one.
  func names(person: [Unicode.Scalar]) -> Bool {
    places(of: person).contains { place in
      isWhole(place) && isOpen(before: place.lowerBound) && isOpen(after: place.upperBound)
    }
  }

  /// True when the unit stands somewhere: 县水利局 in 中共县水利局党组, but not 一处 in 二十一处.
  func names(unit: [Unicode.Scalar]) -> Bool {
    guard let first = unit.first else { return false }
    return places(of: unit).contains { place in
      guard place.lowerBound > 0, !breaks[place.lowerBound] else { return true }
      return !(Self.isNumeral(first) && Self.isNumeral(scalars[place.lowerBound - 1]))
    }
  }

  private func places(of name: [Unicode.Scalar]) -> [Range<Int>] {
    guard !name.isEmpty, name.count <= scalars.count else { return [] }
    return (0...(scalars.count - name.count)).filter { scalars[$0..<($0 + name.count)].elementsEqual(name) }
      .map { $0..<($0 + name.count) }
  }

  /// Names of two characters are spread with a space; then each character stands by itself.
  private func isWhole(_ place: Range<Int>) -> Bool {
    let inner = place.dropFirst().count { breaks[$0] }
    return inner == 0 || (inner == place.count - 1 && breaks[place.lowerBound] && breaks[place.upperBound])
  }

  private func isOpen(before index: Int) -> Bool {
    if breaks[index] { return true }
    let head = text(scalars[..<index])
    return words.posts.contains { head.hasSuffix($0) } || words.unitEndings.contains { head.hasSuffix($0) }
      || words.noNames.contains { head.hasSuffix($0) }
  }

  private func isOpen(after index: Int) -> Bool {
    if breaks[index] { return true }
    let rest = text(scalars[index...])
    return rest.hasPrefix(words.courtesy) || words.noNames.contains { rest.hasPrefix($0) }
      || words.posts.contains { rest.hasPrefix($0) } || rest.hasPrefix(words.party)
  }

  private func text(_ slice: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: slice)
    return String(view)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }
}
