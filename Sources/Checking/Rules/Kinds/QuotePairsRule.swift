import Analysis
import Documents
import RuleFiles

/// Quotation and title marks come in pairs, and inner ones differ from outer ones (GB/T 15834-2011, 4.8, 4.16).
struct QuotePairsRule: RuleKind {
  static let name = "quote-pairs"
  static let outcomes = ["unpaired", "nested"]
  static let fields = ["mark"]

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  /// At most one for a paragraph: after the first wrong mark the others cannot be told.
  func matches(_ context: CheckContext) -> [RuleMatch] {
    context.draft.paragraphs.compactMap { paragraph in
      guard let (outcome, offset) = fault(context.draft.clean.text.bytes, paragraph.range) else { return nil }
      let shown = CleanScalars(context.draft.clean, paragraph.range, first: 8, after: offset)
      let place = shown.range(shown.values.indices)
      var match = RuleMatch(outcome: outcome, place: .clean(place), key: context.string(in: place))
      match.fields["mark"] = .text(shown.string(0..<1))
      return match
    }
  }

  private func fault(_ bytes: [UInt8], _ line: CleanRange) -> (outcome: String, offset: Int)? {
    var open: [(mark: Unicode.Scalar, offset: Int)] = []
    for offset in line.start..<line.end where Self.mayBeMark(bytes[offset]) {
      let mark = UTF8Text.scalar(in: bytes, at: offset).value
      if Self.opens(mark) {
        if open.contains(where: { $0.mark == mark }) { return ("nested", offset) }
        open.append((mark, offset))
      } else if let opening = Self.opening(of: mark) {
        guard open.last?.mark == opening else { return ("unpaired", offset) }
        open.removeLast()
      }
    }
    return open.first.map { ("unpaired", $0.offset) }
  }

  /// Lead bytes of “ ” and 《 》.
  private static func mayBeMark(_ byte: UInt8) -> Bool { byte == 0xE2 || byte == 0xE3 }

  private static func opens(_ mark: Unicode.Scalar) -> Bool { mark == "“" || mark == "《" }

  private static func opening(of mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case "”": "“"
    case "》": "《"
    default: nil
    }
  }
}
