public import RuleFiles

/// A number or severity of a rule, as it is in force.
public struct RuleValue: Hashable, Sendable {
  /// As packs name it under `set`, such as `outcomes.over.above`.
  public var path: String
  public var text: String
  /// Where it was set.
  public var location: Location
  /// What the rule file says, when a pack or a meeting has changed it.
  public var standard: String?
}

/// How a rule turns out and what it then says.
public struct RuleResult: Hashable, Sendable {
  public var name: String
  public var severity: Severity
  /// With `{fields}` where figures and quotes come.
  public var message: String
}

/// A text that shows when a rule fires or stays silent; ⟦ ⟧ enclose what it selects.
public struct ShownExample: Hashable, Sendable {
  public var fires: Bool
  public var text: String
}

extension Rule {
  public var results: [RuleResult] {
    outcomes.map { RuleResult(name: $0.name, severity: $0.severity, message: $0.message.source) }
  }

  /// The document it needs beside the draft.
  public var companion: Companions.Kind? { check.companion }

  /// Numbers and severities that a pack may change, in the order of the file.
  public func values(comparedWith standard: Rule? = nil) -> [RuleValue] {
    let usual = Dictionary(standard?.settable ?? [], uniquingKeysWith: { first, _ in first })
    return settable.map { path, node in
      let text = node.scalar ?? ""
      let other = usual[path]?.scalar
      return RuleValue(
        path: path, text: text, location: node.location, standard: standard == nil || other == text ? nil : other)
    }
  }

  private var settable: [(String, Node)] {
    source.node.leaves.compactMap { path, node in
      guard path.first == "check" || path.first == "outcomes", path.count > 1, let text = node.scalar else {
        return nil
      }
      let isSeverity = path.last == "severity" && Severity(rawValue: text) != nil
      return Fraction(text) != nil || isSeverity ? (path.joined(separator: "."), node) : nil
    }
  }

  /// The shortest examples, at most so many of each kind.
  public func shownExamples(most: Int = 2) -> [ShownExample] {
    let shown = examples.compactMap(ShownExample.init)
    return [true, false].flatMap { fires in
      shown.filter { $0.fires == fires }.sorted { $0.text.utf8.count < $1.text.utf8.count }.prefix(most)
    }
  }
}

extension Rulebook {
  /// The rule as it is in force under a pack; nil when the pack has switched it off.
  public func rule(_ id: String, under pack: Pack) -> Rule? {
    guard !pack.disabled.contains(id) else { return nil }
    return changedRules.changed(by: pack)[id] ?? rules.first { $0.id == id }
  }
}

extension ShownExample {
  /// Code points of an example that are shown.
  private static let longest = 90

  fileprivate init?(_ example: Example) {
    if case .silent = example.expectation { fires = false } else { fires = true }
    let own: [String] =
      switch example.form {
      case .fragment(let text, _), .draft(let text): [text]
      case .parts(let parts): parts.compactMap { if case .text(let text) = $0.content { text } else { nil } }
      }
    let lines = (own + example.companions.map(\.text)).flatMap { $0.split(separator: "\n") }.map(String.init)
    let marked = lines.filter { $0.contains("⟦") }
    guard let line = (marked.isEmpty ? lines : marked).first else { return nil }
    text = Self.excerpt(Array(line.unicodeScalars))
  }

  /// The stretch around the first mark.
  private static func excerpt(_ scalars: [Unicode.Scalar]) -> String {
    guard scalars.count > longest else { return String(String.UnicodeScalarView(scalars)) }
    let mark = scalars.firstIndex(of: "⟦") ?? 0
    let start = max(0, min(mark - longest / 3, scalars.count - longest))
    let end = min(scalars.count, start + longest)
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    return (start > 0 ? "…" : "") + text + (end < scalars.count ? "…" : "")
  }
}
