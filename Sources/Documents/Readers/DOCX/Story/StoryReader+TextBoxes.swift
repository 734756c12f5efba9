internal import OpenXML

extension StoryReader {
  /// Text boxes within a drawing, picture or object; everything else in there has no text of the story, but
  /// pictures are counted.
  mutating func readTextBoxes(_ element: Int, _ run: RunInProgress) {
    guard shows(run.format) else { return }
    let tree = tree
    for child in tree.children(of: element) {
      switch tree.name(of: child) {
      case .textBoxContent: readTextBox(child, run)
      case .pictureData, .legacyPictureData: tally.pictures += 1
      case .alternateContent: if let branch = tree.chosenBranch(of: child) { readTextBoxes(branch, run) }
      default: readTextBoxes(child, run)
      }
    }
  }

  /// A text box is a story of its own, put after the paragraph that holds it and anchored at its run.
  private mutating func readTextBox(_ element: Int, _ run: RunInProgress) {
    var outer = (flow: Flow(), paragraph: OpenParagraph?.none, fields: FieldStack(), container: container)
    swap(&outer.flow, &flow)
    swap(&outer.paragraph, &paragraph)
    swap(&outer.fields, &fields)
    container = .textBox
    withHost(tree.range(of: run.element)) { $0.readStory(element) }
    swap(&outer.flow, &flow)
    swap(&outer.paragraph, &paragraph)
    swap(&outer.fields, &fields)
    container = outer.container
    paragraph?.boxes.append(outer.flow)
  }
}
