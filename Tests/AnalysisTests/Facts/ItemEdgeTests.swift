import Testing

@testable import Analysis

@Suite("Where lists of items begin and end")
struct ItemEdgeTests {
  private static let measures = "1.每月集中学习2次，由书记点名。\n2.每季度驻村5天，月底公布。\n3.3月底前走完12个村，逐户登记。\n"

  private func draft(problems: String = "1.学习不够。\n2.作风不实。\n3.下乡少。\n", measures: String = measures) -> Draft {
    Reading.draft(PartTests.title + PartTests.opening + "一、存在的主要问题\n" + problems + "二、整改措施\n" + measures)
  }

  private func texts(_ items: [Item], in draft: Draft) -> [String] { items.map { draft.clean.string(in: $0.range) } }

  @Test("a paragraph behind members that fill one each belongs to none of them")
  func behindNumbered() throws {
    let draft = draft(measures: Self.measures + "话虽不多，句句当真，炉子上的水开没开，揭开盖子才晓得。\n")
    #expect(draft.measures.count == 3)
    let last = try #require(texts(draft.measures, in: draft).last)
    #expect(last.hasSuffix("逐户登记。"))
  }

  @Test("what comes next for all measures is no further one")
  func nextStep() {
    let draft = draft(measures: Self.measures + "下一步，支部将在年底组织一次回头看，结果另行报告。\n")
    #expect(draft.measures.count == 3)
  }

  @Test(
    "lines that only say when measures are due head groups of them",
    arguments: [("（一）马上就改的", "（二）年底前办完的"), ("（一）腊月里先收拾的", "（二）开春要动的"), ("（一）立行立改事项", "（二）长期坚持事项")])
  func stages(first: String, second: String) {
    let cures = Self.measures.split(separator: "\n").map { $0.dropFirst(2) }
    let draft = draft(measures: "\(first)\n\(cures[0])\n\(cures[1])\n\(second)\n\(cures[2])\n食堂账目由会计每月10日前公布，党员大会抽查。\n")
    #expect(draft.measures.count == 4)
  }

  @Test("among paragraphs that are problems each, one that ends with a list of its own is one too")
  func listInParagraph() throws {
    let told = [
      "政治上，我对社区里的事缺少警觉，四月棋牌室有人传播谣言，我知道了没有上门。", "思想上，我的学习有一大半停在本子上，笔记记了三本，没有写过一篇感受。",
      "作风上，我在电脑前的时间多过在楼道里的时间，全年入户表上一半是补签的。", "能力上，我办事的路子窄，三次调解漏水都只会说各让一步，没有一次说成。",
      "廉洁上，有两件事我放不下：一是端午节物业公司塞给我的粽子和购物卡，我退得晚。二是活动室装修，我让弟弟的朋友报过价。",
    ]
    let draft = draft(problems: told.map { $0 + "\n" }.joined())
    #expect(draft.problems.count == 5)
    #expect(try #require(draft.problems.last).leaves.count == 2)
  }

  @Test("what stands behind a label for problems is one, however it is worded; what is denied is none")
  func labelledProblem() {
    func count(_ problem: String) -> Int {
      Reading.draft(
        "某县实验小学整改方案\n根据测评结果，制定本方案。\n一、整改事项\n1.放学秩序\n问题：\(problem)\n措施：分年级错峰放学，每天由一名行政干部带班，填写值日表。\n2.作业\n问题：校门前每天堵车四十分钟，家长反映三次没有人管。\n措施：实行作业公示，教导处每周抽查两个年级，超量的在教研会上点名。\n"
      ).problems.count
    }
    #expect(count("校门前每天堵车四十分钟，家长反映三次没有人管。") == 2)
    #expect(count("经自查，未发现这方面的问题。") == 1)
  }

  @Test("a member with the number of another list is one all the same")
  func slippedNumber() {
    let draft = draft(
      problems:
        "第一，学习不够。全年只读了一本书。\n第二，作风不实。下村七次五次没有进门。\n三是，担当不够。征地那件事拖了两个月。\n第四，自律不严。公车办过两次私事。\n第五，账目不清。七张单子没有人签字。\n")
    #expect(draft.problems.count == 5)
    #expect(Reading.labels(draft.problems, in: draft)[2].hasPrefix("担当不够"))
  }

