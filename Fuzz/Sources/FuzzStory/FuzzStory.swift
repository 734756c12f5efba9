import Documents
import Fuzzing
import OpenXML

/// The XML of a Word document, in both views: `StoryPackage` says what an input is.
@main
enum FuzzStory {
  static func main() {
    FuzzLoop.run { input in
      let file = StoryPackage(input).bytes
      for view in [ReadingOptions.View.final, .original] { read(file, view) }
    }
  }

  private static func read(_ file: [UInt8], _ view: ReadingOptions.View) {
    let options = ReadingOptions(view: view)
    guard let document = try? DocumentReading.read(file, path: "draft.docx", options: options) else { return }
    DocumentPromises(document).check()
    guard let anchors = document.anchors, var package = try? OfficePackage(file) else {
      fatalError("a package that was read has anchors and opens again")
    }
    var parts: [[UInt8]] = []
    for name in anchors.parts {
      guard let part = try? package.text(of: PartName(name)) else { fatalError("a part that was read reads again") }
      parts.append(part)
    }
    AnchorPromises(document, anchors, parts: parts).check()
  }
}
