import Documents

/// Words with which an author of an interleaved draft labels every round alike (照见：… 怎么擦：…; [现状]… [缺口]… [症结]…; 我问自己
/// on a line of its own):
/// what they mean is told from the text behind all of them together.
struct RecurringLabels {
  private static let fewest = 3
  private static let mostLabels = 5
  private static let mostHan = 12
  /// How much better per label several roles must explain the text than one role.
  private static let leastMargin = 0.3
  private static let sureness = 0.8

  private struct Label {
    var words: [UInt8]
    /// Indices of the paragraphs that begin with it.
    var paragraphs: [Int]
    var known: Role?
    /// By role, how well it explains the text behind the label: about 0…1.5.
    var fit: [Role: Double] = [:]
  }

  /// By the words of a label.
  private let roles: [[UInt8]: Role]

  /// - Parameters:
  ///   - first: Index of the first paragraph behind the title block.
  init(_ draft: Draft, from first: Int, _ vocabulary: Vocabulary) {
    var labels = Self.labels(in: draft, from: first, vocabulary)
    let starts = Set(labels.flatMap(\.paragraphs))
    for index in labels.indices {
      labels[index].fit = Self.fit(labels[index], draft, starts)
    }
    let assigned = labels.count >= 2 ? Self.assignment(of: labels) : []
    roles = Dictionary(
      zip(labels, assigned).filter { $0.0.known == nil }.map { ($0.0.words, $0.1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What the words of a heading mean in this draft.
  ///
  /// - Parameter standing: The role that this kind of material gives to what is in order.
  func reading(of title: CleanRange, in clean: CleanText, standing: Role = .achievements) -> HeadingLexicon.Reading? {
    guard !roles.isEmpty, let role = roles[Array(clean.text.bytes[title.start..<title.end])] else { return nil }
    return HeadingLexicon.Reading(roles: [role == .achievements ? standing : role], confidence: Self.sureness)
  }

  /// The label that opens a paragraph, when it is one of this draft's own.
  func label(of paragraph: CleanRange, in clean: CleanText) -> CleanRange? {
    guard !roles.isEmpty, let words = Self.words(of: paragraph, in: clean) else { return nil }
    return reading(of: words, in: clean) == nil ? nil : words
  }

  // MARK: Labels

  /// The label that opens a paragraph, a number in front left out; nil when there is none.
  static func words(of paragraph: CleanRange, in clean: CleanText) -> CleanRange? {
    let bytes = clean.text.bytes
    var start = EnumeratorParser.leading(in: bytes, paragraph.start..<paragraph.end)?.range.end ?? paragraph.start
    while start < paragraph.end, UTF8Text.scalar(in: bytes, at: start).value.isSpace {
      start += UTF8Text.scalar(in: bytes, at: start).length
    }
    let closing = start < paragraph.end ? closingMark(of: UTF8Text.scalar(in: bytes, at: start).value) : nil
    if closing != nil { start += UTF8Text.scalar(in: bytes, at: start).length }
    var offset = start
    var han = 0
    while offset < paragraph.end, han <= mostHan {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if value == closing ?? "：" { return han > 0 ? CleanRange(start, offset) : nil }
      guard value.isHan else { return nil }
      han += 1
      offset += length
    }
    return closing == nil && offset == paragraph.end && han >= fewestInLine ? CleanRange(start, offset) : nil
  }

  /// Han characters of a label that fills a line.
  private static let fewestInLine = 3

  /// 【 [ ［ 〔
  private static func closingMark(of value: Unicode.Scalar) -> Unicode.Scalar? {
    switch value {
    case "【": "】"
    case "[": "]"
    case "［": "］"
    case "〔": "〕"
    default: nil
    }
  }

  /// In the order of their first use. Questions and answers are no labels of parts, nor is who does what until when.
  private static func labels(in draft: Draft, from first: Int, _ vocabulary: Vocabulary) -> [Label] {
    var found: [Label] = []
    var places: [[UInt8]: Int] = [:]
    for (index, paragraph) in draft.paragraphs.enumerated().dropFirst(first) {
      guard paragraph.container == .body, let range = words(of: paragraph.range, in: draft.clean) else { continue }
      let words = Array(draft.clean.text.bytes[range.start..<range.end])
      // Aspects stand in every part.
      if range.end == paragraph.range.end, vocabulary.headings.aspects.occurs(in: draft.clean, range) { continue }
      if let place = places[words] {
        found[place].paragraphs.append(index)
      } else {
        places[words] = found.count
        found.append(Label(words: words, paragraphs: [index]))
      }
    }
    var labels = found.filter { $0.paragraphs.count >= fewest }
    guard !labels.contains(where: { vocabulary.headings.isQuestion($0.words) }) else { return [] }
    labels.removeAll { vocabulary.headings.isAttribute($0.words) }
    for index in labels.indices {
      let reading = vocabulary.headings.label(labels[index].words)
      labels[index].known = reading.map {
        $0.roles.count == 1 && choices.contains($0.roles[0]) ? $0.roles[0] : .achievements
      }
    }
    return labels.count <= mostLabels ? labels : []
  }

  // MARK: What they mean

  private static let choices: [Role] = [.achievements, .problems, .causes, .measures]
  private static let cue = 0.5
  private static let longestRound = 8

  private static func fit(_ label: Label, _ draft: Draft, _ starts: Set<Int>) -> [Role: Double] {
    let headed = Set(draft.paragraphs.indices.filter { starts.contains($0) })
    var sum: [Role: Double] = [:]
    var count = 0.0
    for paragraph in label.paragraphs {
      let end = (paragraph + 1..<min(paragraph + longestRound, draft.paragraphs.count)).first { headed.contains($0) }
      let last = min((end ?? paragraph + 1) - 1, draft.paragraphs.count - 1)
      let range = CleanRange(draft.paragraphs[paragraph].range.start, draft.paragraphs[max(paragraph, last)].range.end)
      for sentence in draft.sentences(in: range) where sentence.han >= 6 {
        for role in RoleLikelihood.main { sum[role, default: 0] += sentence.likelihood[role] }
        if let role = role(of: sentence) { sum[role, default: 0] += cue }
        count += 1
      }
    }
    return count == 0 ? [:] : sum.mapValues { $0 / count }
  }

  private static func role(of sentence: Sentence) -> Role? {
    switch sentence.role {
    case .achievement: .achievements
    case .problem: .problems
    case .cause: .causes
    case .measure: .measures
    case nil: nil
    }
  }

  /// The roles that explain all labels best: they go forward through a round, as the author does; empty when one role
  /// explains them nearly as well.
  private static func assignment(of labels: [Label]) -> [Role] {
    var best: (score: Double, roles: [Role]) = (-.infinity, [])
    var single = -Double.infinity
    func extend(_ roles: [Role], _ score: Double) {
      guard roles.count < labels.count else {
        if Set(roles).count == 1 { single = max(single, score) }
        if score > best.score { best = (score, roles) }
        return
      }
      let label = labels[roles.count]
      for role in choices where isOpen(role, behind: roles.last) && (label.known ?? role) == role {
        extend(roles + [role], score + (label.fit[role] ?? 0))
      }
    }
    extend([], 0)
    guard Set(best.roles).count >= 2,
      best.score - single >= leastMargin || labels.contains(where: { $0.known != nil })
    else { return [] }
    return best.roles
  }

  private static func isOpen(_ role: Role, behind previous: Role?) -> Bool {
    guard let previous, let from = choices.firstIndex(of: previous), let to = choices.firstIndex(of: role) else {
      return true
    }
    return to >= from
  }
}
