public import Analysis
import Documents

/// What holds for every draft, whatever it says.
public struct DraftPromises {
  private let draft: Draft
  private let text: [UInt8]

  public init(_ draft: Draft) {
    self.draft = draft
    text = draft.clean.text.bytes
  }

  public func check() {
    require((try? UTF8Span(validating: text.span)) != nil, "the clean text is valid UTF-8")
    checkOrder(draft.paragraphs.map(\.range), "paragraph")
    checkOrder(draft.parts.map(\.range), "part")
    checkOrder(draft.sentences.map(\.range), "sentence")
    checkParts()
    checkItems()
    for heading in draft.headings {
      require(heading.range.contains(heading.title), "a heading holds its words")
      require(draft.paragraphs.indices.contains(heading.paragraph), "a heading stands in a paragraph")
    }
    require(draft.lengths.bodyHan <= draft.lengths.han, "the body is not longer than the draft")
    for hit in draft.artefacts.flatMap(\.hits) {
      require(hit.original.end <= draft.document.text.count, "an artefact is within the text")
    }
  }

  /// Every paragraph with text is in a part, so that no finding can be lost between parts.
  private func checkParts() {
    for part in draft.parts {
      require(!part.roles.isEmpty && (0...1).contains(part.confidence), "a part has a role")
      require(part.heading.map(draft.headings.indices.contains) ?? true, "a part's heading exists")
    }
    for paragraph in draft.paragraphs where !paragraph.range.isEmpty {
      require(draft.part(at: paragraph.range.start) != nil, "parts cover the text")
    }
  }

  private func checkItems() {
    for item in draft.problems + draft.causes + draft.measures {
      require(item.range.contains(item.label) && !item.leaves.isEmpty, "an item holds its label")
      require(draft.parts.indices.contains(item.part), "an item stands in a part")
      checkPlace(item.range)
      checkPlace(item.label)
    }
    for coverage in draft.coverage {
      require(draft.problems.indices.contains(coverage.problem), "coverage is of a problem")
      require(coverage.measures.allSatisfy(draft.measures.indices.contains), "coverage is by measures")
    }
  }

  private func checkOrder(_ ranges: [CleanRange], _ what: String) {
    var end = 0
    for range in ranges {
      require(
        end <= range.start && range.start <= range.end,
        "\(what)s are in order: \(range.start)..<\(range.end) after \(end)")
      checkPlace(range)
      end = range.end
    }
  }

  private func checkPlace(_ range: CleanRange) {
    require(range.end <= text.count && isBoundary(range.start) && isBoundary(range.end), "a range is of characters")
    let original = draft.clean.original(range)
    require(original.start <= original.end && original.end <= draft.document.text.count, "a range can be found again")
  }

  private func isBoundary(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }
}
