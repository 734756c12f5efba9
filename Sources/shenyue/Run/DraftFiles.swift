import Checking
import Documents
import Reporting

/// Writes the files that each draft gets for itself: the annotated copy, the page, the form.
struct DraftFiles: Sendable {
  struct Output: Sendable {
    var format: DraftFileFormat
    var places: DraftFilePlaces
  }

  /// What became of the files of one draft.
  struct Result {
    /// What to say on stderr.
    var notes: [String] = []
    var failures: [OutputFailure] = []
    var written: [Written] = []
  }

  /// A file that is in its place.
  struct Written: Codable, Sendable {
    var path: String
    /// In bytes.
    var size: Int
    /// Lower-case hexadecimal.
    var sha256: String
  }

  let outputs: [Output]
  let settings: ReportSettings
  let limits: ReadingLimits
  /// Name of the page that lists all drafts, in the folder of the output.
  let index: String?

  /// Writes all of them; one that cannot be made does not stop the others.
  func write(_ review: Review, _ original: [UInt8], _ input: DraftInput) -> Result {
    var result = Result()
    for output in outputs {
      let place = output.places.place(of: input)
      do {
        let file = try file(output, review, original, input, place)
        try AtomicFile.write(file.bytes, to: place)
        result.written.append(Written(path: place, size: file.bytes.count, sha256: SHA256.hexadecimal(file.bytes)))
        result.notes.append(note(place, review, file.remark))
      } catch {
        result.failures.append(error)
      }
    }
    return result
  }

  private func file(
    _ output: Output, _ review: Review, _ original: [UInt8], _ input: DraftInput, _ place: String
  ) throws(OutputFailure) -> DraftFile {
    let folders = output.places.relativePlace(of: input)?.count { $0 == "/" } ?? 0
    let source = DraftFileSource(
      review: review, original: original, limits: limits, settings: settings,
      index: index.map { String(repeating: "../", count: folders) + $0 })
    do {
      return try output.format.make(source)
    } catch {
      throw OutputFailure(path: place, .words(error.message(settings.language)))
    }
  }

  private func note(_ place: String, _ review: Review, _ remark: String) -> String {
    let verdict = review.verdict.name(settings.language)
    return settings.language == .zh
      ? "已写入 \(place)（\(verdict)，意见 \(review.findings.count) 条\(remark.isEmpty ? "" : "，" + remark)）"
      : "wrote \(place) (\(verdict), findings: \(review.findings.count)\(remark.isEmpty ? "" : ", " + remark))"
  }
}
