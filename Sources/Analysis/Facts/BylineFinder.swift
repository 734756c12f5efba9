import Documents

/// Reads unit, post and name from the short lines of title block and signature.
///
/// A name is two to four Han characters that stand apart from the rest of their line or right behind a post; everything
/// doubtful is left out, since a wrong name in a ledger is worse than none.
struct BylineFinder {
  private let draft: Draft
  private let terms: Formulas
  private let surnames: Surnames

  init(_ draft: Draft, _ vocabulary: Vocabulary) {
    self.draft = draft
    terms = vocabulary.formulas
    surnames = vocabulary.surnames
  }

  /// The first unit and the first name found, title block before signature.
  ///
  /// The lines are read as the author wrote them, since cleaning closes the space that sets a name apart.
  func byline() -> Byline? {
    let lines = [Role.title, .signature].flatMap { role in
      draft.parts.filter { $0.has(role) }.flatMap { self.lines(of: $0) }
    }
    let readings = lines.map { reading($0) }
    let unit = readings.first { !$0.unit.isEmpty }?.unit ?? ""
    let name = readings.first { !$0.name.isEmpty }?.name ?? ""
    return unit.isEmpty && name.isEmpty ? nil : Byline(unit: unit, name: name)
  }

  private func lines(of part: Part) -> [String] {
    draft.paragraphIndices(in: part.range).map { draft.paragraphs[$0].range }.filter { range in
      draft.title?.overlaps(range) != true && !terms.date.occurs(in: draft.clean, range)
    }.map { Self.bare(draft.document.text.string(in: draft.clean.original($0))) }
  }

  private func reading(_ line: String) -> Byline {
    // Brackets within are those of a form that nobody filled in.
    guard !line.unicodeScalars.contains(where: { Self.brackets.contains($0) }) else {
      return Byline(unit: "", name: "")
    }
    // 述职人：某某
    if let colon = line.lastIndex(where: { $0 == "：" || $0 == ":" }) {
      let value = Self.bare(String(line[line.index(after: colon)...]))
      return isName(value) ? Byline(unit: "", name: value) : Byline(unit: unit(value), name: "")
    }
    let words = Self.words(of: line)
    guard let first = words.first, let last = words.last else { return Byline(unit: "", name: "") }
    // A name that is set apart behind a post without a space: 书记张 某.
    guard words.count > 1, last.unicodeScalars.count > 1 else { return single(words.joined()) }
    if isName(last) { return Byline(unit: words.dropLast().joined(separator: " "), name: last) }
    if isName(first) { return Byline(unit: words.dropFirst().joined(separator: " "), name: first) }
    return Byline(unit: unit(words.joined(separator: " ")), name: "")
  }

  /// A line without spaces: a name, a unit, or unit, post and name in one.
  private func single(_ line: String) -> Byline {
    if isName(line) { return Byline(unit: "", name: line) }
    let bytes = Array(line.utf8)
    guard let post = terms.post.places(in: bytes).last else { return Byline(unit: unit(line), name: "") }
    let name = String(decoding: bytes[post.upperBound...], as: UTF8.self)
    // 党委书记抓基层 names nobody: what stands right behind a post must begin as names do.
    guard isName(name), surnames.begin(name) else { return Byline(unit: unit(line), name: "") }
    return Byline(unit: String(decoding: bytes[..<post.upperBound], as: UTF8.self), name: name)
  }

  /// The line where it names a unit, as far as its last post where it names one; a motto over the title does neither.
  private func unit(_ line: String) -> String {
    let bytes = Array(line.utf8)
    if terms.unit.occurs(in: bytes, CleanRange(0, bytes.count)) { return line }
    guard let post = terms.post.places(in: bytes).last else { return "" }
    return String(decoding: bytes[..<post.upperBound], as: UTF8.self)
  }

  private func isName(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard (2...4).contains(scalars.count), scalars.allSatisfy(\.properties.isIdeographic) else { return false }
    let bytes = Array(text.utf8)
    let range = CleanRange(0, bytes.count)
    return !terms.post.occurs(in: bytes, range) && !terms.unit.occurs(in: bytes, range)
  }

  /// Split at spaces and commas; characters of a name that were set apart (张　三) are one word again.
  private static func words(of line: String) -> [String] {
    let pieces = line.unicodeScalars.split { $0.properties.isWhitespace || $0 == "，" || $0 == "," }
    var words: [String] = []
    var isJoining = false
    for piece in pieces {
      let isSingle = piece.count == 1
      if isSingle, isJoining, let last = words.indices.last {
        words[last].unicodeScalars.append(contentsOf: piece)
      } else {
        words.append(String(String.UnicodeScalarView(piece)))
      }
      isJoining = isSingle
    }
    return words
  }

  private static let brackets: Set<Unicode.Scalar> = ["(", ")", "（", "）", "[", "]", "【", "】"]

  /// Without spaces and brackets around it.
  private static func bare(_ line: String) -> String {
    let isOuter: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || brackets.contains($0) }
    let scalars = line.unicodeScalars.drop { isOuter($0) }
    guard let last = scalars.lastIndex(where: { !isOuter($0) }) else { return "" }
    return String(scalars[...last])
  }
}
