import Checking
import Documents
import Reporting
import Rounds

/// Writes a comparison in every form that is wanted.
struct ComparisonWriter {
  let plan: ComparisonPlan
  let comparison: Comparison
  /// The files of the rounds, oldest first.
  let originals: [[UInt8]]
  let rules: LoadedRules
  let options: DraftOptions
  let level: Severity
  let signature: Signature
  /// Index of the round that the newest is compared with in Word.
  let base: Int

  /// - Returns: false when something could not be written; it is then said on stderr.
  func write() -> Bool {
    var isComplete = true
    for place in plan.places {
      do throws(OutputFailure) {
        let bytes = try bytes(place.format, isFile: place.path != nil, path: place.path ?? "stdout")
        if let path = place.path {
          try AtomicFile.write(bytes, to: path)
          options.notices.note(options.language == .zh ? "已写入 \(path)" : "wrote \(path)")
          if place.format == .docx { tellOfLayout() }
        } else if !FileDescriptor.write(bytes, to: 1) {
          throw OutputFailure(path: "stdout")
        }
      } catch {
        options.notices.unwritten(error)
        isComplete = false
      }
    }
    return isComplete
  }

  private func tellOfLayout() {
    let settings = options.reportSettings(names: rules.names, isFile: true)
    guard ComparisonReport(comparison, rulebookHash: rules.rulebook.hash, settings).redlineLacksLayout else { return }
    options.notices.note(
      options.language.pick(
        "最新一稿里本来就有修订，为免混淆，对照稿只留文字、不带原来的版式。要保留版式，请先在 Word 里接受或拒绝全部修订，再对比一次。",
        "The newest round has tracked changes of its own, so the redline has its text without its layout. "
          + "To keep the layout, accept or reject these first."))
  }

  private func bytes(_ format: ComparisonFormat, isFile: Bool, path: String) throws(OutputFailure) -> [UInt8] {
    var settings = options.reportSettings(names: rules.names, isFile: isFile)
    settings.level = level
    settings.signature = signature
    let report = ComparisonReport(comparison, rulebookHash: rules.rulebook.hash, settings)
    switch format {
    case .terminal: return report.terminal()
    case .json: return report.json()
    case .html: return report.html()
    case .xlsx:
      do throws(WorkbookError) {
        return try report.workbook()
      } catch {
        throw OutputFailure(path: path, .words(error.message(options.language)))
      }
    case .docx:
      do throws(AnnotationError) {
        return try report.redline(
          against: base, original: originals[originals.count - 1], limits: options.reading.options.limits)
      } catch {
        throw OutputFailure(path: path, .words(error.message(options.language)))
      }
    }
  }
}
