import OpenXML
import Testing

@testable import Reporting

/// What must hold of every page: it can be parsed, every link within it leads somewhere, and it needs nothing else.
struct PageCheck {
  /// Without the style sheet and the script, which have files of their own.
  let markup: String

  init(_ bytes: [UInt8]) {
    var markup = String(decoding: bytes, as: UTF8.self)
    for name in ["style", "script"] {
      while let start = markup.range(of: "<\(name)>"), let end = markup.range(of: "</\(name)>") {
        markup.removeSubrange(start.lowerBound..<end.upperBound)
      }
    }
    for hash in [HTMLAsset.style.hash, HTMLAsset.script.hash] { markup = markup.replacing(hash, with: "'sha256-…'") }
    self.markup = markup
  }

  func holds(location: SourceLocation = #_sourceLocation) throws {
    let body = Array(markup.replacing("<!DOCTYPE html>", with: "").utf8)
    _ = try XMLTree(parsing: body, part: "page")
    let ids = values(of: "id")
    #expect(Set(ids).count == ids.count, "ids are unique", sourceLocation: location)
    let links = values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    let targets = links + values(of: "for") + values(of: "data-to") + values(of: "aria-labelledby")
    #expect(Set(targets).subtracting(ids).isEmpty, "every link leads somewhere", sourceLocation: location)
    for name in ["href", "src"] {
      #expect(
        values(of: name).allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("./") }, "nothing is loaded",
        sourceLocation: location)
    }
    #expect(!markup.contains("style=") && !markup.contains("onclick"), sourceLocation: location)
  }

  func values(of attribute: String) -> [String] {
    markup.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}

extension String {
  func range(of words: String) -> Range<String.Index>? { firstRange(of: words) }
}
