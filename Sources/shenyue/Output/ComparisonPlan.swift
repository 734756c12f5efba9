import ArgumentParser

/// In which form a comparison is written.
enum ComparisonFormat: String, CaseIterable, ExpressibleByArgument {
  case terminal, json, html
  /// A round a row, a finding a row.
  case xlsx
  /// The newest round with tracked changes and comments.
  case docx

  /// True for what is for no terminal.
  fileprivate var isBinary: Bool { self == .docx || self == .xlsx }

  static let names = allCases.map(\.rawValue).joined(separator: "、")

  var fileName: String {
    switch self {
    case .docx: "修订对照.docx"
    case .xlsx: "轮次变化.xlsx"
    case .terminal: "比较结果.txt"
    case .json, .html: "比较结果." + rawValue
    }
  }
}

/// Where each form of a comparison goes.
struct ComparisonPlan {
  /// Nil for standard output.
  private(set) var places: [(format: ComparisonFormat, path: String?)] = []

  init(formats: [ComparisonFormat], out: String?) throws {
    let wanted = formats.isEmpty ? [.terminal] : ComparisonFormat.allCases.filter { formats.contains($0) }
    guard let out else {
      let files = wanted.filter(\.isBinary)
      guard wanted.count - files.count <= 1 else {
        throw ValidationError("几种格式不能都写到标准输出，请用 --out 指定文件夹。")
      }
      places = wanted.map { ($0, $0.isBinary ? $0.fileName : nil) }
      return
    }
    if wanted.count == 1, !OutputFolder.isNamed(by: out), !wanted[0].isBinary || out.hasSuffix("." + wanted[0].rawValue)
    {
      places = wanted.map { ($0, out) }
      return
    }
    if case .file = FileKind(out) { throw ValidationError("--out 要指定文件夹，“\(out)”是文件。") }
    places = wanted.map { format in
      (format, format == .terminal && wanted.count > 1 ? nil : FolderListing.path(out, format.fileName))
    }
  }
}
