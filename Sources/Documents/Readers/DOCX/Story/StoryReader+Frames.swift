internal import OpenXML

extension StoryReader {
  /// Reads a header or footer part, which belongs to no page in particular; one without text leaves no trace.
  ///
  /// - Parameter section: The section properties that refer to it, in the main part.
  mutating func readFrame(_ frame: XMLTree, name: String, container: Paragraph.Container, section: Int) {
    let place = addRun(tree.range(of: section), properties: nil, isSplittable: false)
    let outer = flow
    let main = enter(frame, name)
    flow = Flow()
    fields = FieldStack()
    host = place
    self.container = container
    readStory(frame.root)
    host = nil
    self.container = .body
    leave(main)
    let own = flow
    flow = outer
    if own.text.contains(where: { $0 > 0x20 }) { flow.append(own) }
  }
}
