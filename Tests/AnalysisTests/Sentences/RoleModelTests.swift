import Testing

@testable import Analysis

@Suite("The learnt model tells sentences apart that use no cue word")
struct RoleModelTests {
  private func likelihood(_ text: String) -> RoleLikelihood {
    let bytes = Array(text.utf8)
    return Reading.vocabulary.roleModel.likelihood(of: CleanRange(0, bytes.count), in: bytes)
  }

  @Test(
    "sentences of nobody's draft",
    arguments: [
      ("去年秋天我三次路过沙洼小学，一次也没有进去看看孩子们的食堂。", Role.problems), ("每月十号以前由我到食堂吃一顿，吃完当场在本子上写意见。", .measures),
      ("根子还是党性修养不够，把群众的事看轻了，把自己的面子看重了。", .causes), ("一年来我主持召开支委会12次，开展主题党日9次，培训党员120人次，群众满意度得到提升。", .achievements),
    ])
  func sentences(text: String, role: Role) {
    #expect(likelihood(text).best == role)
  }

  @Test(
    "what frames a draft",
    arguments: [
      ("我说完了，说得不周到的地方，请大家多多批评。", Role.closing), ("现在我把这一年的情况向各位老师作个汇报。", .opening),
      ("上年度查摆的六个问题，五个已经整改到位，一个还在推进。", .previousRectification),
    ])
  func frame(text: String, role: Role) {
    #expect(likelihood(text)[role] > 0.5)
    #expect(likelihood("仓库的温湿度记录不可信，登记本上连续三个月一个数字都没有变过。")[role] < 0.5)
  }

  @Test("any bytes of a clean text have a likelihood", arguments: ["", "。", "1234", "（一）"])
  func edges(text: String) {
    let sum = RoleLikelihood.main.reduce(0) { $0 + likelihood(text)[$1] }
    #expect(abs(sum - 1) < 0.001)
  }
}
