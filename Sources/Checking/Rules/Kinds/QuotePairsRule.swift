import Analysis
import RuleFiles

/// Quotation and title marks come in pairs, and inner ones differ from outer ones (GB/T 15834-2011, 4.8, 4.16).
struct QuotePairsRule: RuleKind {
  static let name = "quote-pairs"
  static let outcomes = ["unpaired", "nested"]
  static let fields = ["mark"]

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "《": "》"]
  private static let opening: [Unicode.Scalar: Unicode.Scalar] = ["”": "“", "》": "《"]

  /// At most one for a paragraph: after the first wrong mark the others cannot be told.
  func matches(_ context: CheckContext) -> [RuleMatch] {
    context.draft.paragraphs.compactMap { paragraph in
      let scalars = CleanScalars(context.draft.clean, paragraph.range)
      guard let (outcome, index) = fault(scalars.values) else { return nil }
      let place = scalars.range(index..<min(index + 8, scalars.values.count))
      var match = RuleMatch(outcome: outcome, place: .clean(place), key: context.string(in: place))
      match.fields["mark"] = .text(scalars.string(index..<(index + 1)))
      return match
    }
  }

  private func fault(_ values: [Unicode.Scalar]) -> (outcome: String, index: Int)? {
    var open: [(mark: Unicode.Scalar, index: Int)] = []
    for (index, scalar) in values.enumerated() {
      if Self.closing[scalar] != nil {
        if open.contains(where: { $0.mark == scalar }) { return ("nested", index) }
        open.append((scalar, index))
      } else if let mark = Self.opening[scalar] {
        guard open.last?.mark == mark else { return ("unpaired", index) }
        open.removeLast()
      }
    }
    return open.first.map { ("unpaired", $0.index) }
  }
}
