internal import Documents
internal import OpenXML

extension RedlineWriter {
  /// What says that a paragraph's automatic number is new or was of another sort: a change of its properties, and its
  /// older number as words that are gone where no list of the newer draft gives it.
  struct NumberChange {
    var properties = ""
    var words = ""
  }

  /// - Parameter part: Which of the older paragraphs that were joined to this one.
  mutating func numberChange(of index: Int, part: Int, _ tags: DOCXRunTags?) -> NumberChange {
    guard let sources = plan.sources[index],
      let source = sources.dropFirst(part).first ?? sources.last, blocks.element(index) != nil,
      !plan.numbered.contains(index), !ghosts.looks.haveSameNumbering(source, index)
    else { return NumberChange() }
    let dress = ghosts.looks.dress(of: source, near: index)
    return NumberChange(
      properties: marks.propertiesChange(dress.properties),
      words: ghosts.change(dress.typedNumber, .deleted, tags, marks: &marks))
  }
}
