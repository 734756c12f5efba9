import Checking
import Documents

@testable import Analysis

/// A draft of a text as it stands, without any understanding, so that tests of rounds need no rules.
enum PlainDraft {
  /// - Parameter words: what the lexicons would know.
  static func make(_ text: String, words: [String] = []) -> Draft {
    guard let document = try? DocumentReading.read(Array(text.utf8), path: "draft.txt") else {
      fatalError("a test text must be readable")
    }
    return make(document, words: words)
  }

  static func make(_ document: Document, words: [String] = []) -> Draft {
    let count = document.text.count
    let clean = CleanText(
      text: document.text,
      map: PositionMap(
        segments: [.init(clean: 0, original: 0, isCopied: true)], cleanEnd: count, originalEnd: count))
    let string = document.text.string
    let hits = words.flatMap { word in
      string.ranges(of: word).map { range in
        let start = string.utf8.distance(from: string.startIndex, to: range.lowerBound)
        return LexiconHits.Hit(range: CleanRange(start, start + word.utf8.count), term: 0)
      }
    }
    var draft = Draft(
      document: document, clean: clean, kind: KindJudgement(id: "other", confidence: 1, candidates: []),
      hits: LexiconHits(["words": hits]), lengths: .init(han: 0, words: 0, bodyHan: 0))
    draft.paragraphs = document.paragraphs.indices.map { index in
      let range = document.paragraphs[index].range
      return Draft.Paragraph(
        range: CleanRange(range.start, range.end), source: index, format: .plain, container: .body)
    }
    return draft
  }

  static func finding(
    _ rule: String, _ quote: String? = nil, in draft: Draft, key: String = "", value: Double? = nil, count: Int = 1
  ) -> Finding {
    let text = draft.document.text.string
    let range = quote.flatMap { text.firstRange(of: $0) }.map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return TextRange(start, start + text[range].utf8.count)
    }
    return Finding(
      id: "\(rule)-\(key.isEmpty ? quote ?? "whole" : key)", rule: rule, title: rule, severity: .must, confidence: 1,
      message: "", advice: "", basis: "", quote: quote ?? "", range: range,
      measured: value.map { .init(name: "share", value: $0, of: 100, limit: 0.15) }, count: count)
  }

  static func round(_ draft: Draft, _ findings: [Finding]) -> Review {
    Review(draft: draft, pack: PackName(id: "p", name: "p"), findings: findings, topThree: [], verdict: .return)
  }
}
