import Testing

@testable import Analysis

@Suite("Rounds of problem, cause and measure without labels")
struct SilentRoundTests {
  private static let rounds = [
    [
      "渠道巡查走了过场。三月到五月，东干渠七公里只走过两回，有一处塌方是放水的村民先看见的，我在记录本上还写着“正常”。",
      "这是我把巡查当成了差事，心里没有把下游几千亩秧田当回事，宗旨意识淡了，责任心也跟着淡了。",
      "从四月起，东干渠每周走完一遍，我带头走，走到哪里在桩号上签字，月底请用水户协会来查本子。",
    ],
    [
      "水费公开不及时。上半年的账拖到九月才贴出来，字又小，大家看不清楚，有人问我，我还嫌人家多事。",
      "我怕人家挑毛病，觉得公开就是找麻烦，群众观念不牢，脑子里还是管人的那一套。",
      "往后每季度头一个星期贴账，大字写，贴在闸房门口，会计当场答问，答不上来的三天内补。",
    ],
    [
      "对年轻人带得少。两个新来的技术员，一年里我只和他们谈过一回话，仪器坏了也没教他们怎么修。",
      "我存了私心，怕教会了徒弟没了自己的位置，党性修养不够，传帮带的责任忘到了脑后。",
      "每月拿出两个下午教他们看图、修仪器，年底请县局来考，考不过的由我再教一遍。",
    ],
  ]

  private func expectRounds(_ text: String) {
    let draft = Reading.draft(PartTests.title + PartTests.opening + text)
    let roles = Reading.roles(draft).filter { ["problems", "causes", "measures"].contains($0) }
    #expect(roles == (1...3).flatMap { _ in ["problems", "causes", "measures"] })
    #expect(draft.problems.count == 3)
    #expect(draft.causes.count == 3)
    #expect(draft.measures.count == 3)
  }

  @Test("sections like each other tell one round each")
  func sections() {
    let fields = ["（一）巡查方面", "（二）收费方面", "（三）带人方面"]
    expectRounds("一、存在的问题\n" + zip(fields, Self.rounds).map { $0 + "\n" + $1.joined(separator: "\n") + "\n" }.joined())
  }

  @Test("two numbered rounds in each of several sections are told apart")
  func numberedRounds() {
    let numbers = ["一", "二", "三", "四", "五", "六"]
    let all = (Self.rounds + Self.rounds).enumerated().map { index, round in
      "（\(numbers[index])）\(round[0])\n\(round[1])\n\(round[2])\n"
    }
    let sections = ["一、关于政治忠诚", "二、关于担当作为", "三、关于管党治党"].enumerated().map { index, heading in
      "\(heading)\n\(all[index * 2])\(all[index * 2 + 1])"
    }
    let draft = Reading.draft(PartTests.title + PartTests.opening + sections.joined())
    #expect(draft.problems.count == 6)
    #expect(draft.causes.count == 6)
    #expect(draft.measures.count == 6)
    #expect(draft.coverage.map(\.measures) == (0..<6).map { [$0] })
  }

  @Test("what a plan shall do may tell each problem first", arguments: ["整改内容和办法", "整改措施", "重点任务"])
  func plan(heading: String) {
    let fields = ["（一）巡查方面", "（二）收费方面", "（三）带人方面"]
    let tasks = zip(fields, Self.rounds).map { "\($0)\n\($1[0])\n\($1[2])\n" }.joined()
    let draft = Reading.draft(
      "某灌区管理处关于巡查反馈问题的整改方案\n根据反馈意见，制定本方案。\n一、整改目标\n三个月内见到成效，年底前用水户满意度达到九成。\n二、\(heading)\n" + tasks)
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 3)
  }

  @Test("paragraphs that come round again under one heading")
  func periods() {
    expectRounds("一、没有干好的事\n" + Self.rounds.map { $0.joined(separator: "\n") + "\n" }.joined())
  }

  @Test("a sentence that leads on to the rounds and one behind them are none of them")
  func leadAndEnd() {
    expectRounds(
      "一、没有干好的事\n全年回头看，有三件事我自己不满意。\n" + Self.rounds.map { $0.joined(separator: "\n") + "\n" }.joined()
        + "另外补充一点，以上所说如有不实，请大家直接告诉我，也可以写给局里。\n")
  }

  @Test("where measures have a heading of their own, sections about problems stay whole")
  func named() {
    let fields = ["（一）巡查方面", "（二）收费方面", "（三）带人方面"]
    let problems = zip(fields, Self.rounds).map { $0 + "\n" + $1[0] + "\n" }.joined()
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n" + problems + "二、原因分析\n" + Self.rounds[0][1]
        + "\n三、努力方向\n" + Self.rounds.map { $0[2] + "\n" }.joined())
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
  }

  @Test("what stands unlabelled behind the label that ends each round is the next problem")
  func unlabelledStart() {
    let text = Self.rounds.map { "\($0[0])\n\($0[1])\n怎么补：\($0[2])\n" }.joined()
    let draft = Reading.draft(PartTests.title + PartTests.opening + "一、存在的问题\n" + text)
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 3)
  }
}

@Suite("Sentences that open alike")
struct ParallelSentenceTests {
  @Test("one paragraph of causes seen from several sides holds several")
  func causes() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n1.下村走访不深入，全年只去了两次。\n2.会议开得多，落实抓得少。\n二、原因分析\n"
        + "从理想信念上看，学习一阵紧一阵松，信念没有扎下根。从宗旨意识上看，把群众的事看成了负担。从党性修养上看，组织生活走了形式，自我要求降低了。\n"
        + "三、努力方向\n1.每月驻村五天，由支部书记检查。\n2.每季度通报一次落实情况。\n")
    #expect(draft.causes.count == 3)
  }
}
