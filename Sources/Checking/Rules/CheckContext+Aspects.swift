import Analysis
import Documents

/// Which aspects a draft looks at.
extension CheckContext {
  /// What the draft's era asks for; nil where no era is known, or its notice names no aspects.
  var eraAspects: EraAspects? {
    draft.era.flatMap { names.aspects[$0] }.flatMap { $0.aspects.isEmpty ? nil : $0 }
  }

  /// Indices of the aspects that some stretches, such as titles, name.
  func aspects(of era: EraAspects, namedIn stretches: [CleanRange]) -> Set<Int> {
    Set(stretches.flatMap { hits(era.lexicon.id, in: $0) }.map(\.term))
  }

  /// The problems under each heading that groups them, in the order of the text: the aspect they stand under, else what
  /// heads their part. Problems under no heading are left out.
  func problemGroups() -> [(heading: Int, items: [Item])] {
    let headed = draft.problems.compactMap { item -> (heading: Int, item: Item)? in
      guard let heading = item.aspect ?? draft.parts[item.part].heading else { return nil }
      return (heading, item)
    }
    return Dictionary(grouping: headed, by: \.heading)
      .map { (heading: $0.key, items: $0.value.map(\.item)) }.sorted { $0.heading < $1.heading }
  }
}
