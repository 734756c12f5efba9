import Archive
import Reporting

extension Roster.Mistake {
  /// What is wrong, and what to do.
  var message: String {
    switch self {
    case .empty: "名册里没有内容。请在表头下面每人（或每个单位）写一行。"
    case .noHeads(let accepted):
      "找不到表头。前几行里要有“单位”或“姓名”一栏（可用：\(accepted.joined(separator: "、")) 等）。"
    case .doubleHead(_, let head): "“\(head)”一栏重复了，不知以哪一栏为准。请删去或改名。"
    case .nobody: "这一行没有单位，也没有姓名。请补上，或删去这一行。"
    case .unknownMaterial(_, let text, let accepted):
      "不认识的材料“\(text)”。可用：\(accepted.joined(separator: "、"))；新写法可加进 Rules/roster.yml。"
    case .unclearMark(_, let head, let text): "“\(head)”一栏写的是“\(text)”，看不出要不要交。请写 √，或留空。"
    case .notADay(_, let text): "“\(text)”不是日期。请写成 2026-01-15。"
    case .doubleEntry(_, let first): "与第 \(first) 行是同一个人（单位）、同一种材料。请删去一行；同名的请写明不同的单位。"
    }
  }
}

extension RosterMatching.Doubt {
  func message(_ language: Language) -> String {
    switch self {
    case .severalNames(let names):
      return language.pick("写有 \(language.list(names)) 几个人的姓名，不知是谁的", "names \(language.list(names)); whose is it?")
    case .contradiction(let inText, let inPath):
      return language.pick(
        "文件名是 \(language.list(inPath))，稿中署名是 \(language.list(inText))，两处不一致",
        "the file is named after \(language.list(inPath)), the text is signed by \(language.list(inText))")
    case .namesakes(let name, let units):
      return language.pick(
        "名册里有 \(units.count) 个 \(name)（\(language.list(units))），稿中和路径里的单位分不清是哪一个",
        "the roster has \(units.count) of the name \(name) (\(language.list(units))), and no unit tells them apart")
    case .otherUnit(let name, let unit, let own):
      return language.pick(
        "署名 \(name)，写的单位是 \(unit)，名册上是 \(own)：是不是同名的另一个人？",
        "signed by \(name) of \(unit), while the roster has \(own): a namesake?")
    case .severalUnits(let units):
      return language.pick("写有 \(language.list(units)) 几个单位，不知是哪一个的", "names \(language.list(units)); whose is it?")
    }
  }
}
