public import RuleFiles

/// Something about a review that its reader should know and that is no finding.
public enum ReviewNote: Hashable, Sendable {
  /// A waiver that does not count, or was of no use.
  case waiver(WaiverNotice)
  /// Something wrong in the file of waivers beside the draft; the entry does not count.
  case waiverFile(Mistake)
  /// A document that the pack asks for was not given, so that these rules could not be applied.
  case missingCompanion(Companions.Kind, rules: [String])
  /// Drafts of the same batch that this one was held against, as those of the same unit or person.
  case foundCompanions(Companions.Kind, paths: [String])
  /// A document that was given could not be used for this draft.
  case unusableCompanion(Companions.Kind, path: String, CompanionFault)
  /// The kind is not sure; the draft was judged as the likeliest of several, ids with the best first.
  case kindUnsure([String])
  /// The meeting's date for handing in.
  case deadline(CalendarDay, asOf: CalendarDay?)
  /// A pattern of a rule file was not looked for to the end.
  case patternLimit(PatternLimit)
}

/// Why a document does not serve as a companion.
public enum CompanionFault: Error, Hashable, Sendable {
  case unreadable(ReviewRun.FailureReason)
  /// It is of another kind than such a companion must be; the kind's id.
  case wrongKind(String)
  /// Nothing in it can be compared.
  case empty
  /// It is the draft itself.
  case sameFile
}
