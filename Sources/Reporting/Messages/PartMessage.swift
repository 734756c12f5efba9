import OpenXML

/// What is wrong with a part of a document that is no good XML, and what to do about it.
enum PartMessage {
  static func of(_ fault: XMLFault, at place: String, _ language: Language) -> String {
    let reason = reason(fault, language)
    return language.pick(
      "文档内部已损坏：\(reason)。请用 Word 或 WPS 的“打开并修复”另存一份，或请作者重新发送。（\(place)）",
      "The document is damaged inside: \(reason). Open it with “Open and Repair” in Word and save a copy, "
        + "or ask for it again. (\(place))")
  }

  private static func reason(_ fault: XMLFault, _ language: Language) -> String {
    switch fault {
    case .empty: language.pick("内部文件是空的", "a part is empty")
    case .unsupportedEncoding:
      language.pick("内部文件的编码不是 UTF-8 或 UTF-16", "a part is neither in UTF-8 nor in UTF-16")
    case .invalidEncoding: language.pick("文字编码有错", "bytes that are not valid in their encoding")
    case .forbiddenCharacter: language.pick("有不允许的控制字符", "a character that XML forbids")
    case .cutOff: language.pick("内容中途断了", "a part is cut off")
    case .mismatchedTag: language.pick("标记没有成对", "tags do not match")
    case .undeclaredPrefix: language.pick("用了没有声明的名称前缀", "a prefix is not declared")
    case .duplicateAttribute: language.pick("同一属性写了两次", "an attribute stands twice")
    case .undeclaredEntity: language.pick("用了没有定义的实体", "an entity is not defined")
    case .extraContent: language.pick("正文结束后还有内容", "content after the end")
    case .syntax: language.pick("标记写法有错", "a mistake in the markup")
    }
  }
}
