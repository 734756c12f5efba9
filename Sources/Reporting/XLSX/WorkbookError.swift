/// Why a workbook could not be written.
public enum WorkbookError: Error, Hashable, Sendable {
  /// The system gives no memory, or no temporary file, which the library keeps rows in.
  case noTemporaryFile
  /// The library refused; `code` is its own.
  case library(code: UInt32)

  /// What happened, and what to do about it.
  public func message(_ language: Language) -> String {
    switch self {
    case .noTemporaryFile:
      language.pick(
        "写不了临时文件，请检查 /tmp 是否可写、是否已满", "no temporary file can be written; check that /tmp is writable and not full")
    case .library(let code):
      language.pick("表格生成失败（代码 \(code)）", "making the workbook failed (code \(code))")
    }
  }
}
