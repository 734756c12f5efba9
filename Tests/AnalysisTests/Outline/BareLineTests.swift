import Testing

@testable import Analysis

@Suite("Headings without number or style")
struct BareLineTests {
  private static let stories = [
    "书发下来就看目录，去年县里组织的四次测试我两次不及格，补考是抄的提纲。", "联系户五家我全年跑了七趟，有三趟是路过，老杨家的屋顶说好春天修，到入冬还是漏的。",
    "镇里定的夜间值守我安排了别人，自己没有到过一次，汛期那晚电话打到我家里我没有接。",
  ]

  @Test("short lines between paragraphs head what follows")
  func fourCharacters() {
    let names = ["学而不精", "干而不实", "令而不行"]
    let items = zip(names, Self.stories).map { "\($0)\n\($1)\n" }.joined()
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "自画像\n" + items
        + "病根\n居功自傲，总觉得组织欠我的，理想信念这根弦松了，遇事先想自己的得失。\n约法三章\n第一条　每晚读一小时书，月底由宣传委员考我。\n"
        + "第二条　每月走遍五户，腊月前把屋顶修好。\n第三条　每月不少于四个夜班，值守表贴在大厅。\n")
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
    #expect(Reading.labels(draft.problems, in: draft) == names)
    #expect(draft.measures.count == 3)
  }

  @Test("lines that lead on to a list, cut a sentence or give a date head nothing")
  func noHeadings() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n反复讨论，认为有以下三条：\n" + Self.stories.joined(separator: "\n")
        + "\n二、整改措施\n每月读完一本书，月底前在支部讲一次。\n2024年1月5日\n")
    let titles = draft.headings.map { draft.clean.string(in: $0.title) }
    #expect(titles == ["存在的问题", "整改措施"])
  }

  @Test("a colon inside a heading line does not end it")
  func colon() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、查病灶：哪里红肿哪里疼\n（一）学习不深入。" + Self.stories[0] + "\n（二）作风不扎实。"
        + Self.stories[1] + "\n二、开药方：苦口的自己咽下去\n（一）每月读完一本书，月底前讲一次。\n（二）每月走遍五户，腊月前修好屋顶。\n")
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "measures"])
    #expect(draft.problems.count == 2)
    #expect(draft.measures.count == 2)
  }

  @Test("lines stand above paragraphs that one list numbers from the first to the last")
  func aboveList() {
    let items = Self.stories + Self.stories.reversed()
    let list = zip(["一", "二", "三", "四", "五", "六"], items).map { "\($0)、去年有一件事，我答应了大家，却没有办好。\($1)\n" }
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "望：外面看得见的病\n" + list[..<3].joined() + "闻：别人嘴里的病\n"
        + list[3...].joined()
        + "切：脉象沉在哪里\n一是信念之脉虚。居功自傲，总觉得组织欠我的，理想信念这根弦松了，遇事先想自己的得失。\n二是宗旨之脉弱。群众观念淡了，坐在办公室里的时候多，把群众的难处看轻了。\n"
        + "开方：两味药，按时服\n第一味，固本。每晚读一小时书，月底由宣传委员考我。\n第二味，通络。每月走遍五户，腊月前把屋顶修好。\n")
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
    #expect(draft.problems.count == 6)
    #expect(draft.causes.count == 2)
    #expect(draft.measures.count == 2)
  }

  @Test("a line above 一、二、三 that names its own part ends where they begin")
  func beforeChapters() {
    let draft = Reading.draft(
      "个人自查报告\n按照局里的通知，我对照责任清单作了自查，现报告如下。\n自查的方式\n一是翻了半年的登记簿，二是听了二十户商户的意见，不署名。\n"
        + "一、“庸”在哪里\n\(Self.stories[0])\n二、“懒”在哪里\n\(Self.stories[1])\n三、整改的打算\n每月读完一本书，月底前讲一次。\n")
    #expect(Reading.roles(draft) == ["title", "opening", "method", "problems", "problems", "measures"])
  }

  @Test("lines that name parts stand beside each other, above what 一、二、三 numbers in one of them")
  func besideEachOther() {
    let items = zip(["一", "二", "三"], Self.stories).map { "\($0)、强化担当作为\n\($1)\n" }.joined()
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "上年度整改任务完成情况\n去年查摆的9个问题改了8个，还有一个正在改，下半年接着办。\n检视出来的突出问题\n" + items
        + "问题背后的根源\n居功自傲，总觉得组织欠我的，理想信念这根弦松了，遇事先想自己的得失。\n今后怎么改\n每月读完一本书，月底前讲一次，由宣传委员考我。\n")
    #expect(
      Reading.roles(draft) == ["title", "opening", "previous-rectification", "problems", "causes", "measures"])
  }

  @Test("a sentence in front of what leads on to the list makes the line no heading")
  func leadsOn() {
    let draft = Reading.draft(
      "2022年度抓党建述职报告\n某车间党总支书记　李明\n一年来，在段党委领导下做了一些工作，现将有关情况报告如下。\n一、汽笛声声，铸牢信仰“火车头”\n组织党员学习26场，主题党日96次，获评先进党支部2个，受到路局通报表扬。\n二、道岔面前勤自省，校准前进“信号灯”\n成绩属于过去。我们清醒看到：\n"
        + "一是谈话不够深。\(Self.stories[0])\n二是下乡走过场。\(Self.stories[1])\n三是值班不上心。\(Self.stories[2])\n"
        + "三、鼓足蒸汽再出发，驶向明天“新站台”\n一是每月读完一本书，月底前讲一次。\n二是每月走遍五户，腊月前修好屋顶。\n")
    #expect(!draft.headings.contains { draft.clean.string(in: $0.title).contains("成绩属于过去") })
    #expect(draft.problems.count == 3)
  }

  @Test("a heading whose number bears the wrong mark is one all the same")
  func wrongMark() {
    let draft = Reading.draft(
      "某县林业局关于森林防火工作的自查报告\n现将自查情况报告如下。\n一.自查的方式和范围\n采取查看现场、调阅台账的方式，走访护林员148人。\n二.自查发现的主要问题\n火源管控有死角，清明当天野外用火21起。护林员年龄偏大，39人原地打卡。\n三.整改措施\n每月暗访两次，由局长带队，结果通报各乡镇。\n"
    )
    #expect(Reading.roles(draft).contains("method"))
  }
}
