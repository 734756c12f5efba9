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
        "文件里是二进制内容，不是文字。请交 Word 文档（.docx）或纯文本（.txt）。",
        "The file holds binary content, not text. Please hand in .docx or .txt.")
    case .undecodable(let offset):
      language.pick(
        "认不出文字编码（从第 \(offset + 1) 个字节起不合规范）。请用记事本或 WPS 打开，另存为 UTF-8 编码后再检查。",
        "The text encoding is not recognised (from byte \(offset + 1) on). Save the file as UTF-8 and check again.")
    case .oldBinaryFormat:
      language.pick(
        "这是旧版二进制文档（.doc 或 .wps），请用 Word 或 WPS 打开后另存为 .docx 再检查。",
        "This is an old binary document (.doc or .wps). Open it in Word or WPS and save it as .docx.")
    case .passwordProtected:
      language.pick(
        "文件设了打开密码，读不了。请在 Word 或 WPS 里取消密码后再检查。",
        "The file is protected by a password. Remove the password in Word or WPS and check again.")
    case .otherFormat(let name): otherFormat(name, language)
    case .notAWordDocument:
      language.pick(
        "这是压缩包，里面没有 Word 正文。请交 Word 文档（.docx）或纯文本（.txt）。",
        "This is an archive without a Word document in it. Please hand in .docx or .txt.")
    case .limitExceeded(let name, let value, let limit): limitExceeded(name, value, limit, language)
    case .damagedArchive, .damagedXML, .documentTypeDeclaration: damaged(language)
    }
  }

  private func otherFormat(_ name: String, _ language: Language) -> String {
    let shown =
      switch name {
      case "image": language.pick("图片", "image")
      case "flat-opc": "Word XML"
      default: name.uppercased()
      }
    return language.pick(
      "这是 \(shown) 文件，还读不了。请交 Word 文档（.docx）或纯文本（.txt）。",
      "This is a file of another format (\(shown)). Please hand in .docx or .txt.")
  }

  private func limitExceeded(_ name: String, _ value: Int, _ limit: Int, _ language: Language) -> String {
    let subject: String
    switch name {
    case "entries": subject = language.pick("内部文件个数", "number of entries")
    case "part-size": subject = language.pick("内部文件大小（字节）", "size of one part in bytes")
    case "total-size": subject = language.pick("解压后总大小（字节）", "unpacked size in bytes")
    case "xml-depth": subject = language.pick("标记嵌套层数", "nesting depth of the markup")
    case "text-length": subject = language.pick("文字长度（字节）", "length of the text in bytes")
    default: subject = name
    }
    return language.pick(
      "文档的\(subject)为 \(value)，超过安全上限 \(limit)，没有读取。请确认这是正常的稿件，或另存一份再检查。",
      "The \(subject) is \(value), above the safety limit of \(limit); the file was not read. "
        + "Make sure that it is a genuine draft, or save a fresh copy.")
  }

  private func damaged(_ language: Language) -> String {
    let place: String
    switch self {
    case .damagedArchive(let detail): place = detail
    case .damagedXML(let part, let line, let column): place = "\(part):\(line):\(column)"
    case .documentTypeDeclaration(let part): place = "\(part): DTD"
    default: place = reason
    }
    return language.pick(
      "文档已损坏，打不开。请用 Word 或 WPS 的“打开并修复”另存一份，或请作者重新发送。（技术信息：\(place)）",
      "The document is damaged. Open it with “Open and Repair” in Word and save a copy, or ask for it again. (\(place))"
    )
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
