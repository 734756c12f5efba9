import Documents

/// What cleaning took out or changed, as found on the way, while the clean text is still being made.
struct ArtefactNotes {
  private struct Note {
    var id: String
    var original: TextRange
    var replacement: String?
    var isWeak: Bool
  }

  /// In the order found.
  private var notes: [Note] = []

  /// - Parameter original: in the text as read.
  mutating func add(_ id: String, _ original: TextRange, replacement: String?, isWeak: Bool) {
    notes.append(Note(id: id, original: original, replacement: replacement, isWeak: isWeak))
  }

  /// One for each id, in the order found first.
  func artefacts(in clean: CleanText) -> [Artefact] {
    var order: [String] = []
    var hits: [String: [Artefact.Hit]] = [:]
    for note in notes {
      if hits[note.id] == nil { order.append(note.id) }
      hits[note.id, default: []].append(
        Artefact.Hit(
          range: clean.clean(note.original), replacement: note.replacement, isWeak: note.isWeak,
          original: note.original))
    }
    return order.map { Artefact(id: $0, hits: hits[$0] ?? []) }
  }
}
