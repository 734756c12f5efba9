/// What a remark such as `不查 E-01、P-02：理由` says.
struct WaiverText: Hashable {
  /// Ids, or the title of a rule, as written but in the usual form of ids; empty when none is named.
  var rules: [String] = []
  var reason: String

  /// Reads a line; letters, digits and colons may be full or half width, and behind ids the colon may be forgotten.
  ///
  /// - Parameter keywords: Words that begin such a remark.
  /// - Returns: nil when the line is anything else; a sentence may begin with such a word too.
  init?(_ line: String, keywords: [String]) {
    var reader = Reader(line)
    reader.skip { $0 == " " }
    guard keywords.contains(where: { reader.take($0) }) else { return nil }
    while let id = reader.id() { rules.append(id) }
    if rules.isEmpty {
      guard let title = reader.title() else { return nil }
      if !title.isEmpty { rules = [title] }
    } else {
      reader.skip { Reader.isSeparator($0) || $0 == ":" || $0 == "." || $0 == "。" }
    }
    reason = reader.rest
  }

  /// The id with which a text begins, as the comments of a review do.
  static func leadingID(of text: String) -> String? {
    var reader = Reader(text)
    return reader.id()
  }
}

/// Walks over a line in half width, remembering how it was written.
private struct Reader {
  /// Longest title that is looked for before a colon; a colon further on belongs to a sentence.
  private static let longestTitle = 30

  private let written: [Unicode.Scalar]
  private let folded: [Unicode.Scalar]
  private var index = 0

  init(_ line: String) {
    written = Array(line.unicodeScalars)
    folded = written.map(Self.halfWidth)
  }

  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool { " ,;/、和及与\t".unicodeScalars.contains(scalar) }

  /// The rest as written, without spaces around it.
  var rest: String {
    var rest = written[min(index, written.count)...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }

  mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while index < folded.count, condition(folded[index]) { index += 1 }
  }

  mutating func take(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    guard folded[index...].starts(with: scalars) else { return false }
    index += scalars.count
    return true
  }

  /// `E-01`, `e1` or `P－10Ａ` as `E-01`, `E-01`, `P-10A`; the place stays when there is none.
  mutating func id() -> String? {
    let start = index
    skip(while: Self.isSeparator)
    let letters = run(most: 3) { $0.value < 0x80 && $0.properties.isAlphabetic }
    skip { $0 == " " }
    let hasDash = run(most: 1) { $0 == "-" } != ""
    let digits = run(most: 3) { 0x30...0x39 ~= $0.value }
    let suffix = run(most: 2) { $0.value < 0x80 && $0.properties.isAlphabetic }
    guard !letters.isEmpty, !digits.isEmpty, hasDash || digits.count < 3 else {
      index = start
      return nil
    }
    let number = digits.count < 2 ? "0" + digits : digits
    return letters.uppercased() + "-" + number + suffix.uppercased()
  }

  /// What stands before the colon; nil without one near.
  mutating func title() -> String? {
    guard let colon = folded[index...].prefix(Self.longestTitle).firstIndex(of: ":") else { return nil }
    let title = folded[index..<colon].split(separator: " ").map { String(String.UnicodeScalarView($0)) }
    index = colon + 1
    return title.joined(separator: " ")
  }

  private mutating func run(most: Int, while condition: (Unicode.Scalar) -> Bool) -> String {
    let members = folded[index...].prefix(most).prefix(while: condition)
    index += members.count
    return String(String.UnicodeScalarView(members))
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case "\u{3000}", "\u{A0}", "\n": " "
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    default: scalar
    }
  }
}
