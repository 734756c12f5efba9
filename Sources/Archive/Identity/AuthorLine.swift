import Analysis

/// What a line such as `县水利局党组书记　张三` or a piece of a file name says: unit, post and name in this order, each of
/// which may be missing.
///
/// `Draft.byline` is what a draft says of its author to people: the first name found, and the unit with the post. A file
/// of the archive is chosen by this one: it reads names of files too, cuts the unit before the post, so that a new post
/// makes no new author, and is asked of every line, so that two names in one draft are found.
struct AuthorLine: Hashable {
  var unit: String?
  var person: String?

  static let dots: Set<Unicode.Scalar> = ["\u{00B7}", "\u{2022}", "\u{30FB}", "\u{FF0E}"]

  init(_ line: String, _ words: NameWords) {
    let pieces = line.unicodeScalars.split { !$0.isHan && !Self.dots.contains($0) }.map { Array($0) }
    // `述职人：张三`, `县水利局 张　三`: names of two characters are spread with a space.
    for (index, piece) in pieces.enumerated() {
      if person == nil { person = Self.person(in: piece, after: pieces[..<index], words) }
      if unit == nil { unit = Self.unit(in: piece, words) }
    }
    if person == nil, let last = pieces.suffix(2).first, pieces.count >= 2, last.count == 1, pieces.last?.count == 1 {
      let spread = pieces.suffix(2).flatMap { $0 }
      if Self.isName(spread, words) { person = Self.string(spread) }
    }
  }

  /// A piece that is a name, or ends in one behind a unit or post, or begins with one before the word for the material.
  private static func person(
    in piece: [Unicode.Scalar], after before: ArraySlice<[Unicode.Scalar]>, _ words: NameWords
  ) -> String? {
    var body = piece[...]
    if let end = body.indices.first(where: { endsNames(body[$0...], words) }) { body = body[..<end] }
    if body.count > 2, string(body).hasSuffix(words.courtesy) {
      body = body.dropLast(words.courtesy.unicodeScalars.count)
    }
    if isName(Array(body), words) { return string(body) }
    // The shortest head that ends in a unit or post and leaves a name.
    for start in stride(from: body.endIndex - 2, through: max(body.startIndex + 1, body.endIndex - 4), by: -1) {
      let head = string(body[..<start])
      let tail = Array(body[start...])
      let isLed = words.posts.contains { head.hasSuffix($0) } || words.unitEndings.contains { head.hasSuffix($0) }
      if isLed, isName(tail, words) { return string(tail) }
    }
    return nil
  }

  /// The longest head of a piece that ends as units do, without the organ that leads the unit: 水利局 of 水利局党组成员.
  private static func unit(in piece: [Unicode.Scalar], _ words: NameWords) -> String? {
    var body = piece[...]
    if string(body).hasPrefix(words.party) { body = body.dropFirst(words.party.unicodeScalars.count) }
    let limit = firstWord(of: words.materials, in: body) ?? body.endIndex
    for end in stride(from: limit, to: body.startIndex + 2, by: -1) {
      let head = string(body[..<end])
      guard words.unitEndings.contains(where: { head.hasSuffix($0) }), !isInsidePost(body, end, words) else { continue }
      return withoutLead(head, words)
    }
    return nil
  }

  /// True where a post runs over the place: 党委委 of 党委委员 is no unit.
  private static func isInsidePost(_ body: ArraySlice<Unicode.Scalar>, _ end: Int, _ words: NameWords) -> Bool {
    words.posts.contains { post in
      let post = Array(post.unicodeScalars)
      return (1..<max(1, post.count)).contains { inside in
        let start = end - inside
        return start >= body.startIndex && body[start...].starts(with: post)
      }
    }
  }

  private static func withoutLead(_ unit: String, _ words: NameWords) -> String {
    guard let lead = words.leads.first(where: { unit.hasSuffix($0) && unit != $0 }) else { return unit }
    return string(Array(unit.unicodeScalars.dropLast(lead.unicodeScalars.count)))
  }

  static func isName(_ scalars: [Unicode.Scalar], _ words: NameWords) -> Bool {
    if scalars.contains(where: dots.contains) {
      let pieces = scalars.split { dots.contains($0) }
      return 3...20 ~= scalars.count && pieces.count >= 2 && pieces.allSatisfy { !$0.isEmpty }
    }
    guard 2...4 ~= scalars.count else { return false }
    let text = string(scalars)
    guard !words.noNames.contains(where: { text.contains($0) }), !words.posts.contains(where: { text.hasSuffix($0) }),
      !words.unitEndings.contains(where: { text.hasSuffix($0) && scalars.count > 2 }),
      !words.unitEndings.contains(text)
    else { return false }
    return words.surnames.begin(text)
  }

  /// True where the word for a material begins.
  private static func endsNames(_ scalars: ArraySlice<Unicode.Scalar>, _ words: NameWords) -> Bool {
    let rest = string(scalars)
    return words.noNames.contains { rest.hasPrefix($0) }
  }

  private static func firstWord(of list: [String], in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    scalars.indices.first { index in
      let rest = string(scalars[index...])
      return list.contains { rest.hasPrefix($0) }
    }
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
