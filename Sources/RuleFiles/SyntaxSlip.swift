/// What people do who write their first rule file.
public enum SyntaxSlip: Hashable, Sendable {
  /// A tab where YAML wants spaces.
  case tab
  /// `名称：` with a full-width colon.
  case fullWidthColon(key: String)
  /// `名称:通用` without a space behind the colon.
  case noSpaceAfterColon(key: String)
  /// A quotation mark without its partner.
  case openQuote
  /// A value that begins with a sign that means something in YAML.
  case needsQuotes(start: String)
  /// A list or mapping in brackets that are not closed.
  case openBracket(String)
  /// A full-width comma between the members in brackets.
  case fullWidthComma
  /// A value with a colon and a space in it.
  case colonInValue
  /// A line that stands further in below one that was left a comment: `# 参数:`.
  case orphan(key: String)
  /// A line that stands further in or out than its neighbours.
  case indentation
}

/// Looks for the slip behind a parser's complaint, which often names a later place than the one to mend.
struct SlipFinder {
  private let lines: [[Unicode.Scalar]]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
  }

  /// The slip and its line and column, 1-based; nil when nothing looks wrong.
  ///
  /// - Parameter line: where the parser stopped.
  func slip(before line: Int, _ complaint: String) -> (slip: SyntaxSlip, line: Int, column: Int)? {
    let last = min(max(line, 1), lines.count)
    guard last > 0 else { return nil }
    let near = stride(from: last, through: max(1, last - 3), by: -1)
    for number in near {
      if let (slip, column) = certain(lines[number - 1]) { return (slip, number, column) }
    }
    if let key = commentedKey(above: last) { return (.orphan(key: key), last, 1) }
    for number in near {
      if let (slip, column) = likely(lines[number - 1]) { return (slip, number, column) }
    }
    if complaint.contains("did not find expected ','") {
      for number in stride(from: last, through: 1, by: -1) {
        if let (slip, column) = bracket(lines[number - 1]) { return (slip, number, column) }
      }
    }
    guard complaint.contains("not allowed in this context") || complaint.contains("block") else { return nil }
    return (.indentation, last, 1)
  }

  /// The key on the nearest commented line that could head a line standing further in; nil where another line heads it.
  private func commentedKey(above number: Int) -> String? {
    guard lines[number - 1].first == " " else { return nil }
    for line in lines[..<(number - 1)].reversed() {
      guard let first = line.first(where: { $0 != " " }) else { continue }
      guard first == "#" else { return nil }
      let text = line.drop { $0 == " " || $0 == "#" }
      if text.last == ":", text.count <= Self.longestKey {
        return String(String.UnicodeScalarView(text.dropLast()))
      }
    }
    return nil
  }

  /// Members in brackets parted by a full-width comma, or brackets that are not closed.
  private func bracket(_ line: [Unicode.Scalar]) -> (SyntaxSlip, column: Int)? {
    guard line.first(where: { $0 != " " }) != "#", let colon = Self.separator(in: line, from: 0) else { return nil }
    let value = line[(colon + 1)...].drop { $0 == " " }
    guard let first = value.first, let close = Self.brackets[first] else { return nil }
    if value.count(where: { $0 == first }) > value.count(where: { $0 == close }) {
      return (.openBracket(String(first)), value.startIndex + 1)
    }
    if first == "{", let comma = value.firstIndex(of: "\u{FF0C}"), !value.contains("\"") {
      return (.fullWidthComma, comma + 1)
    }
    return nil
  }

  /// The first line written with a full-width colon or without the space behind a colon, where the whole text is none
  /// of mappings.
  func missedKey() -> (slip: SyntaxSlip, line: Int, column: Int)? {
    for (index, line) in lines.enumerated() {
      if let (slip, column) = key(line) { return (slip, index + 1, column) }
    }
    return nil
  }

  /// Slips that are wrong wherever they stand.
  private func certain(_ line: [Unicode.Scalar]) -> (SyntaxSlip, column: Int)? {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    if let tab = indent.firstIndex(of: "\t") { return (.tab, tab + 1) }
    return key(line)
  }

  private func likely(_ line: [Unicode.Scalar]) -> (SyntaxSlip, column: Int)? {
    if line.count(where: { $0 == "\"" }) % 2 == 1, let quote = line.firstIndex(of: "\"") {
      return (.openQuote, quote + 1)
    }
    if line.count(where: { $0 == "'" }) % 2 == 1, let quote = line.firstIndex(of: "'") {
      return (.openQuote, quote + 1)
    }
    guard let colon = Self.separator(in: line, from: 0) else { return nil }
    let value = line[(colon + 1)...].drop { $0 == " " }
    if let first = value.first, "@`%*&!".unicodeScalars.contains(first) {
      return (.needsQuotes(start: String(first)), value.startIndex + 1)
    }
    if let found = bracket(line) { return found }
    if value.first != "{", value.first != "\"", value.first != "'",
      let second = Self.separator(in: line, from: colon + 1)
    {
      return (.colonInValue, second + 1)
    }
    return nil
  }

  /// A line that begins as a key with a wrong colon.
  private func key(_ line: [Unicode.Scalar]) -> (SyntaxSlip, column: Int)? {
    let start = line.firstIndex { $0 != " " && $0 != "-" } ?? line.endIndex
    guard start < line.endIndex, Self.separator(in: line, from: start) == nil, line.last != ":" else { return nil }
    let name = line[start...].prefix { !Self.endsName.contains($0) }
    guard name.endIndex < line.endIndex, (1...Self.longestKey).contains(name.count) else { return nil }
    let key = String(String.UnicodeScalarView(name))
    switch line[name.endIndex] {
    case "\u{FF1A}": return (.fullWidthColon(key: key), name.endIndex + 1)
    case ":" where !line[name.endIndex...].starts(with: "://".unicodeScalars):
      return (.noSpaceAfterColon(key: key), name.endIndex + 1)
    default: return nil
    }
  }

  private static let longestKey = 24
  private static let endsName: Set<Unicode.Scalar> = [
    " ", ":", "\u{FF1A}", "\"", "'", "#", "{", "[", ",", "\u{FF0C}", "\u{3002}",
  ]

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "{": "}"]

  /// A colon with a space behind it, or at the end of the line.
  private static func separator(in line: [Unicode.Scalar], from start: Int) -> Int? {
    line.indices.dropFirst(start).first { index in
      line[index] == ":" && (index + 1 == line.count || line[index + 1] == " ")
    }
  }
}
