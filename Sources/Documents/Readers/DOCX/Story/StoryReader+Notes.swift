internal import OpenXML

extension StoryReader {
  /// Reads the footnotes or endnotes that were referred to, in the order of their references.
  ///
  /// - Parameter notes: The notes part; marks on its text stand at the references in the main part.
  mutating func readNotes(_ notes: XMLTree, areEndnotes: Bool) {
    let references = noteReferences.filter { $0.isEndnote == areEndnotes }
    guard !references.isEmpty else { return }
    var elements: [Int: Int] = [:]
    for child in notes.children(of: notes.root) {
      if let id = notes.integer(.wordID, of: child) { elements[id] = child }
    }
    let main = tree
    tree = notes
    container = .note
    for reference in references {
      guard let element = elements.removeValue(forKey: reference.id) else { continue }
      host = reference.run
      fields = FieldStack()
      readStory(element)
    }
    host = nil
    container = .body
    tree = main
  }
}
