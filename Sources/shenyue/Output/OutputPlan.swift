import ArgumentParser
import Reporting

/// Which formats go where, as `--format` and `--out` say together.
struct OutputPlan<Subject: Sendable> {
  /// Name of the format that writes a copy of each draft with comments instead of one report for the run.
  static var annotatedFormat: String { "docx" }

  struct Stream {
    var format: ReportFormat<Subject>
    /// Nil for standard output.
    var path: String?
  }

  let streams: [Stream]
  let writesCopies: Bool
  /// Folder for the annotated copies; nil for beside each draft.
  let copyFolder: String?

  /// - Parameters:
  ///   - known: Formats of reports, the usual one first.
  ///   - hasCopies: Whether `docx` is among the choices.
  init(formats names: [String], out: String?, among known: [ReportFormat<Subject>], hasCopies: Bool) throws {
    let accepted = known.map(\.name) + (hasCopies ? [Self.annotatedFormat] : [])
    if let unknown = names.first(where: { !accepted.contains($0) }) {
      throw ValidationError("没有“\(unknown)”这种格式。可用：\(accepted.joined(separator: "、"))。")
    }
    let usual = known.prefix(1).map(\.name)
    let formats = known.filter { (names.isEmpty ? usual : names).contains($0.name) }
    let writesCopies = names.contains(Self.annotatedFormat)
    self.writesCopies = writesCopies
    guard let out else {
      guard formats.count <= 1 else { throw ValidationError("几种格式不能都写到标准输出，请用 --out 指定文件夹。") }
      streams = formats.map { Stream(format: $0, path: nil) }
      copyFolder = nil
      return
    }
    let isOneReport = formats.count == 1 && !writesCopies
    if isOneReport, !Self.isFolder(out) {
      streams = formats.map { Stream(format: $0, path: out) }
      copyFolder = nil
      return
    }
    if case .file = FileKind(out) { throw ValidationError("--out 要指定文件夹，“\(out)”是文件。") }
    copyFolder = out
    streams = formats.map { format in
      // What is for the eyes stays where the eyes are, beside what goes into files.
      let isForEyes = usual.contains(format.name) && !isOneReport
      return Stream(format: format, path: isForEyes ? nil : Self.reportPath(in: out, format.fileExtension))
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    if path.hasSuffix("/") { return true }
    if case .folder = FileKind(path) { return true }
    return false
  }

  private static func reportPath(in folder: String, _ fileExtension: String) -> String {
    FolderListing.path(folder, "审阅结果.\(fileExtension)")
  }
}
