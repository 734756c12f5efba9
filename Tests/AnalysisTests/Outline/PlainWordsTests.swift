import Testing

@testable import Analysis

@Suite("Drafts of authors who use no set headings")
struct PlainWordsTests {
  private static let opening = "我今年六十一，当书记第十三个年头，这个稿子是我说、小林打的字。\n"

  @Test("headings in plain words name their parts")
  func headings() {
    let draft = Reading.draft(
      "2023年度抓基层党建工作述职报告\n某镇党委书记　李明\n各位领导、同志们：\n" + Self.opening
        + "先说干成的\n全镇19个党支部，这一年修好了三个村的活动室，要回来14万元，党员开会不用再端脸盆了。\n去年点评我的，交个账\n去年县里点评我两条，头一条改了，第二条只改了一半，接着改。\n再说没干好的\n第一笔欠账，党建和修路分了家，开党委会轮到党建议题，我常说没意见就过。\n第二笔欠账，在外的党员没人管，三年没交党费的也没有往下追。\n欠账是咋欠下的\n往根上刨，还是在我自己身上，眼睛爱盯看得见的东西，党性这根弦松了。\n往后咋还\n一、开年头一个月，我把三个站的票子从头翻一遍，谈话改成一季度一回。\n二、正月里挨家登一遍，二月底我要见到册子。\n"
    )
    let roles = Reading.roles(draft).filter { !["title", "salutation", "opening"].contains($0) }
    #expect(roles == ["achievements", "previous-rectification", "problems", "causes", "measures"])
  }

  @Test(
    "what went well may come after the faults",
    arguments: ["检讨完了，也报告几样做成的事。", "毛病说到这里，再汇报这一年办成的几件事。", "也要说说做好的工作，请大家评判。"])
  func gainsBehindFaults(lead: String) {
    let draft = Reading.draft(
      "2024年度述职报告\n某县某站站长　李明\n各位领导：\n" + Self.opening
        + "头一件，值班记录补签。五月里三天没有人到岗，本子是月底我叫人补的。\n第二件，排班不公。节假日十一个班有九个派给了新来的，我贴出来就不许换。\n"
        + lead + "一是泵房换了新电机，全年没有停过水。二是水表更换2300只，漏损率由百分之十七降到百分之九。"
        + "三是带出两名持证化验员，化验室通过了省里的评审。四是建成十二个自助缴费点，群众不用再跑大厅，全年收到感谢信七封。\n"
        + "明年怎么改，我说具体的。\n值班改用刷卡，二月底前装好，我每周查一次。排班从春节起抽签，名单当天上墙。\n")
    let roles = Reading.roles(draft).filter { ["problems", "achievements", "measures"].contains($0) }
    #expect(roles == ["problems", "achievements", "measures"])
  }

  @Test("causes told inside a list of paragraphs do not end it")
  func asides() {
    let draft = Reading.draft(
      "述职报告\n某村党支部书记　李明\n各位领导：\n" + Self.opening
        + "先讲办成的事。去年把北洼的水泥路跑下来了，十月二十通的车，给集体交了八万六。\n再讲没办好的，我不护短。\n头一桩，坡改梯的项目我办砸了，没等开会就叫施工队进了场，停工两个多月。\n第二桩，党员我管得松，在外的十七个一年通过话的不到一半。怪我，总想着人家挣钱不容易，组织观念就淡。\n还有一桩，低保评议我讲了人情，拖了两年没提，别的户背后戳脊梁骨。\n再一个，我不爱看书看文件，念了两段就睡着了，上台讲的还是老一套。\n往后怎么办，我当着大伙的面说三样。\n第一，一碗水端平，正月十六开评议会，低保头一个下。\n二要照规矩办项目，过五千的先开会按手印，三月底前补好沟。\n三个是交班，正月里请人回来，明年换届我退。\n"
    )
    #expect(draft.problems.count == 4)
    #expect(draft.measures.count == 3)
    #expect(draft.kind.doubt == nil)
  }

  @Test(
    "the words of a title that is no more than the name of the material are enough",
    arguments: ["我的对照检查", "述职报告\n某村党支部书记　李明"])
  func bareTitles(title: String) {
    let draft = Reading.draft(
      title + "\n" + Self.opening + "下面说毛病。一个是不爱学习，发的书我都没有拆开，积分是孙子帮着点的。二一个是脾气冲，我把车停路边训了人一顿。\n"
        + "为啥会这样，我琢磨了几个晚上，说到底是我自己思想退坡，把党员这两个字看轻了，没拿纪律当回事。\n从这个月起我自己学，一天半个钟头，月底到支部念一篇笔记；我这周当面去赔不是。\n"
    )
    #expect(draft.kind.doubt == nil)
  }

