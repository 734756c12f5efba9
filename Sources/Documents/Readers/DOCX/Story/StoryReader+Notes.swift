internal import OpenXML

extension StoryReader {
  /// Reads the footnotes or endnotes that were referred to, in the order of their references.
  ///
  /// - Parameters:
  ///   - notes: The notes part; comments on its text stand at the references in the main part.
  ///   - name: Its name in the package.
  mutating func readNotes(_ notes: XMLTree, name: String, areEndnotes: Bool) {
    let references = noteReferences.filter { $0.isEndnote == areEndnotes }
    guard !references.isEmpty else { return }
    var elements: [Int: Int] = [:]
    for child in notes.children(of: notes.root) {
      if let id = notes.integer(.wordID, of: child) { elements[id] = child }
    }
    let main = enter(notes, name)
    container = .note
    for reference in references {
      guard let element = elements.removeValue(forKey: reference.id) else { continue }
      host = reference.run
      fields = FieldStack()
      readStory(element)
    }
    host = nil
    container = .body
    leave(main)
  }

  /// Goes on in another part; `leave` takes the result to come back. Each part numbers its lists for itself.
  mutating func enter(_ tree: XMLTree, _ name: String) -> (tree: XMLTree, part: UInt16, counters: ListCounters) {
    defer {
      self.tree = tree
      part = UInt16(clamping: partNames.count)
      partNames.append(name)
      counters.restart()
    }
    return (self.tree, part, counters)
  }

  mutating func leave(_ outer: (tree: XMLTree, part: UInt16, counters: ListCounters)) {
    let unknownFormats = counters.unknownFormats
    (tree, part, counters) = outer
    counters.note(unknownFormats)
  }
}
