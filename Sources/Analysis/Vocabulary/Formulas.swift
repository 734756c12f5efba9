import RuleFiles

/// Fixed wording that tells the frame of a draft: how it opens and closes, addresses and signs (domain.md 3);
/// `Rules/roles/formulas.yml`.
struct Formulas: Sendable {
  var opening: TermSet
  var closing: TermSet
  /// How authors take leave in words of their own; only at the very end of a text.
  var ending: TermSet
  var note: TermSet
  var salutation: TermSet
  /// A title at the start of a line whose opening sentence follows without a break; a match ends with the title.
  var gluedTitle: TermSet
  /// Words of titles that end in the next line when a title is too long for its own.
  var titleWords: TermSet
  var signature: TermSet
  var date: TermSet
  var attachment: TermSet
  /// Name and post under the title.
  var nameLine: TermSet
  /// Posts that persons hold.
  var post: TermSet
  /// Lines that name a unit alone.
  var unit: TermSet
  /// The sentence on last year's rectification inside an opening.
  var previousRectification: TermSet

  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> Formulas? {
    guard let mapping = TermsFile.mappings(in: folder, under: "roles/formulas.yml", log).first else { return nil }
    func terms(_ key: String) -> TermSet {
      TermSet(TermsFile.termClass(named: key, mapping.required(key, log), log))
    }
    let result = Formulas(
      opening: terms("opening"), closing: terms("closing"), ending: terms("ending"), note: terms("note"),
      salutation: terms("salutation"),
      gluedTitle: terms("glued-title"), titleWords: terms("title-words"), signature: terms("signature"),
      date: terms("date"),
      attachment: terms("attachment"), nameLine: terms("name-line"), post: terms("post"), unit: terms("unit"),
      previousRectification: terms("previous-rectification"))
    mapping.rejectUnknownKeys(log)
    return result
  }
}
