import Documents

/// The paragraphs whose first words turn to another role (究其原因，…).
struct Turns {
  /// By paragraph.
  let roles: [Int: Role]
  /// Paragraphs that begin inside a line.
  let continuations: Set<Int>
  private let draft: Draft
  private let model: RoleModel

  init(_ draft: Draft, _ vocabulary: Vocabulary) {
    let names = vocabulary.classes(ofLexicon: "lead") ?? []
    let bytes = draft.clean.text.bytes
    var roles: [Int: Role] = [:]
    for hit in draft.hits.all("lead") {
      guard let index = draft.paragraphIndex(at: hit.range.start) else { continue }
      let start = draft.paragraphs[index].range.start
      let words = EnumeratorParser.leading(in: bytes, start..<draft.paragraphs[index].range.end)?.range.end ?? start
      guard hit.range.start <= words, roles[index] == nil else { continue }
      roles[index] = Role(rawValue: names[hit.term])
    }
    self.roles = roles
    self.draft = draft
    model = vocabulary.roleModel
    continuations = Set(draft.paragraphs.indices.filter { draft.paragraphs[$0].isContinuation })
  }

  /// Mean likelihood of the sentences of some paragraphs by role; empty when there are none.
  func likelihood(of paragraphs: Range<Int>) -> [Role: Double] {
    guard let first = paragraphs.first, let last = paragraphs.last else { return [:] }
    let range = CleanRange(draft.paragraphs[first].range.start, draft.paragraphs[last].range.end)
    let sentences = draft.sentences(in: range)
    guard !sentences.isEmpty else { return [:] }
    let sum = sentences.reduce(SIMD4<Float>.zero) { $0 + model.likelihood(of: $1.range, in: draft.clean.text.bytes) }
    let pairs = model.roles.enumerated().map { ($0.element, Double(sum[$0.offset]) / Double(sentences.count)) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
