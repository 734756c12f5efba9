public import Checking
import RuleFiles

extension ReviewNote {
  /// One sentence or a few; where and what to do.
  func message(_ language: Language, _ names: DisplayNames) -> String {
    switch self {
    case .waiver(let notice): return notice.message(language)
    case .waiverFile(let mistake):
      let line = mistake.line(language)
      return language.pick(
        "豁免文件有一处错误，这一条不起作用。\(line)", "A mistake in the waiver file; the entry does not count. \(line)")
    case .missingCompanion(let kind, let rules):
      let list = language.list(rules)
      return language.pick(
        "未随附\(kind.name(language))，\(list) 未查；有的话请用 --with \(kind.rawValue)=文件 给出。",
        "No \(kind.name(language)) was given, so \(list) could not be checked; give it with --with \(kind.rawValue)=FILE."
      )
    case .foundCompanions(let kind, let paths):
      let list = paths.map { "“\($0)”" }
      // Between adjoining quotations stands no mark (GB/T 15834-2011, A.4).
      return language.pick(
        "已与同一单位（本人）的\(kind.name(language))\(list.joined())对照。",
        "Held against the \(kind.name(language)) \(list.joined(separator: ", ")) of the same unit or person.")
    case .unusableCompanion(let kind, let path, let fault):
      return language.pick(
        "\(kind.name(language))“\(path)”没有用上：", "The \(kind.name(language)) “\(path)” was not used: ")
        + fault.message(kind, language, names)
    case .kindUnsure(let kinds): return Self.kindUnsure(kinds.map(names.kind), language)
    case .deadline(let day, let asOf): return Self.deadline(day, asOf, language)
    case .patternLimit(let limit): return limit.message(language)
    }
  }

  /// Stable code for the JSON contract.
  var code: String {
    switch self {
    case .waiver(let notice): notice.code
    case .waiverFile: "waiver-file"
    case .missingCompanion: "companion-missing"
    case .foundCompanions: "companion-found"
    case .unusableCompanion: "companion-unusable"
    case .kindUnsure: "kind-unsure"
    case .deadline(let day, let asOf): asOf.map { day < $0 } ?? false ? "deadline-passed" : "deadline"
    case .patternLimit: "pattern-limit"
    }
  }

  /// - Parameter kinds: display names, the one as which the draft was judged first.
  private static func kindUnsure(_ kinds: [String], _ language: Language) -> String {
    let taken = kinds.first ?? ""
    let others = kinds.dropFirst().map { "“\($0)”" }
    guard !others.isEmpty else {
      return language.pick(
        "文种拿不太准，先按“\(taken)”审。不对的话，请用 --kind 写明文种再查。",
        "The kind is not sure; the draft was judged as “\(taken)”. If it is of another kind, name it with --kind.")
    }
    return language.pick(
      "文种拿不太准，也像\(others.joined())，先按“\(taken)”审。不对的话，请用 --kind 写明文种再查。",
      "The kind is not sure, it may also be \(language.list(others)); the draft was judged as “\(taken)”. "
        + "If it is of another kind, name it with --kind.")
  }

  private static func deadline(_ day: CalendarDay, _ asOf: CalendarDay?, _ language: Language) -> String {
    let date = language.pick("\(day.year)年\(day.month)月\(day.day)日", day.text)
    guard let asOf else { return language.pick("报送期限是\(date)。", "To be handed in by \(date).") }
    let left = asOf.days(to: day)
    if left < 0 {
      return language.pick(
        "报送期限\(date)已过\(-left)天，请尽快报送。", "The date for handing in, \(date), passed \(-left) days ago.")
    }
    return left == 0
      ? language.pick("报送期限是\(date)，就在今天。", "To be handed in by \(date), which is today.")
      : language.pick("报送期限是\(date)，还有\(left)天。", "To be handed in by \(date), in \(left) days.")
  }
}

extension CompanionFault {
  /// Why a document does not serve, and what would.
  public func message(_ kind: Companions.Kind, _ language: Language, _ names: DisplayNames) -> String {
    switch self {
    case .unreadable(let reason): reason.message(language)
    case .wrongKind(let id):
      language.pick(
        "这是“\(names.kind(id))”，不是\(kind.name(language))。请核对文件。",
        "This is of kind “\(names.kind(id))” and no \(kind.name(language)). Check the file.")
    case .empty:
      kind.isList
        ? language.pick("里面找不到一条一条的内容，请一行写一条。", "It has no entries; write one on each line.")
        : language.pick("里面找不到问题部分，无从对照。", "It has no problems to compare with.")
    case .sameFile: language.pick("这就是稿件本身。", "This is the draft itself.")
    }
  }
}
