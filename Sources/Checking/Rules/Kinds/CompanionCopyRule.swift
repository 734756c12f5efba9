import Analysis
import RuleFiles

/// How much of some parts is taken word for word from the same parts of a companion: the share of its runs of five Han
/// characters that occur there too. Silent without the companion.
///
/// The search for copies (O-01) weighs each run by how rare it is among many texts and looks for the passages. Here there
/// are two texts, and one is known to be the source: every run counts the same, but for what both leave out.
struct CompanionCopyRule: RuleKind {
  static let name = "companion-copy"
  static let measures = ["share"]
  static let fields = ["part"]

  /// Names and fixed phrases make the one or other run in every draft; five is what domain.md 7.8 counts by.
  private static let run = 5

  let companion: Companions.Kind?
  private let roles: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    _ = parameters.required("with", log)
    companion = parameters.companion("with", log)
    roles = parameters.requiredRoles("in", log)
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard let other = companion.flatMap({ context.companions[$0] }) else { return [] }
    let own = runs(context.draft)
    guard !own.isEmpty else { return [] }
    let shared = own.intersection(runs(other))
    var match = RuleMatch(place: roles.first.flatMap(context.anchor), key: companion?.rawValue ?? "")
    match.measures = [.share("share", shared.count, of: own.count)]
    match.fields["part"] = .text(roles.first.map(context.name) ?? "")
    return [match]
  }

  private func runs(_ draft: Draft) -> Set<[UInt32]> {
    var runs: Set<[UInt32]> = []
    for part in draft.parts where roles.contains(where: { part.has($0) }) {
      var run: [UInt32] = []
      for character in CopyCharacters(draft, part.range) {
        guard let character else {
          run.removeAll()
          continue
        }
        run.append(character.scalar)
        if run.count > Self.run { run.removeFirst() }
        if run.count == Self.run { runs.insert(run) }
      }
    }
    return runs
  }
}
