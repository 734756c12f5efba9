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
    /// The words, cut short after `longestShown` code points.
    public var text: String

    public init(_ range: TextRange, in text: UTF8Text, index: CodePointIndex) {
      self.range = index.codePoints(before: range.start)..<index.codePoints(before: range.end)
      line = text.bytes[..<range.start].count { $0 == 0x0A } + 1
      let whole = text.string(in: range).unicodeScalars
      self.text =
        String(String.UnicodeScalarView(whole.prefix(Self.longestShown))) + (whole.count > Self.longestShown ? "…" : "")
    }

    static let longestShown = 120
  }

  public struct Pair: Sendable {
    public var first: Side
    public var second: Side
    /// Han characters of the longest run without any difference.
    public var longestRun: Int
    /// Han characters that are the same in each passage, longest first.
    public var lengths: [Int]

    public init(first: Side, second: Side, longestRun: Int, lengths: [Int]) {
      self.first = first
      self.second = second
      self.longestRun = longestRun
      self.lengths = lengths
    }

    /// The larger share of the two sides.
    public var permille: Int { max(first.permille, second.permille) }
    public var problemsPermille: Int { max(first.problemsPermille, second.problemsPermille) }
  }

  /// Those that share most first.
  public var pairs: [Pair]
  /// How many texts were compared.
  public var texts: Int
  public var failures: [ReviewRun.Failure]

  public init(pairs: [Pair], texts: Int, failures: [ReviewRun.Failure]) {
    self.pairs = pairs.sorted {
      ($0.permille, $0.longestRun, $1.first.path) > ($1.permille, $1.longestRun, $0.first.path)
    }
    self.texts = texts
    self.failures = failures
  }
}
