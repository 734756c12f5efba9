public import RuleFiles

extension Mistake {
  /// `file:line:column: what is wrong`, the form editors can jump to.
  public func line(_ language: Language) -> String {
    "\(location.file):\(location.line):\(location.column): \(MistakeMessage(language).of(problem))"
  }
}

/// What is wrong in a rule file and what would be right.
struct MistakeMessage {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func of(_ problem: Problem) -> String {
    switch problem {
    case .syntax(let reason, let slip): slip.map(self.slip) ?? complaint(reason)
    case .unreadable:
      say("文件读不了（太大、没有权限，或者不是 UTF-8 编码）。", "The file cannot be read (too large, no permission, or not UTF-8).")
    case .emptyFile: say("文件是空的。", "The file is empty.")
    case .missingFile: say("缺少这个文件。", "The file is missing.")
    case .duplicateKey(let key): say("“\(key)”写了两次，请只留一处。", "The key “\(key)” occurs twice; keep one.")
    case .unknownKey(let key, let accepted):
      say("不认识“\(key)”这一项。", "The key “\(key)” is unknown.")
        + (marks(in: key) ?? misplaced(key) ?? accepts(accepted, given: key))
    case .missingKey(let key): say("缺少“\(key)”这一项。", "The key “\(key)” is missing.")
    case .wrongType(let expected, let given):
      say("这里应当写\(name(expected))\(received(given))。", "This must be \(name(expected))\(received(given)).")
        + (given.map { hint(on: $0, expected) } ?? "")
    case .unknownValue(let value, let accepted):
      say("“\(value)”不是可用的值。", "The value “\(value)” is not accepted.")
        + (marks(in: value) ?? accepts(accepted, given: value))
    case .outOfRange(let text): say("“\(text)”超出允许的范围。", "The value “\(text)” is out of range.")
    case .outside(let text, let least, let most): outside(text, least, most)
    case .badPattern(let reason): say("正则表达式有错（\(reason)）。", "The regular expression is wrong (\(reason)).")
    case .deadPattern(let text):
      say("“\(text)”永远匹配不到内容，请改写或删去。", "“\(text)” can never match; rewrite or delete it.")
    case .unknownField(let field, let accepted):
      say("这类规则没有“{\(field)}”可填。", "This kind of rule offers no “{\(field)}”.") + accepts(accepted, given: field)
    case .missingExample(let isFiring): missingExample(isFiring: isFiring)
    case .badExample(let reason): say("例子写得不对（\(reason)）。", "The example is wrong (\(reason)).")
    case .duplicateID, .unknownID, .idIsNotFileName, .conflictingKeys, .circularExtension: contradiction(problem)
    }
  }

  private func outside(_ text: String, _ least: String?, _ most: String?) -> String {
    let bounds = [
      least.map { say("不能小于\($0)", "not less than \($0)") }, most.map { say("不能大于\($0)", "not more than \($0)") },
    ].compactMap { $0 }
    return say("“\(text)”超出允许的范围，", "The value “\(text)” is out of range: ")
      + bounds.joined(separator: say("，", ", ")) + say("。", ".")
  }

  /// The id of a rule (E-01) where keys of the file stand.
  private func misplaced(_ key: String) -> String? {
    guard key.wholeMatch(of: /[A-Z]-[0-9]{2}[A-Z]?/) != nil else { return nil }
    return say(
      "规则编号要写在“参数:”或“等级:”下面，行首空两格。", " The id of a rule stands below “set:” or “severity:”, two spaces further in.")
  }

  /// What does not fit to another place.
  private func contradiction(_ problem: Problem) -> String {
    switch problem {
    case .duplicateID(let id, let first):
      say(
        "编号“\(id)”重复，已用于 \(first.file):\(first.line)。", "The id “\(id)” is already used in \(first.file):\(first.line)."
      )
    case .unknownID(let id, let accepted):
      say("没有哪个文件定义了“\(id)”。", "No file defines “\(id)”.") + accepts(accepted, given: id)
    case .idIsNotFileName(let id, let fileName):
      say("编号“\(id)”与文件名“\(fileName)”不一致，请改成一样。", "The id “\(id)” differs from the file name “\(fileName)”.")
    case .conflictingKeys(let first, let second):
      say("“\(first)”和“\(second)”不能同时写。", "The keys “\(first)” and “\(second)” exclude each other.")
    case .circularExtension(let path):
      say("规则包绕圈继承：", "The packs extend each other in a circle: ") + path.joined(separator: " → ")
    default: ""
    }
  }

  private func missingExample(isFiring: Bool) -> String {
    isFiring
      ? say("缺少反例：fails 里至少写一个应当报出的例子。", "An example that fires is missing: add one under fails.")
      : say("缺少正例：passes 里至少写一个不应报出的例子。", "An example that stays silent is missing: add one under passes.")
  }

  /// Names what would have been accepted; only the likely one when the word is a slip of the pen.
  private func accepts(_ accepted: [String], given: String) -> String {
    guard !accepted.isEmpty else { return "" }
    if let likely = Spelling.closest(to: given, in: accepted) {
      return say("是不是想写“\(likely)”？", " Did you mean “\(likely)”?")
    }
    let list = language.list(accepted)
    return say("可用：\(list)。", " Accepted: \(list).")
  }

  private func name(_ type: ExpectedType) -> String {
    switch type {
    case .mapping: say("“名称: 值”的一组", "a mapping")
    case .list: say("列表（每行以 - 开头）", "a list")
    case .string: say("文字", "a text")
    case .integer: say("整数，如 10", "an integer such as 10")
    case .number: say("数字", "a number")
    case .date: say("日期，如 2026-01-15", "a date such as 2026-01-15")
    case .boolean: say("true（是）或 false（否）", "true or false")
    case .fraction: say("数，如 10、1/3 或 30%", "a number such as 10, 1/3 or 30%")
    }
  }

  func say(_ chinese: String, _ english: String) -> String {
    language.pick(chinese, english)
  }
}
