/// How much a sentence looks like those of each role, whatever its cues say.
struct RoleLikelihood: Hashable, Sendable {
  /// What the numbers stand for: the first four are told from each other, so that their sum is 1; each of the others is
  /// told from everything else, 0…1.
  static let roles: [Role] = [
    .achievements, .causes, .measures, .problems, .opening, .closing, .previousRectification, .method,
  ]
  /// Roles of which a sentence has one: what it reports, admits, explains or promises.
  static let main = Array(roles.prefix(4))

  var values = SIMD8<Float>.zero

  /// 0 for a role that sentences are not read for.
  subscript(role: Role) -> Double {
    Self.roles.firstIndex(of: role).map { Double(values[$0]) } ?? 0
  }

  /// The likeliest of the main roles.
  var best: Role { Self.main.max { self[$0] < self[$1] } ?? .problems }

  static func + (left: Self, right: Self) -> Self { Self(values: left.values + right.values) }

  static func / (left: Self, count: Int) -> Self { Self(values: left.values / Float(max(1, count))) }
}

extension Sequence<Sentence> {
  /// Mean of the likelihoods.
  var likelihood: RoleLikelihood {
    let (sum, count) = reduce((RoleLikelihood(), 0)) { ($0.0 + $1.likelihood, $0.1 + 1) }
    return sum / count
  }
}
