/// The names of a roster, to be found in lines that hold few of them.
struct NameIndex: Sendable {
  struct Name: Sendable {
    var text: String
    var scalars: [Unicode.Scalar]
    /// Indices of the texts that are this name, ascending.
    var entries: [Int]
  }

  private(set) var names: [Name] = []
  /// Indices of the names that begin with one or two characters, ascending.
  private var byOpening: [Opening: [Int]] = [:]

  /// - Parameter texts: Empty ones are no names.
  init(_ texts: [String]) {
    var known: [String: Int] = [:]
    for (entry, text) in texts.enumerated() where !text.isEmpty {
      if let index = known[text] {
        names[index].entries.append(entry)
      } else {
        let scalars = Array(text.unicodeScalars)
        known[text] = names.count
        byOpening[Opening(scalars[...]), default: []].append(names.count)
        names.append(Name(text: text, scalars: scalars, entries: [entry]))
      }
    }
  }

  /// Indices of the names that stand in lines by a test of those whose opening does, ascending. Costs as much as the lines
  /// are long, however many names there are.
  func named(in lines: [NamedLine], where isNamed: (NamedLine, [Unicode.Scalar]) -> Bool) -> [Int] {
    var result: Set<Int> = []
    for line in lines {
      for opening in line.openings {
        for index in byOpening[opening] ?? [] where !result.contains(index) && isNamed(line, names[index].scalars) {
          result.insert(index)
        }
      }
    }
    return result.sorted()
  }

  /// The first two characters of a name, or its only one.
  struct Opening: Hashable, Sendable {
    private var first: Unicode.Scalar
    private var second: Unicode.Scalar?

    /// - Parameter scalars: At least one.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
      first = scalars[scalars.startIndex]
      second = scalars.dropFirst().first
    }
  }
}
