import Documents
import Fuzzing
import OpenXML
import Reporting

/// Comments put anywhere into a Word document: `StoryPackage` says what an input is.
@main
enum FuzzAnnotate {
  static func main() {
    FuzzLoop.run { input in
      let file = StoryPackage(input).bytes
      guard let document = try? DocumentReading.read(file, path: "draft.docx") else { return }
      let comments = comments(on: document, from: input)
      guard let copy = try? DOCXAnnotator.annotated(file, document: document, comments: comments) else { return }
      let text = reread(copy)
      require(text == document.text, "a copy has the same text: \(text.string) for \(document.text.string)")
      if let anchors = document.anchors, copy != file {
        checkParts(file, copy, main: PartName(anchors.part))
      }
    }
  }

  private static func reread(_ copy: [UInt8]) -> UTF8Text {
    do {
      return try DocumentReading.read(copy, path: "draft.docx").text
    } catch {
      fatalError("a copy reads: \(error)")
    }
  }

  private static func comments(on document: Document, from input: [UInt8]) -> [DOCXComment] {
    var random = SeededRandom(hashing: input)
    return (0..<Int.random(in: 1...5, using: &random)).map { _ in
      let start = Int.random(in: 0...document.text.count, using: &random)
      let end = min(document.text.count, start + Int.random(in: 0...30, using: &random))
      return DOCXComment(
        range: TextRange(start, end), author: "A", initials: "a", paragraphs: [[CommentRun("改 <&>", isBold: true)]])
    }
  }

  /// Bytes are inserted and none removed; parts that have nothing to do with comments stay as they are.
  private static func checkParts(_ file: [UInt8], _ copy: [UInt8], main: PartName) {
    guard var before = try? OfficePackage(file), var after = try? OfficePackage(copy) else {
      fatalError("both packages open")
    }
    let changing = [main, main.relationships, ContentTypes.part, PartName("word/comments.xml")]
    for name in before.partNames {
      guard let old = try? before.text(of: name), let new = try? after.text(of: name) else { continue }
      require(changing.contains(name) ? isInsertionOnly(old, new) : old == new, "\(name) keeps its bytes")
      guard changing.contains(name), (try? before.tree(of: name)) != nil else { continue }
      require((try? after.tree(of: name)) != nil, "\(name) is still well-formed")
    }
  }

  /// True when the old bytes can be had from the new ones by deleting some.
  private static func isInsertionOnly(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    var position = 0
    for byte in new where position < old.count && byte == old[position] { position += 1 }
    return position == old.count
  }
}
