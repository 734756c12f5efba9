import RuleFiles

/// How to mend what people do wrong who write their first rule file.
extension MistakeMessage {
  func slip(_ slip: SyntaxSlip) -> String {
    switch slip {
    case .tab:
      say("缩进用了制表符（Tab），请改用空格，每层两个。", "The line is indented by a tab; use spaces, two a level.")
    case .fullWidthColon(let key):
      say("“\(key)”后面的冒号是全角的，请改成半角冒号，后面空一格，如“\(key): ……”。", "Behind “\(key)” write an ASCII colon and a space.")
    case .noSpaceAfterColon(let key):
      say("“\(key):”的冒号后面要空一格，如“\(key): ……”。", "Write a space behind “\(key):”.")
    case .openQuote:
      say("引号只有一半，请在结尾补上，或者把两个引号都去掉。", "A quotation mark has no partner; close it or leave both out.")
    case .needsQuotes(let start):
      say(
        "以“\(start)”开头的内容要放进半角引号里，如 \"\(start)……\"。",
        "A value that begins with “\(start)” must stand in quotation marks.")
    case .openBracket(let bracket):
      say("括号“\(bracket)”没有收尾，请在这一项的末尾补上另一半。", "The bracket “\(bracket)” is not closed.")
    case .fullWidthComma:
      say("花括号里各项之间要用半角逗号“,”隔开，后面空一格。", "Part the members in brackets by ASCII commas.")
    case .orphan(let key):
      say(
        "这一行缩进了，可它上面的“\(key):”还是说明；请把“\(key):”那一行行首的“# ”也删去。",
        "The line belongs to “\(key):”, which is still a comment; remove the “# ” before it too.")
    case .colonInValue:
      say(
        "内容里又有“冒号加空格”，请把整个内容放进半角引号里，或者改用全角冒号。", "A value with a colon and a space in it must stand in quotation marks.")
    case .indentation:
      say(
        "缩进不齐：同一层的各行要从同一列开始，下一层多缩进两个空格。",
        "Lines of one level must begin in one column; the next level stands two spaces further in.")
    }
  }

  /// The parser's complaint in words of ours where it is a common one.
  func complaint(_ reason: String) -> String {
    reason.isEmpty
      ? say("写法不合 YAML 语法。", "This is not valid YAML.")
      : say("写法不合 YAML 语法（\(reason)）。", "This is not valid YAML (\(reason)).")
  }

  func received(_ given: String?) -> String {
    guard let given, !given.isEmpty else { return "" }
    let shown = given.count > 24 ? given.prefix(24) + "……" : given[...]
    return say("，收到的是“\(shown)”", ", not “\(shown)”")
  }

  /// What is probably meant by a text where something else is expected.
  func hint(on given: String, _ expected: ExpectedType) -> String {
    switch expected {
    case .mapping: return marks(in: given) ?? ""
    case .integer, .fraction, .number: return number(given)
    case .boolean, .list, .string, .date: return ""
    }
  }

  /// Full-width marks, or colons without a space, in what was to be a key or a value of a list.
  func marks(in given: String) -> String? {
    let scalars = given.unicodeScalars
    if scalars.contains("：") { return say("冒号要用半角的“:”，后面空一格。", " Use an ASCII colon and a space.") }
    if scalars.contains("，") || scalars.contains("、") {
      return say("各项之间要用半角逗号“,”隔开，后面空一格。", " Part the members by ASCII commas.")
    }
    if given.contains(":") { return say("冒号后面要空一格。", " Write a space behind the colon.") }
    if scalars.contains(where: { "【】［］｛｝“”".unicodeScalars.contains($0) }) {
      return say("括号和引号要用半角的。", " Use ASCII brackets and quotation marks.")
    }
    return nil
  }

  private func number(_ given: String) -> String {
    let scalars = given.unicodeScalars
    if scalars.contains(where: { (0xFF10...0xFF19).contains($0.value) || $0 == "％" || $0 == "／" }) {
      return say("数字和百分号要用半角的。", " Use ASCII digits and signs.")
    }
    if scalars.contains(where: { "〇零一二三四五六七八九十百千万两半".unicodeScalars.contains($0) }),
      !scalars.contains(where: { ("0"..."9").contains($0) })
    {
      return say("请用阿拉伯数字。", " Use digits.")
    }
    if scalars.first.map({ ("0"..."9").contains($0) }) ?? false {
      return say("只写数，不写单位和分隔号。", " Write the number alone, without unit or separators.")
    }
    return ""
  }
}