  @Test("a blank in brackets behind a label is no measure")
  func blankMeasure() {
    let cards = ["学习", "调研", "账目"].enumerated().map { index, name in
      "\(index + 1).\(name)\n问题：全年只抓了一次，记录是年底补的，群众有意见。\n措施：\(index == 1 ? "（待支委会商量）" : "每月抓两次，由支部书记检查，月底公布结果。")\n"
    }
    let draft = Reading.draft("某县实验小学整改方案\n根据测评结果，制定本方案。\n一、整改事项\n" + cards.joined())
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 2)
  }

  @Test("members of several paragraphs keep them all")
  func longMembers() throws {
    let draft = draft(
      measures: "1.抓学习。\n每月集中学习2次，由书记点名。\n2.抓下乡。\n每季度驻村5天，月底公布。\n3.抓走访。\n3月底前走完12个村，逐户登记。\n")
    let last = try #require(texts(draft.measures, in: draft).last)
    #expect(draft.measures.count == 3)
    #expect(last.hasSuffix("逐户登记。"))
  }

  @Test(
    "authors take leave in words of their own",
    arguments: [
      "我答完了，答得对不对，群众在底下看着。", "先写到这里，漏了的我再补。", "走没走样，请局里来看看，哪天来都行。",
      "本子合上了，谁都可以来翻，翻着哪一条我没有做到，就照那一条说我。", "以此次对照检查为新的起点，我局将举一反三，把工作做得更好。",
      "七日虽短，而长路在前。", "我站对以上内容的真实性负责。", "表里有写轻的，请告诉我，我往重里写。", "写得粗，错的地方请支部的同志给我指出来。",
    ])
  func leave(words: String) throws {
    let plain = "每月集中学习2次，由书记点名。\n每季度驻村5天，月底公布。\n3月底前走完12个村，逐户登记。\n"
    let draft = draft(measures: plain + words + "\n2024年1月5日\n")
    #expect(draft.measures.count == 3)
    #expect(Reading.roles(draft).contains("closing"))
  }

  @Test(
    "a last measure that asks somebody for something is one all the same",
    arguments: [
      "便桥的两份合同，请县审计局3月底前合成一件重新审计，该处分的处分。", "每季度请村民代表到灶房看一回账，看一笔签一个名。",
      "接待单子由办公室按月公布，谁来吃的饭写谁的名字。",
    ])
  func lastMeasure(words: String) {
    let draft = draft(measures: "每月集中学习2次，由书记点名。\n每季度驻村5天，月底公布。\n3月底前走完12个村，逐户登记。\n" + words + "\n")
    #expect(draft.measures.count == 4)
  }

  @Test("a first paragraph that only says what follows is no problem")
  func introduction() {
    let draft = draft(
      problems:
        "以下是我这一年做得不对、不够的地方，都是同志们点到和自己认账的。\n学习不够深入，全年只读完1本书。\n下乡太少，去年只去了4次。\n说话不注意方式，两次在会上训人。\n")
    #expect(draft.problems.count == 3)
  }

  @Test("behind a list of reasons one more may stand without a number")
  func oneMoreReason() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening
        + "一、存在的主要问题\n1.学习不够。\n2.作风不实。\n二、原因分析\n主观上，首先是思想上松了劲，凭老经验办事。\n其次是为民的感情淡了，坐在科里看表格。\n再次是不敢较真，明知赶工期还是睁一只眼闭一只眼。\n客观上，全科定编9人，实有6人，检查的频次受到影响。\n三、整改措施\n"
        + Self.measures)
    #expect(draft.causes.count == 4)
  }

  @Test("numbered stretches under a label count where the label stands")
  func underLabel() {
    let draft = draft(
      problems:
        "（一）公务用车领域\n总体情况：编制车辆14台，全部喷涂标识。\n突出短板：1）派车单补签，抽查210张有58张是出车以后补的。2）维修把关不严，旧件去向无人过问。\n（二）公务接待领域\n总体情况：支出比上年下降17%。\n突出短板：1）一函多餐，公函写一天结算了两天。2）陪餐超额，44张清单有6张超出人数。\n"
    )
    #expect(draft.problems.count == 4)
  }

  @Test("behind a few words short stretches are one measure, long ones measures of their own")
  func directions() {
    let short = draft(
      measures: "（一）把学习抓起来。一是每月集中学习2次。二是6月底前写1篇调研报告。\n（二）把脚步迈出去。一是每季度驻村5天。二是接访日不请假。\n")
    #expect(short.measures.map(\.leaves.count) == [2, 2])
    let plain = draft(
      measures: "把学习抓起来。一是每月集中学习2次。二是6月底前写1篇调研报告。\n把脚步迈出去。一是每季度驻村5天。二是接访日不请假。\n")
    #expect(plain.measures.count == 2)
    let long = "是每周五下午固定学习两小时，笔记只写自己管的活该怎么干，由组织委员每月抽看一次，三月底前交出六篇，逐篇点评并张榜公布"
    let own = draft(
      measures: "（一）把学习抓起来。一\(long)。二\(long)。\n（二）把脚步迈出去。一\(long)。二\(long)。\n")
    #expect(own.measures.count == 4)
  }

  @Test("a speech tells of others' problems")
  func speech() {
    let text =
      "在对照检查材料点评会上的讲话\n同志们：\n今天把大家召集起来，主要任务是点评材料。下面我讲三点意见。\n一、存在的问题\n一是学习方面的问题查得多，廉政方面的问题查得少。\n二是穿靴戴帽多，见人见事少，希望大家改过来。\n三是讲别人多，讲自己少，各单位要认真对照。\n二、下一步要求\n各级党组织要抓好整改，大家要自己动手写。\n"
    #expect(Reading.draft(text).problems.isEmpty)
    #expect(!Reading.draft(text, AnalysisOptions(kind: "self-exam-team")).problems.isEmpty)
  }
}
