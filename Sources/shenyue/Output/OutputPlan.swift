import ArgumentParser
import Reporting

/// Which formats go where, as `--format` and `--out` say together.
struct OutputPlan<Subject: Sendable> {
  struct Stream {
    var format: ReportFormat<Subject>
    /// Nil for standard output.
    var path: String?
  }

  private(set) var streams: [Stream]
  /// Formats with a file for each draft.
  let files: [DraftFileFormat]
  let target: DraftFilePlaces.Target
  /// Where the ledger workbook goes; nil when none is wanted.
  let ledgerPath: String?

  /// Name of the format that writes the ledger workbook of the run.
  private static var ledgerFormat: String { "xlsx" }

  /// - Parameters:
  ///   - known: Formats of reports, the usual one first.
  ///   - fileFormats: Formats with a file for each draft.
  ///   - hasLedger: Whether `xlsx` is among the choices.
  init(
    formats names: [String], out: String?, among known: [ReportFormat<Subject>], fileFormats: [DraftFileFormat] = [],
    hasLedger: Bool = false
  ) throws {
    let accepted = known.map(\.name) + fileFormats.map(\.name) + (hasLedger ? [Self.ledgerFormat] : [])
    if let unknown = names.first(where: { !accepted.contains($0) }) {
      throw ValidationError("没有“\(unknown)”这种格式。可用：\(accepted.joined(separator: "、"))。")
    }
    let usual = known.prefix(1).map(\.name)
    let formats = known.filter { (names.isEmpty ? usual : names).contains($0.name) }
    files = fileFormats.filter { names.contains($0.name) }
    let writesLedger = names.contains(Self.ledgerFormat)
    guard let out else {
      guard !writesLedger else { throw ValidationError("xlsx 不能写到标准输出，请用 --out 指定文件或文件夹。") }
      guard formats.count <= 1 else { throw ValidationError("几种格式不能都写到标准输出，请用 --out 指定文件夹。") }
      streams = formats.map { Stream(format: $0, path: nil) }
      target = .besideDrafts
      ledgerPath = nil
      return
    }
    let isOneReport = formats.count == 1 && files.isEmpty && !writesLedger
    let isLedgerAlone = formats.isEmpty && files.isEmpty && writesLedger
    if isOneReport || isLedgerAlone, !OutputFolder.isNamed(by: out) {
      streams = formats.map { Stream(format: $0, path: out) }
      target = .besideDrafts
      ledgerPath = isLedgerAlone ? out : nil
      return
    }
    let hasFileName = !writesLedger && files.count == 1 && out.lowercased().hasSuffix(files[0].fileExtension)
    if formats.isEmpty, hasFileName, !OutputFolder.isNamed(by: out) {
      streams = []
      target = .exactly(out)
      ledgerPath = nil
      return
    }
    if case .file = FileKind(out) { throw ValidationError("--out 要指定文件夹，“\(out)”是文件。") }
    target = .folder(out)
    ledgerPath = writesLedger ? FolderListing.path(out, "审阅台账.xlsx") : nil
    streams = formats.map { format in
      // What is for the eyes stays where the eyes are, beside what goes into files.
      let isForEyes = usual.contains(format.name) && !isOneReport
      return Stream(format: format, path: isForEyes ? nil : Self.reportPath(in: out, format.fileExtension))
    }
  }

  /// Adds the list of all drafts where their pages go into one folder.
  ///
  /// - Returns: its name in that folder.
  mutating func addIndex(_ format: ReportFormat<Subject>) -> String? {
    guard case .folder(let folder) = target, files.contains(where: { $0.name == format.name }) else { return nil }
    let path = Self.reportPath(in: folder, format.fileExtension)
    streams.append(Stream(format: format, path: path))
    return path.split(separator: "/").last.map(String.init)
  }

  private static func reportPath(in folder: String, _ fileExtension: String) -> String {
    FolderListing.path(folder, "审阅结果.\(fileExtension)")
  }
}
