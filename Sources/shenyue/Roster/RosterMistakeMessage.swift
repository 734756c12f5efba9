import Archive

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
  var message: String {
    func list(_ names: [String]) -> String { names.joined(separator: "、") }
    switch self {
    case .severalNames(let names): return "写有 \(list(names)) 几个人的姓名，不知是谁的"
    case .contradiction(let inText, let inPath):
      return "文件名是 \(list(inPath))，稿中署名是 \(list(inText))，两处不一致"
    case .namesakes(let name, let units):
      return "名册里有 \(units.count) 个 \(name)（\(list(units))），稿中和路径里的单位分不清是哪一个"
    case .otherUnit(let name, let unit): return "署名 \(name)，写的单位却是 \(unit)，与名册不一致"
    case .severalUnits(let units): return "写有 \(list(units)) 几个单位，不知是哪一个的"
    }
  }
}