  @Test(
    "a heading says of what it speaks, whatever words it is decked with",
    arguments: [
      ("三、不严不实的具体表现", "problems"), ("二、存在的问题和根子", "problems+causes"), ("二、毛病和改法", "problems+measures"),
      ("二、查出来的毛病", "problems"), ("二、查摆问题的基本情况", "basics"),
      ("二、检视篇　向内开刀", "problems"), ("三、深挖根源、找准症结，问题成因清晰明了", "causes"), ("三、对标提升、久久为功，以“四大工程”推动整改", "measures"),
      ("三、差在哪儿的根", "causes"), ("三、往骨子里找毛病", "causes"), ("三、病因讨论：正气何以不足？", "causes"),
      ("二、没办好的事和里头的缘故", "problems+causes"),
    ])
  func decked(heading: String, roles: String) {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening
        + "一、学习情况\n参加集中学习12次，读完了规定的书目。\n\(heading)\n学习不够深入，去年只读完1本书，下乡也少。\n四、整改措施\n一是每月学习2次。\n")
    #expect(Reading.roles(draft).contains(roles))
  }

  @Test(
    "one paragraph that says how far the last rectification has come is neither problem nor measure",
    arguments: [
      "上年度点评我的问题有4条：培训少、考核不硬、年轻干部少、阵地旧，已改完3条，阵地到明年6月建成。\n", "2022年度民主生活会上我认领问题7条，到今天改完了5条，另外两条还在改。\n",
      "去年开出的方子吃完了没有\n2022年度民主生活会上我认领问题7条，到今天改完了5条，另外两条还在改。\n",
    ])
  func previousRound(paragraph: String) {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + paragraph
        + "存在的问题\n学习不够深入，去年只读完1本书。\n下乡走过场，全年只去了4次。\n整改措施\n一是每月学习2次。\n二是每月下乡1次。\n")
    #expect(Reading.roles(draft).contains("previous-rectification"))
    #expect(draft.problems.count == 2)
    #expect(draft.measures.count == 2)
  }

  @Test("questions that all ask why are the list of the section they stand in")
  func questions() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、我问自己\n（一）书读进去没有？读了三遍，抽查时一条也说不出来，笔记是补的。\n（二）路跑到没有？全年只去了4次，都在路边看。\n"
        + "二、再往里问\n我为什么抄得工整却说不出来？说到底，是理想信念松动，信仰变成了字帖。\n我为什么坐得住？宗旨意识淡了，把群众看成了办事对象。\n我为什么总往后放？党性修养欠火候，怕得罪人。\n"
        + "三、答卷\n（一）每周四晚读一节，月底由书记抽问。\n（二）每月下乡2次，6月底前走遍各村。\n")
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
    #expect(draft.causes.count == 3)
  }

  @Test("one word that counts makes no list of paragraphs")
  func countsOnce() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n1.学习不深入，全年只读了一本书。\n2.下乡走过场，全年只去了4次。\n"
        + "二、原因剖析\n往深处想，先是信念上的劲松了，理想信念没有从前那样牢。\n再是离群众远了，宗旨意识淡薄，心里没有大家。\n最后是规矩看得轻，纪律观念松弛，没有敬畏。\n"
        + "三、整改措施\n" + PartTests.measures)
    #expect(draft.causes.count == 3)
  }

  @Test("a few words about the cause in a long section open no part where the causes have one of their own")
  func asidesInLongSection() {
    let fault = "一是学习不深入，全年只学了3次，笔记是补的。二是下乡走过场，全年只去了4次，都在路边看。三是管理失之于宽，请假的不报告也没有人问。"
    let aside = "究其实质，是班子没有真正上心。"
    let aspects = ["学习", "作风", "纪律"].enumerated().map { index, name in
      "（\(["一", "二", "三"][index])）\(name)方面\n\(fault)\n\(fault)\(aside)\n\(fault)\n"
    }
    let draft = Reading.draft(
      "某局领导班子2024年度民主生活会对照检查材料\n" + PartTests.opening + "一、检视出的主要问题\n" + aspects.joined()
        + "二、产生问题的主要根源\n（一）理想信念有所松动。\n（二）宗旨意识有所淡化。\n三、整改措施\n" + PartTests.measures)
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "causes", "measures"])
  }

  @Test("who is responsible goes with the measure above it, whatever number it has")
  func numberedAttributes() {
    let item = { (name: String, day: Int) in
      "1.\(name)不紧。\n（1）具体表现：全年学习12次，材料有7篇是抄的。\n（2）成因：考核只看次数，放松了思想改造。\n（3）整改举措：会前三日手写提纲，由党建办审。\n（4）责任领导：李明；完成时限：9月\(day)日。\n"
    }
    let draft = Reading.draft(
      "关于落实巡察反馈意见的整改方案\n8月21日，区委巡察组反馈了意见，现制定如下整改方案。\n一、整改任务\n（一）学习方面\n" + item("学用结合", 28)
        + "（二）作风方面\n" + item("调查研究", 29))
    #expect(draft.problems.count == 2)
    #expect(draft.causes.count == 2)
    #expect(draft.measures.count == 2)
    #expect(draft.measures.allSatisfy { draft.clean.string(in: $0.range).contains("责任领导") })
  }
}
