/// What kind of document the text was taken for, and how surely.
public struct KindJudgement: Hashable, Sendable {
  public struct Candidate: Hashable, Sendable {
    /// File name of the kind under `Rules/kinds`, such as `self-exam-personal`.
    public var id: String
    /// 0…1; all candidates together make at most 1.
    public var confidence: Double

    public init(id: String, confidence: Double) {
      self.id = id
      self.confidence = confidence
    }
  }

  /// Why a rule pack cannot be applied, or only with care.
  public enum Doubt: Hashable, Sendable {
    /// A plan, a notice, news, a speech …: about drafts, but none.
    case notADraft
    /// A draft for certain, of a kind that is likely but not sure; it can be judged as the likeliest.
    case close
    /// No kind fits well.
    case uncertain
    /// Too short to say anything.
    case tooShort
  }

  /// The kinds that fit nearly as well as the best one, and that one.
  public var rivals: [String] {
    candidates.filter { 2 * $0.confidence >= confidence }.map(\.id)
  }

  public var id: String
  public var confidence: Double
  /// Best first, at most four.
  public var candidates: [Candidate]
  public var doubt: Doubt?
  /// True when the user said the kind.
  public var isForced: Bool

  public init(id: String, confidence: Double, candidates: [Candidate], doubt: Doubt? = nil, isForced: Bool = false) {
    self.id = id
    self.confidence = confidence
    self.candidates = candidates
    self.doubt = doubt
    self.isForced = isForced
  }
}
