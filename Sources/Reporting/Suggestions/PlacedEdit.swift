/// A change with its places in the main part.
struct PlacedEdit {
  /// Text to be taken out of one run, where it is divided.
  struct Deletion {
    var start: SplicePoint
    var end: SplicePoint
  }

  /// One for each run that holds part of the old words; empty where words are only put in.
  var deletions: [Deletion]
  /// Where the new words go when nothing is deleted.
  var insertionPoint: SplicePoint?
  /// What opens a run that looks like the first of the old words.
  var tags: DOCXRunTags
  var replacement: String
}
