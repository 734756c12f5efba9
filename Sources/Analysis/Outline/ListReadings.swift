/// Takes back what the words of list members seem to say about roles.
enum ListReadings {
  /// Readings by heading. In a list whose members go on into their text a role word is one of the text, unless half of the
  /// members are such headings (1.存在问题：… 2.原因：…); an aspect in a list that counts from one again opens no part of
  /// its own (the measures go through the same aspects as the problems).
  static func sifted(
    _ readings: [HeadingLexicon.Reading?], of headings: [Heading], in runs: ListRuns
  ) -> [HeadingLexicon.Reading?] {
    var result = readings
    let byParagraph = Dictionary(
      headings.indices.filter { headings[$0].number != nil }.map { (headings[$0].paragraph, $0) },
      uniquingKeysWith: { first, _ in first })
    for members in runs.textLists {
      let own = members.compactMap { byParagraph[$0] }
      let named = own.filter { readings[$0] != nil }
      guard named.count * 2 < members.count else { continue }
      for index in named where (readings[index]?.confidence ?? 0) < 1 { result[index] = nil }
    }
    for index in headings.indices where runs.anew.contains(headings[index].paragraph) {
      if result[index]?.isAspect == true { result[index] = nil }
    }
    return result
  }
}
