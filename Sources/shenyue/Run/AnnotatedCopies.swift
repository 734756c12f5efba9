import Checking
import Documents
import Reporting

/// Writes the copy of each draft that carries the findings as comments.
struct AnnotatedCopies: Sendable {
  let places: CopyPlaces
  /// As `w:date` has it.
  let date: String
  let language: Language
  let names: DisplayNames
  let limits: ReadingLimits

  /// - Returns: what to say about the copy on stderr.
  func write(_ review: Review, _ original: [UInt8], _ input: DraftInput) throws(OutputFailure) -> String? {
    guard let place = places.place(of: input) else { return nil }
    let copy: [UInt8]
    do {
      copy = try AnnotatedDraft(review, language: language, names: names, date: date).bytes(
        from: original, limits: limits)
    } catch {
      throw OutputFailure(path: place, reason: error.message(language))
    }
    try AtomicFile.write(copy, to: place)
    let verdict = review.verdict.name(language)
    return language == .zh
      ? "已写入 \(place)（\(verdict)，意见 \(review.findings.count) 条）"
      : "wrote \(place) (\(verdict), findings: \(review.findings.count))"
  }
}
