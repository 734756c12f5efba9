public import Checking
public import Documents

/// The texts of a batch that share passages, as reports show them.
public struct CopyReport: Sendable {
  /// One of the two texts of a pair.
  public struct Side: Sendable {
    public var path: String
    public var title: String?
    /// Of its problems, causes and measures, in thousandths.
    public var permille: Int
    /// Of its problems alone, in thousandths.
    public var problemsPermille: Int
    /// In the order of `Pair.lengths`.
    public var places: [Place]

    public init(path: String, title: String?, permille: Int, problemsPermille: Int, places: [Place]) {
      self.path = path
      self.title = title
      self.permille = permille
      self.problemsPermille = problemsPermille
      self.places = places
    }
  }

  /// Where a passage stands in one text.
  public struct Place: Sendable {
    /// Code points of the text as read, half open.
    public var range: Range<Int>
    /// 1-based.
    public var line: Int
    /// The words, cut short after `longest` code points.
    public var text: String

    public init(_ range: TextRange, in places: TextPlaces) {
      let start = places.position(range.start)
      self.range = start.offset..<places.position(range.end).offset
      line = start.line
      text = Self.words(places.text, range)
    }

    static let longest = 600
    private static let longestExcerpt = 120

    /// The words for a terminal or a program, cut short after 120 code points.
    var excerpt: String {
      let scalars = text.unicodeScalars
      guard let end = scalars.index(scalars.startIndex, offsetBy: Self.longestExcerpt, limitedBy: scalars.endIndex),
        end < scalars.endIndex
      else { return text }
      return String(scalars[..<end]) + "…"
    }

    private static func words(_ text: UTF8Text, _ range: TextRange) -> String {
      var count = 0
      var end = range.start
      while end < range.end, count < longest {
        end += UTF8Text.scalar(in: text.bytes, at: end).length
        count += 1
      }
      return text.string(in: TextRange(range.start, end)) + (end < range.end ? "…" : "")
    }
  }

  public struct Pair: Sendable {
    public var first: Side
    public var second: Side
    /// Han characters of the longest run without any difference.
    public var longestRun: Int
    /// Han characters that are the same in each passage shown, longest first.
    public var lengths: [Int]
    /// How many passages they share; the shares cover all of them.
    public var passageCount: Int

    public init(first: Side, second: Side, longestRun: Int, lengths: [Int], passageCount: Int) {
      self.first = first
      self.second = second
      self.longestRun = longestRun
      self.lengths = lengths
      self.passageCount = passageCount
    }

    /// The larger share of the two sides.
    public var permille: Int { max(first.permille, second.permille) }
    public var problemsPermille: Int { max(first.problemsPermille, second.problemsPermille) }
  }

  /// Those that share most first; of a large batch only as many as are shown.
  public var pairs: [Pair]
  /// How many pairs there are.
  public var pairCount: Int
  /// How many texts were compared.
  public var texts: Int
  public var failures: [ReviewRun.Failure]

  /// - Parameter pairCount: nil when `pairs` are all.
  public init(pairs: [Pair], pairCount: Int? = nil, texts: Int, failures: [ReviewRun.Failure]) {
    self.pairs = pairs
    self.pairCount = pairCount ?? pairs.count
    self.texts = texts
    self.failures = failures
  }
}
