public import Documents

extension ReadingNote {
  /// What was noticed while reading and how it was handled.
  public func message(_ language: Language) -> String {
    switch self {
    case .decodedFrom(let encoding):
      language.pick("原文编码为 \(encoding.uppercased())，已转换。", "The text was decoded from \(encoding).")
    case .convertedFrom(let format, let program):
      language.pick(
        "原件是\(OtherFormatMessage.name(format, language))，由 \(program) 转换后读取；版式和编号可能与原件略有出入。",
        "The file is of another format (\(OtherFormatMessage.name(format, language))) and was converted by \(program); "
          + "layout and numbers may differ slightly.")
    case .encodingUncertain(let confidence, let others): EncodingMessage.uncertain(confidence, others, language)
    case .undecodableBytes(let bytes): EncodingMessage.replaced(bytes, language)
    case .cutCharacter(let offset):
      language.pick(
        "文件末尾的一个字不完整（从第 \(offset + 1) 个字节起），没有读取；稿件可能没有传全，请核对结尾。",
        "The file ends within a character (from byte \(offset + 1) on); it may be incomplete. Check its end.")
    case .trackedChangesAccepted(let insertions, let deletions):
      language.pick(
        "文中有修订，按全部接受来读（插入 \(insertions) 处，删除 \(deletions) 处）。",
        "Tracked changes were read as accepted (insertions: \(insertions), deletions: \(deletions)).")
    case .trackedChangesRejected(let insertions, let deletions):
      language.pick(
        "文中有修订，按全部拒绝来读（插入 \(insertions) 处，删除 \(deletions) 处）。",
        "Tracked changes were read as rejected (insertions: \(insertions), deletions: \(deletions)).")
    case .hasComments(let count):
      language.pick("文中已有批注 \(count) 条，不计入正文。", "The file has comments (\(count)); they are not part of the text.")
    case .hiddenTextLeftOut(let characters):
      language.pick(
        "有隐藏文字 \(characters) 个字符，没有读取。", "Hidden text was left out (characters: \(characters)).")
    case .picturesUnread(let count):
      language.pick(
        "文里有 \(count) 张图片，文字却很少，多半是扫描件。图片里的字读不出来，请交能编辑的文字稿，或先识别成文字。",
        "The file has pictures (\(count)) and hardly any text; it may be a scan. Text in pictures is not read.")
    case .embeddedDocumentsUnread(let count):
      language.pick(
        "文里嵌有别的文档 \(count) 份，其中的内容没有读取。请在 Word 里打开后另存一份再交。",
        "Other documents are embedded in the file (\(count)); their text was not read. Open it in Word and save it again."
      )
    case .unknownNumberFormat(let format):
      language.pick(
        "自动编号格式“\(format)”不认识，按阿拉伯数字显示。",
        "The automatic number format “\(format)” is unknown; decimal numbers are shown.")
    case .unknownElement(let name, let count):
      language.pick(
        "文档里有不认识的内容 <\(name)>，共 \(count) 处，可能漏读。",
        "The document has unknown elements <\(name)> (\(count)); text may be missing.")
    case .bytesAroundArchive(let before, let after):
      language.pick(
        "文件里除文档外还有不相干的内容（前 \(before) 字节，后 \(after) 字节），没有读取。",
        "The file has bytes that do not belong to the document (before: \(before), after: \(after)); they were not read."
      )
    case .entriesIgnored(let count):
      language.pick(
        "文档里有 \(count) 个内部文件名字不合规范，没有读取。",
        "The document has entries with impossible names (\(count)); they were not read.")
    }
  }
}
