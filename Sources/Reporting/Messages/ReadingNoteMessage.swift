public import Documents

extension ReadingNote {
  /// What was noticed while reading and how it was handled.
  public func message(_ language: Language) -> String {
    switch self {
    case .decodedFrom(let encoding):
      language.pick("原文编码为 \(encoding.uppercased())，已转换。", "The text was decoded from \(encoding).")
    case .trackedChangesAccepted(let insertions, let deletions):
      language.pick(
        "文中有修订，按全部接受来读（插入 \(insertions) 处，删除 \(deletions) 处）。",
        "Tracked changes were read as accepted (insertions: \(insertions), deletions: \(deletions)).")
    case .hasComments(let count):
      language.pick("文中已有批注 \(count) 条，不计入正文。", "The file has comments (\(count)); they are not part of the text.")
    case .hiddenTextLeftOut(let characters):
      language.pick(
        "有隐藏文字 \(characters) 个字符，没有读取。", "Hidden text was left out (characters: \(characters)).")
    case .unknownNumberFormat(let format):
      language.pick(
        "自动编号格式“\(format)”不认识，按阿拉伯数字显示。",
        "The automatic number format “\(format)” is unknown; decimal numbers are shown.")
    case .unknownElement(let name, let count):
      language.pick(
        "文档里有不认识的内容 <\(name)>，共 \(count) 处，可能漏读。",
        "The document has unknown elements <\(name)> (\(count)); text may be missing.")
    }
  }
}
