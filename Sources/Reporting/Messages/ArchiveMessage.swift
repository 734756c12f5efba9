import OpenXML

/// What is wrong with the zip archive that a document is, and what to do about it.
enum ArchiveMessage {
  static func of(_ fault: ArchiveFault, _ entry: String?, _ language: Language) -> String {
    let place =
      language.pick("（技术信息：", " (") + fault.rawValue + (entry.map { ", \($0)" } ?? "") + language.pick("）", ")")
    return text(fault, language) + place
  }

  private static func text(_ fault: ArchiveFault, _ language: Language) -> String {
    switch fault {
    case .noDirectory, .commentLength: cutOff(language)
    case .severalDisks:
      language.pick(
        "这是分卷压缩的文件，缺少其他分卷。请作者发送一个完整的文件。",
        "This is one volume of a split archive. Ask the author for the whole file.")
    case .compressionMethod:
      language.pick(
        "文档用了 Word 不用的压缩方式，读不了。请用 Word 或 WPS 打开后另存一份再检查。",
        "The document is compressed in a way that Word does not use. Open it in Word or WPS and save a fresh copy.")
    case .checksum, .compressedData, .sizeTooBig, .sizeTooSmall: damaged(language)
    case .unwritable:
      language.pick("文档无法改写。请另存一份后再试。", "The document cannot be rewritten. Save a fresh copy and try again.")
    default: contradictory(language)
    }
  }

  private static func cutOff(_ language: Language) -> String {
    language.pick(
      "文件不完整，多半是下载或复制中断了。请作者重新发送，或重新下载。",
      "The file is incomplete, perhaps from a broken download. Ask for it again, or download it again.")
  }

  private static func damaged(_ language: Language) -> String {
    language.pick(
      "文档内容已损坏。请用 Word 或 WPS 的“打开并修复”另存一份，或请作者重新发送。",
      "The document is damaged. Open it with “Open and Repair” in Word and save a copy, or ask for it again.")
  }

  /// What no honest program writes: two programs could see two different documents.
  private static func contradictory(_ language: Language) -> String {
    language.pick(
      "文档的压缩结构自相矛盾，不同软件可能读出不同的内容，没有读取。请作者用 Word 或 WPS 打开核对后另存一份。",
      "The document's archive contradicts itself: two programs could read two different texts, so it was not read. "
        + "Ask the author to open it in Word, check it, and save a fresh copy.")
  }
}
