import Documents
import RuleFiles
import Testing

@testable import Analysis
@testable import Checking

/// A draft made by hand for the test of a rule kind: parts one after the other, each a line, sentences ended by 。
struct Sketch {
  struct Part {
    var roles: [Role]
    var text: String
    var confidence = 0.9
    var evidence = Analysis.Part.Evidence.heading
    /// Taken instead of the characters of the text.
    var han: Int?

    init(
      _ roles: Role..., text: String = "文。", confidence: Double = 0.9,
      evidence: Analysis.Part.Evidence = .heading, han: Int? = nil
    ) {
      self.roles = roles
      self.text = text
      self.confidence = confidence
      self.evidence = evidence
      self.han = han
    }
  }

  private(set) var draft: Draft

  init(_ parts: Part...) { self.init(parts) }

  init(_ parts: [Part]) {
    let text = UTF8Text(parts.map { $0.text + "\n" }.joined())
    let map = PositionMap(
      segments: [.init(clean: 0, original: 0, isCopied: true)], cleanEnd: text.count, originalEnd: text.count)
    let source = Document.Source(path: "a.txt", format: .txt, encoding: "utf-8", sha256: "")
    draft = Draft(
      document: Document(source: source, text: text, paragraphs: []), clean: CleanText(text: text, map: map),
      kind: KindJudgement(id: "self-exam-personal", confidence: 1, candidates: []), hits: LexiconHits([:]),
      lengths: .init(han: 0, words: 0, bodyHan: 0))
    var start = 0
    for part in parts {
      append(part, at: start)
      start += part.text.utf8.count + 1
    }
    draft.lengths = .init(
      han: draft.parts.reduce(0) { $0 + $1.han }, words: draft.lengths.words,
      bodyHan: draft.parts.reduce(0) { $0 + ($1.isBody ? $1.han : 0) })
  }

  private mutating func append(_ part: Part, at start: Int) {
    let range = CleanRange(start, start + part.text.utf8.count)
    draft.document.paragraphs.append(Paragraph(range: TextRange(range.start, range.end)))
    draft.paragraphs.append(
      .init(range: range, source: draft.paragraphs.count, format: .plain, container: .body))
    draft.parts.append(
      Analysis.Part(
        roles: part.roles, heading: nil, level: 1, range: range, han: part.han ?? part.text.hanCount,
        evidence: part.evidence, confidence: part.confidence))
    var position = start
    for sentence in part.text.split(separator: "。") {
      let end = position + sentence.utf8.count + "。".utf8.count
      draft.sentences.append(
        Sentence(
          range: CleanRange(position, end), paragraph: draft.parts.count - 1, part: draft.parts.count - 1, role: nil,
          han: sentence.hanCount))
      position = end
    }
  }

  /// Where some words first stand.
  func range(of words: String) throws -> CleanRange {
    let found = try #require(draft.clean.text.bytes.firstRange(of: Array(words.utf8)))
    return CleanRange(found.lowerBound, found.upperBound)
  }

  /// Changes the sentence that holds some words.
  mutating func change(_ words: String, _ body: (inout Sentence) -> Void) throws {
    let place = try range(of: words)
    let index = try #require(draft.sentences.firstIndex { $0.range.contains(place) })
    body(&draft.sentences[index])
  }

  /// An item that is the sentence holding some words, named by these.
  func item(_ words: String, _ features: Features = [], han: Int? = nil, leaves: Int = 1, confidence: Double = 0.9)
    throws
    -> Item
  {
    let label = try range(of: words)
    let sentence = try #require(draft.sentences.first { $0.range.contains(label) })
    return Item(
      range: sentence.range, label: label, number: nil, part: sentence.part, aspect: nil,
      leaves: Array(repeating: sentence.range, count: leaves), han: han ?? sentence.han, features: features,
      confidence: confidence)
  }

  mutating func edit(_ body: (inout Draft) throws -> Void) rethrows { try body(&draft) }

  /// Occurrences of words under a lexicon, as (term index, words).
  mutating func addHits(_ lexicon: String, _ words: [(term: Int, words: String)]) throws {
    let hits = try words.map { LexiconHits.Hit(range: try range(of: $0.words), term: $0.term) }
    draft.hits = LexiconHits([lexicon: hits.sorted { $0.range.start < $1.range.start }])
  }
}

extension StringProtocol {
  var hanCount: Int { unicodeScalars.count { $0.properties.isIdeographic } }
}

/// Runs a rule kind with parameters written as in a rule file.
func matches(
  of kind: String, _ parameters: String = "{}", in sketch: Sketch, pack: String? = nil,
  classes: [String: [String]] = [:]
) throws -> [RuleMatch] {
  let log = MistakeLog()
  let type = try #require(RuleKinds.kind(named: kind))
  let mapping = try #require(Node.parse(.init(path: "r.yml", text: parameters), into: log)?.mapping(log))
  let rule = type.init(mapping, log)
  mapping.rejectUnknownKeys(log)
  let packNode = try pack.map { try #require(Node.parse(.init(path: "p.yml", text: $0), into: log)) }
  let made = packNode.flatMap { PackReader(log: log).pack($0, path: "packs/p.yml") }
  try #require(log.mistakes.isEmpty, "\(log.mistakes)")
  let names = CheckContext.Names(roles: [:], classes: classes, separator: "、")
  return rule.matches(CheckContext(draft: sketch.draft, pack: made, names: names, ownLexicon: "rule:own"))
}

extension RuleMatch {
  func measure(_ name: String) -> Fraction? { measures.first { $0.name == name }?.value }
  func text(_ field: String) -> String? { fields[field]?.text }
}
