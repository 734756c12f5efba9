import Documents
import RuleFiles

/// The words of enumerations inside running text; `Rules/roles/series.yml`.
struct SeriesWords: Sendable {
  private static let path = "roles/series.yml"

  /// What a word says about the place of its member.
  enum Place: Sendable {
    case number(Int)
    /// It only goes on from whatever came before.
    case next
    /// It closes a series of any length.
    case last
  }

  private struct Adverb: Sendable {
    var word: [UInt8]
    var place: Place
  }

  /// By first character, the longer words first.
  private let adverbs: [Unicode.Scalar: [Adverb]]
  /// 个 条 桩, longer ones first: what may stand between 头一 and its mark.
  private let measures: [[UInt8]]
  /// 也要说: what may stand between such a word and its mark; longer ones first.
  private let speech: [[UInt8]]
  private let counters: Set<Unicode.Scalar>
  private let events: Set<Unicode.Scalar>
  private let acts: Set<Unicode.Scalar>

  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> SeriesWords? {
    guard let mapping = folder.mapping(of: path, log) else { return nil }
    let order = (mapping.required("order", log)?.list(log) ?? []).map { $0.stringList(log) ?? [] }
    func words(_ key: String) -> [String] { mapping.required(key, log)?.stringList(log) ?? [] }
    let numbered = order.enumerated().flatMap { index, list in list.map { ($0, Place.number(index + 1)) } }
    let result = SeriesWords(
      adverbs: numbered + words("closing").map { ($0, .last) } + words("onward").map { ($0, .next) },
      measures: words("measures"), speech: words("speech"), counters: words("counters"), events: words("events"),
      acts: words("acts"))
    mapping.rejectUnknownKeys(log)
    return result
  }

  private init(
    adverbs: [(word: String, place: Place)], measures: [String], speech: [String], counters: [String], events: [String],
    acts: [String]
  ) {
    let sorted = adverbs.map { Adverb(word: Array($0.word.utf8), place: $0.place) }
      .sorted { $0.word.count > $1.word.count }
    self.adverbs = Dictionary(grouping: sorted.filter { !$0.word.isEmpty }) {
      UTF8Text.scalar(in: $0.word, at: 0).value
    }
    self.measures = measures.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    self.speech = speech.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    self.counters = Set(counters.flatMap { $0.unicodeScalars })
    self.events = Set(events.flatMap { $0.unicodeScalars })
    self.acts = Set(acts.flatMap { $0.unicodeScalars })
  }

  // MARK: Adverbs

  /// The word that begins a stretch, with the end of the mark behind it (，：、 or 是).
  func adverb(in bytes: [UInt8], _ stretch: Range<Int>) -> (place: Place, end: Int)? {
    guard let first = scalar(bytes, stretch.lowerBound, stretch.upperBound), let candidates = adverbs[first] else {
      return nil
    }
    for adverb in candidates where bytes[stretch].starts(with: adverb.word) {
      let behind = stretch.lowerBound + adverb.word.count
      if let mark = mark(in: bytes, behind..<stretch.upperBound) { return (adverb.place, mark) }
    }
    return nil
  }

  private func mark(in bytes: [UInt8], _ rest: Range<Int>) -> Int? {
    var offset = rest.lowerBound
    if let last = UTF8Text.scalar(in: bytes, before: offset), last == "一" || last == "这" {
      let measure = measure(in: bytes, rest)
      offset += measure
      if measure > 0 { offset += speech.first { bytes[offset..<rest.upperBound].starts(with: $0) }?.count ?? 0 }
    }
    if scalar(bytes, offset, rest.upperBound) == "就" { offset += 3 }
    guard let value = scalar(bytes, offset, rest.upperBound) else { return nil }
    return value == "，" || value == "：" || value == "、" || value == "是" ? offset + 3 : nil
  }

  /// The end of the mark behind 一 and a measure word (一桩， 一个是) that begin a stretch.
  func markBehindOne(in bytes: [UInt8], _ stretch: Range<Int>) -> Int? {
    guard scalar(bytes, stretch.lowerBound, stretch.upperBound) == "一" else { return nil }
    let behind = stretch.lowerBound + 3
    return measure(in: bytes, behind..<stretch.upperBound) > 0 ? mark(in: bytes, behind..<stretch.upperBound) : nil
  }

  /// UTF-8 length of the measure word (个 条 桩) that begins a stretch, 0 when there is none.
  func measure(in bytes: [UInt8], _ stretch: Range<Int>) -> Int {
    measures.first { bytes[stretch].starts(with: $0) }?.count ?? 0
  }

  private func scalar(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Unicode.Scalar? {
    offset < end ? UTF8Text.scalar(in: bytes, at: offset).value : nil
  }

  // MARK: Ordinals

  /// True for 条 and 点: behind 第一 they count the paragraphs of a list even without a mark.
  func counts(_ value: Unicode.Scalar) -> Bool { counters.contains(value) }

  /// True for 次 and 天: 第一次 and 第二天 tell of events and ranks.
  func countsEvents(_ value: Unicode.Scalar) -> Bool { events.contains(value) }

  /// True for 改 and 治: 一改…二改…三改… is a list.
  func countsActs(_ value: Unicode.Scalar) -> Bool { acts.contains(value) }
}
