import Testing

@testable import Analysis

@Suite("How many are announced")
struct ClaimTests {
  private static let problems = "1.学习不够深入，全年只读完1本书。\n2.作风不够扎实，下村七次有五次没有进门。\n3.担当不够，遇事绕着走。\n4.管理不严，请假不报告，一年有六次。\n"

  private func draft(_ opening: String, _ problems: String = problems) -> Draft {
    Reading.draft(
      PartTests.title + "按照县委统一部署，会前我认真学习、谈心谈话，\(opening)现将对照检查情况报告如下。\n一、存在的问题\n" + problems
        + "二、整改措施\n1.每月学习两次，由我领学。\n2.每季度下村五天，月底公布。\n")
  }

  @Test(
    "the opening counts all problems of the draft",
    arguments: [("查摆自身问题三个，", 3), ("共梳理出2个方面5个问题，", 5), ("查找出六个突出问题，", 6)])
  func ofAll(words: String, claimed: Int) throws {
    let claim = try #require(draft(words).claims.first)
    #expect(claim.claimed == claimed)
    #expect(claim.listed == 4)
  }

  @Test(
    "what was found in an earlier year, by a whole team, or as manifestations is no claim of the list",
    arguments: ["上年度民主生活会查摆问题三个，已整改到位，", "班子和成员共查摆出58个问题，", "共查摆出1个方面4个问题，"])
  func others(words: String) {
    #expect(draft(words).claims.allSatisfy { $0.claimed == $0.listed })
  }

  @Test("problems without numbers are counted with doubt")
  func unnumbered() throws {
    let plain = "学习不够深入，全年只读完1本书。\n作风不够扎实，下村七次有五次没有进门。\n担当不够，遇事绕着走。\n"
    let claim = try #require(draft("查摆自身问题四个，", plain).claims.first)
    #expect(claim.listed == 3)
    #expect(claim.confidence < 0.6)
    #expect(try #require(draft("查摆自身问题三个，").claims.first).confidence > 0.6)
  }

  @Test(
    "what stands in brackets before it does not make it one of an earlier year",
    arguments: [("（上年度查摆的5个问题已整改4个），查摆问题六个，", 6), ("2023年度民主生活会上我查摆问题九个，查找出六个突出问题，", nil)])
  func earlier(words: String, claimed: Int?) {
    #expect(draft(words).claims.first?.claimed == claimed)
  }

  @Test("a number named again behind the items is held against them", arguments: [("以上六项措施", 6), ("上述三条措施", 3)])
  func namedAgain(words: String, claimed: Int) throws {
    let text =
      PartTests.title + "按照县委统一部署，现将对照检查情况报告如下。\n一、存在的问题\n" + Self.problems
      + "二、整改措施\n1.每月学习两次，由我领学。\n2.每季度下村五天，月底公布。\n3.每月查一次假条。\n4.年底前还清旧账。\n5.每周接访一次。\n"
      + words + "，请同志们监督。\n"
    let claim = try #require(Reading.draft(text).claims.first)
    #expect(claim.claimed == claimed)
    #expect(claim.listed == 5)
  }

  @Test("the numbers of parts are no list of problems")
  func chapters() {
    #expect(draft("班子查摆出五个方面12个问题，").claims.allSatisfy { $0.listed != 2 })
  }
}
