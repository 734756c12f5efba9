import Testing

@testable import Analysis

@Suite("Who hands a draft in")
struct BylineTests {
  static let body =
    PartTests.opening + "一、存在的主要问题\n" + PartTests.problems + "二、产生问题的原因分析\n" + PartTests.causes + "三、整改措施\n"
    + PartTests.measures
  static let title = "2025年度民主生活会个人对照检查材料\n"

  static let lines: [(line: String, unit: String, name: String)] = [
    ("县财政局　张某", "县财政局", "张某"),
    ("柏溪县林业局党组成员、副局长　欧阳文清", "柏溪县林业局党组成员、副局长", "欧阳文清"),
    ("柏溪县林业局党组书记张 某", "柏溪县林业局党组书记", "张某"),
    ("柏溪县林业局党组书记田步云", "柏溪县林业局党组书记", "田步云"),
    ("（柏溪县林业局　田步云）", "柏溪县林业局", "田步云"),
    ("田步云，柏溪镇党委书记", "柏溪镇党委书记", "田步云"),
    ("述职人：田步云", "", "田步云"),
    ("单位：柏溪县林业局", "柏溪县林业局", ""),
    ("柏溪县林业局党组班子", "柏溪县林业局党组班子", ""),
    ("柏溪县委办公室　党建科", "柏溪县委办公室 党建科", ""),
    ("守好心里那座仓", "", ""),
    ("[单位]党组成员[姓名]", "", ""),
    ("青岚县水利局党组成员、副局长　梁守成", "青岚县水利局党组成员、副局长", "梁守成"),
    ("某区某局局长 张　伟", "某区某局局长", "张伟"),
    ("贺长庚", "", "贺长庚"),
    ("枫港区教育局党委委员、副局长", "枫港区教育局党委委员、副局长", ""),
    ("云岫区城市管理局党组班子", "云岫区城市管理局党组班子", ""),
    ("二〇二四年一月五日", "", ""),
    ("述职人：李明", "", "李明"),
    ("石鼓乡党委书记抓基层", "石鼓乡党委书记", ""),
    ("", "", ""),
  ]

  @Test("the line under the title tells unit, post and name", arguments: lines)
  func underTitle(line: String, unit: String, name: String) {
    let byline = Reading.draft(Self.title + line + "\n（2026年1月12日）\n" + Self.body).byline
    #expect(byline?.unit ?? "" == unit)
    #expect(byline?.name ?? "" == name)
  }

  @Test("the signature tells it where the title does not")
  func signature() {
    let draft = Reading.draft(Self.title + Self.body + "柏溪县林业局\n田步云\n2026年1月12日\n")
    #expect(draft.byline == Byline(unit: "柏溪县林业局", name: "田步云"))
    let other = Reading.draft(
      Self.title + "石鼓乡党委书记抓基层\n" + Self.body + "中共石鼓乡委员会\n贺长庚\n2016年1月12日\n")
    #expect(other.byline == Byline(unit: "石鼓乡党委书记", name: "贺长庚"))
  }
}
