public import Documents

extension ReadingError {
  /// What is wrong with the file and what its author can do about it.
  public func message(_ language: Language) -> String {
    switch self {
    case .empty:
      language.pick(
        "这是空文件，没有可审阅的内容。请确认交来的是完整稿件。",
        "The file is empty. Please make sure the complete draft was handed in.")
    case .tooLarge(let size, let limit):
      language.pick(
        "文件大小 \(Megabytes(size))，超过上限 \(Megabytes(limit))。请压缩图片或删去附件后再检查。",
        "The file has \(Megabytes(size)), more than the limit of \(Megabytes(limit)). Compress pictures or drop attachments."
      )
    case .binary:
      language.pick(
        "文件内容既不是 Word 文档，也不是文字，可能已损坏，或者改过扩展名。请作者用 Word 或 WPS 打开核对，重新发送 .docx 或 .txt。",
        "The file is neither a Word document nor text; it may be damaged or have been given a wrong extension. "
          + "Open it in Word and hand it in again as .docx or .txt.")
    case .nulByte(let offset):
      language.pick(
        "第 \(offset + 1) 个字节是空字节（NUL），文件可能已损坏。请用记事本或 WPS 打开，确认内容完整后另存为 UTF-8 编码再检查。",
        "Byte \(offset + 1) is a NUL byte; the file may be damaged. Open it, make sure that it is complete, and save it as UTF-8."
      )
    case .undecodable(let bytes): EncodingMessage.undecodable(bytes, language)
    case .oldBinaryFormat:
      language.pick(
        "这是旧版二进制文档（.doc 或 .wps），请用 Word 或 WPS 打开后另存为 .docx 再检查。",
        "This is an old binary document (.doc or .wps). Open it in Word or WPS and save it as .docx.")
    case .passwordProtected:
      language.pick(
        "文件设了打开密码，读不了。请在 Word 或 WPS 里取消密码后再检查。",
        "The file is protected by a password. Remove the password in Word or WPS and check again.")
    case .otherFormat(let name): OtherFormatMessage.of(name, language)
    case .notConverted(let format, let fault): ConversionMessage.of(fault, format: format, language)
    case .notAWordDocument:
      language.pick(
        "这是压缩包，里面没有 Word 正文。请交 Word 文档（.docx）或纯文本（.txt）。",
        "This is an archive without a Word document in it. Please hand in .docx or .txt.")
    case .limitExceeded(let name, let value, let limit): LimitMessage.of(name, value, limit, language)
    case .damagedArchive(let fault, let entry): ArchiveMessage.of(fault, entry, language)
    case .damagedXML(let part, let line, let column, let fault):
      PartMessage.of(fault, at: "\(part):\(line):\(column)", language)
    case .documentTypeDeclaration(let part):
      language.pick(
        "文档内部的 \(part) 带有文档类型声明（DTD），正常的 Word 文档没有，可能有害，没有读取。请作者用 Word 或 WPS 另存一份。",
        "The part \(part) has a document type declaration (DTD), which no Word document has and which may do harm; "
          + "it was not read. Ask the author to save a fresh copy in Word.")
    }
  }
}

/// A size in bytes, shown in megabytes with one decimal.
private struct Megabytes: CustomStringConvertible {
  let description: String

  init(_ bytes: Int) {
    let tenths = (bytes + 52_429) / 104_858
    description = "\(tenths / 10).\(tenths % 10) MB"
  }
}
