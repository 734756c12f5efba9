import RuleFiles

/// The words of enumerations inside running text; `Rules/roles/series.yml`.
struct SeriesWords: Sendable {
  private static let path = "roles/series.yml"

  /// A word that takes a place in a series.
  struct Adverb: Sendable {
    var word: [UInt8]
    /// 1 for 首先; 0 for words that only go on.
    var value: Int
  }

  /// By first character.
  private let adverbs: [UInt32: [Adverb]]
  private let counters: Set<UInt32>
  private let events: Set<UInt32>
  /// The value of words that close a series of any length.
  let closing: Int

  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> SeriesWords? {
    guard let mapping = folder.mapping(of: path, log) else { return nil }
    let order = (mapping.required("order", log)?.list(log) ?? []).map { $0.stringList(log) ?? [] }
    func words(_ key: String) -> [String] { mapping.required(key, log)?.stringList(log) ?? [] }
    let lists = order + [words("closing")]
    let adverbs = lists.enumerated().flatMap { index, list in list.map { ($0, index + 1) } }
    let result = SeriesWords(
      adverbs: adverbs + words("onward").map { ($0, 0) }, counters: words("counters"), events: words("events"),
      closing: lists.count)
    mapping.rejectUnknownKeys(log)
    return result
  }

  private init(adverbs: [(word: String, value: Int)], counters: [String], events: [String], closing: Int) {
    self.adverbs = Dictionary(grouping: adverbs) { $0.word.unicodeScalars.first?.value ?? 0 }
      .mapValues { $0.map { Adverb(word: Array($0.word.utf8), value: $0.value) } }
    self.counters = Set(counters.flatMap { $0.unicodeScalars.map(\.value) })
    self.events = Set(events.flatMap { $0.unicodeScalars.map(\.value) })
    self.closing = closing
  }

  /// The word that begins at an offset of a stretch.
  ///
  /// - Parameter first: the character there.
  func adverb(_ first: UInt32, in bytes: [UInt8], _ stretch: Range<Int>) -> Adverb? {
    adverbs[first]?.first { bytes[stretch].starts(with: $0.word) }
  }

  /// True for 条 and 点: behind 第一 they count the paragraphs of a list even without a mark.
  func counts(_ value: UInt32) -> Bool { counters.contains(value) }

  /// True for 次 and 天: 第一次 and 第二天 tell of events and ranks.
  func countsEvents(_ value: UInt32) -> Bool { events.contains(value) }
}
