import Testing

@testable import Analysis

@Suite("The learnt model tells sentences apart that use no cue word")
struct RoleModelTests {
  @Test(
    "sentences of nobody's draft",
    arguments: [
      ("去年秋天我三次路过沙洼小学，一次也没有进去看看孩子们的食堂。", Role.problems), ("每月十号以前由我到食堂吃一顿，吃完当场在本子上写意见。", .measures),
      ("根子还是党性修养不够，把群众的事看轻了，把自己的面子看重了。", .causes), ("一年来我主持召开支委会12次，开展主题党日9次，培训党员120人次，群众满意度得到提升。", .achievements),
    ])
  func sentences(text: String, role: Role) {
    let model = Reading.vocabulary.roleModel
    let bytes = Array(text.utf8)
    let likelihood = model.likelihood(of: CleanRange(0, bytes.count), in: bytes)
    #expect(abs(likelihood.sum() - 1) < 0.001)
    let best = model.roles.indices.max { likelihood[$0] < likelihood[$1] }
    #expect(best.map { model.roles[$0] } == role)
  }

  @Test("any bytes of a clean text have a likelihood", arguments: ["", "。", "1234", "（一）"])
  func edges(text: String) {
    let bytes = Array(text.utf8)
    let likelihood = Reading.vocabulary.roleModel.likelihood(of: CleanRange(0, bytes.count), in: bytes)
    #expect(abs(likelihood.sum() - 1) < 0.001)
  }
}
