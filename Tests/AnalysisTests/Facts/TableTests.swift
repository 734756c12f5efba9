import Documents
import Testing

@testable import Analysis

@Suite("Tables as parts and items")
struct TableTests {
  private static let title = "某镇党委班子对照检查材料\n"
  private static let opening = "按照县委部署，镇党委集中学习3次，征求意见42条，现将查摆的问题列表如下。\n"

  /// A draft with a table between two texts; an empty cell leaves its column out.
  private func draft(_ before: String, _ rows: [[String]], _ after: String = "") -> Draft {
    let cells = rows.flatMap { $0 }.filter { !$0.isEmpty }
    var document = Reading.document(before + cells.map { $0 + "\n" }.joined() + after)
    var index = before.split(separator: "\n").count
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        for _ in text.split(separator: "\n") {
          document.paragraphs[index].container = .tableCell(table: 0, row: row, column: column)
          index += 1
        }
      }
    }
    return Analyser(vocabulary: Reading.vocabulary).draft(from: document)
  }

  private static let rows = [
    ["1", "学习走过场，全年中心组只学了4次。", "理想信念松动，图省事。", "每月学习2次，先出题后讨论。", "党委书记", "6月底前"],
    ["2", "信访积案久拖不决，在册的还有9件。", "怕担责任，遇事绕着走。", "班子成员一人包一案，逐件上门。", "副书记", "9月底前"],
    ["3", "村级账目半年没有公开过一回。", "监督不愿得罪人。", "每月5日张榜，群众代表查凭证。", "纪委书记", "即日起"],
  ]

  @Test("columns of what was done rightly and wrongly; a cell that found nothing is no problem")
  func rightAndWrong() {
    let rows = [
      ["啥事", "做对的", "做错的"], ["东西", "三回礼退了两回", "表弟提来两只羊腿，我说放下吧，吃了。"],
      ["房", "住房没有超标", "没有发现"], ["车", "里程单写了去处", "拐了二十五里去看战友，油钱公家出。"],
    ]
    let draft = draft(Self.title + Self.opening + "一、存在的问题\n", rows, "二、整改措施\n每月对一回账，3月底前把油钱补上。\n")
    #expect(draft.problems.map { draft.clean.string(in: $0.range) } == [rows[1][2], rows[3][2]])
  }

  @Test("a paragraph below a table that looks on all its measures is no further one")
  func belowTable() {
    let heads = ["序号", "存在问题", "原因分析", "整改措施", "责任人", "完成时限"]
    let draft = draft(
      Self.title + Self.opening + "对照检查一览表\n", [heads] + Self.rows,
      "表列问题，班子一并认领、分头去改。党委书记带头抓第一项，每月在例会上对着表念一遍进度；12月底前请群众代表逐项打分，低于八十分的重新整改，结果张榜公布。\n")
    #expect(draft.measures.map { draft.clean.string(in: $0.range) } == Self.rows.map { $0[3] })
  }

  @Test("a table with heads for problems, causes and measures is a part with these roles, row by row")
  func wholeTable() throws {
    let heads = ["序号", "存在问题", "原因分析", "整改措施", "责任人", "完成时限"]
    let draft = draft(Self.title + Self.opening + "对照检查一览表\n", [heads] + Self.rows)
    #expect(Reading.roles(draft) == ["title", "opening", "problems+causes+measures"])
    #expect(Reading.labels(draft.problems, in: draft) == Self.rows.map { $0[1] })
    #expect(Reading.labels(draft.causes, in: draft) == Self.rows.map { $0[2] })
    #expect(draft.measures.map { draft.clean.string(in: $0.range) } == Self.rows.map { $0[3] })
    let part = try #require(draft.parts.last)
    #expect(draft.clean.string(in: part.range).hasPrefix("对照检查一览表"))
    #expect(draft.han(of: .problems) == draft.problems.reduce(0) { $0 + $1.han })
  }

  @Test(
    "heads in the author's own words are told by what stands below them",
    arguments: [
      ["序号", "短项", "归因", "补项", "责任部门", "完成时限"], ["号", "欠了什么", "怎么欠的", "拿什么还", "谁还", "哪天还"],
    ])
  func ownHeads(heads: [String]) {
    let rows = [
      [
        "1", "全年中心组只学了4次，两次是代签到，讨论没有人发言。", "理想信念松动，图省事，把学习当成了软任务，放松了思想改造。", "每月学习2次，先出题后讨论，由组织委员点名，月底公示。", "党委书记",
        "6月底前",
      ],
      [
        "2", "信访积案久拖不决，在册的还有9件，最长的拖了六年。", "怕担责任，遇事绕着走，根子是宗旨意识淡薄，心里没有群众。", "班子成员一人包一案，逐件上门，每周调度一次，年底办结6件。", "副书记",
        "9月底前",
      ],
      ["3", "村级账目半年没有公开过一回，群众问了三次没有答复。", "碍于情面，监督不愿得罪人，纪律观念不强，存有侥幸心理。", "每月5日张榜公布，请群众代表查凭证，当场签字，纪委抽查。", "纪委书记", "即日起"],
    ]
    let draft = draft(Self.title + Self.opening + "一、三个短项\n共找出三项，追到底都在班子。\n", [heads] + rows)
    #expect(draft.problems.map { draft.clean.string(in: $0.range) } == rows.map { $0[1] })
    #expect(draft.causes.count == 3)
    #expect(draft.measures.map { draft.clean.string(in: $0.range) } == rows.map { $0[3] })
    #expect(Reading.roles(draft) == ["title", "opening", "problems+causes+measures"])
  }

  @Test("a head in the author's own words is read by its column where the others are known")
  func oneOwnHead() {
    let heads = ["序", "事情的经过和问题所在", "我心里那笔糊涂账", "打算怎么改"]
    let rows = [
      ["1", "全年中心组只学了4次，两次是代签到，讨论没有人发言。", "理想信念松动，图省事，把学习当成了软任务，放松了思想改造。", "每月学习2次，先出题后讨论，由组织委员点名。"],
      ["2", "信访积案久拖不决，在册的还有9件，最长的拖了六年。", "怕担责任，遇事绕着走，根子是宗旨意识淡薄，心里没有群众。", "一人包一案，逐件上门，每周调度一次，年底办结6件。"],
      ["3", "村级账目半年没有公开过一回，群众问了三次没有答复。", "碍于情面，不愿得罪人，纪律观念不强，存有侥幸心理。", "每月5日张榜公布，请群众代表查凭证，当场签字。"],
    ]
    let lead = "二、查摆出的事项、缘由和改法\n总的看，这一年没有出过大的差错，但小毛病连成了串，逐条列在表里。\n"
    let draft = draft(Self.title + Self.opening + lead, [heads] + rows)
    #expect([draft.problems.count, draft.causes.count, draft.measures.count] == [3, 3, 3])
    #expect(Reading.roles(draft).last == "problems+causes+measures")
  }

  @Test("a table of figures is none of problems, whatever its heads")
  func figures() {
    let rows = [
      ["年度", "培训党员", "发展党员"], ["2021", "320人次", "12名"], ["2022", "410人次", "9名"], ["2023", "380人次", "15名"],
    ]
    let draft = draft(Self.title + Self.opening + "一、存在的问题\n学习不深入，全年只学了4次。\n", rows, "二、整改措施\n每月学习2次。\n")
    #expect(draft.tables.isEmpty)
  }

  @Test("heads in two rows, a title above them and a row that names an aspect are no items")
  func headsInTwoRows() {
    let rows = [
      ["整改台账"], ["序号", "反馈问题", "", "整改", ""], ["", "问题", "具体表现", "措施", "时限"],
      ["一、政治建设方面"], ["1", "学习不深", "全年中心组只学了4次。", "每月学习2次，先出题后讨论。", "6月底前"],
      ["2", "阵地不牢", "工作群有一半没有登记。", "逐群登记，群主签责任单。", "7月底前"],
    ]
    let draft = draft("某镇问题整改台账\n", rows)
    #expect(draft.problems.count == 2)
    #expect(draft.problems.map { draft.clean.string(in: $0.range) }.first == "学习不深\n全年中心组只学了4次。")
    #expect(draft.measures.count == 2)
    #expect(draft.causes.isEmpty)
  }

  @Test("a cell merged over several rows is one problem with several measures")
  func mergedCells() {
    let rows = [
      ["问题", "整改措施", "责任人"], ["信访积案久拖不决，在册的还有9件。", "班子成员一人包一案。", "副书记"],
      ["", "每月通报一次办理进度。", "办公室"], ["村级账目半年没有公开过一回。", "每月5日张榜公布。", "纪委书记"],
    ]
    let draft = draft("某村问题整改清单\n", rows)
    #expect(draft.problems.count == 2)
    #expect(draft.measures.count == 3)
  }

  @Test("heads in the first column, lists in the cells")
  func transposed() {
    let rows = [
      ["存在问题", "1.学习不深，全年只学了4次。\n2.下乡走马观花，去年只去了3次。"], ["原因分析", "怕吃苦，图省事，宗旨意识淡了。"],
      ["整改措施", "1.每月学习2次。\n2.每季度驻村5天。"],
    ]
    let draft = draft("某同志对照检查材料\n", rows)
    #expect(draft.problems.count == 2)
    #expect(draft.causes.count == 1)
    #expect(draft.measures.count == 2)
  }

  @Test("a table of measures behind the measures adds no problems, which stand further up")
  func measuresOnly() {
    let text =
      Self.title + Self.opening + "一、存在的问题\n（一）学习走过场。全年只学了4次。\n（二）信访积案久拖不决。在册的还有9件。\n"
      + "二、整改措施\n（一）学出实效。每月学习2次，先出题后讨论。\n（二）清零积案。班子成员一人包一案，9月底前办结。\n"
    let heads = ["问题", "整改措施", "责任人", "完成时限"]
    let draft = draft(text, [heads, ["学习走过场", "购置书架两组", "办公室", "6月底前"], ["积案不决", "聘请律师一名坐班", "综治办", "9月底前"]])
    #expect(Reading.roles(draft) == ["title", "opening", "problems", "measures"])
    #expect(draft.problems.count == 2)
    #expect(draft.measures.count == 4)
    #expect(draft.measures.map { draft.clean.string(in: $0.range) }.last == "聘请律师一名坐班")
  }

  @Test(
    "a table of last year's rectification and one without such heads are neither problems nor measures",
    arguments: [
      ["姓名", "职务", "联系村", "电话"], ["年份", "集中学习次数", "调研次数", "谈话人次"],
    ])
  func otherTables(heads: [String]) {
    let rows = [heads, ["某甲某乙", "副镇长", "东河村", "1234"], ["某丙某丁", "组织委员", "西河村", "5678"]]
    let draft = draft(Self.title + Self.opening + "一、存在的问题\n一是学习不深入。\n二是作风不扎实。\n", rows)
    #expect(draft.problems.count == 2)
    #expect(draft.measures.isEmpty)
  }

  @Test("a short line over some rows parts no table of tabs")
  func titledRows() {
    let draft = Reading.draft(
      "某局党委整改方案\n针对会上查摆的问题，制定如下方案。\n一、整改任务\n序号\t查摆问题\t整改措施\t责任人\n（一）立行立改\n"
        + "1\t取号后等候47分钟，潮汐窗口没有开\t排队超过20人加开两个窗口，等候压到20分钟以内\t穆晨\n"
        + "2\t热线有47通留言没有回拨\t留言两小时内回拨，每周抽听录音30通\t褚岩\n（二）长期坚持\n"
        + "3\t有2名干部接受企业安排的自助餐\t公布正负面清单，每季度抽查10户企业\t谈明\n二、保障措施\n党委会每月对表一次。\n")
    #expect(draft.problems.count == 3)
    #expect(draft.measures.count == 3)
  }

  @Test("who does it and by when may stand in cells of their own")
  func attributesOfRows() {
    let draft = draft(Self.title + Self.opening + "一、问题和措施\n", [["序号", "问题", "原因", "整改措施", "责任人", "时限"]] + Self.rows)
    #expect(draft.measures.count == 3)
    #expect(draft.measures.allSatisfy { $0.features.contains(.deadline) })
  }

  @Test(
    "columns parted by tabs or bars in a plain text are a table",
    arguments: [("", "\t", ""), ("|", "|", "|"), ("", "｜", ""), ("| ", " | ", "")])
  func typed(before: String, between: String, after: String) {
    let rows = [
      "序号\t问题\t整改措施\t责任人\t完成时限", "1\t公开栏半年没有更新\t每月五日前更新，票据原件上墙\t李某\t3月底",
      "2\t鱼塘发包没有开会表决\t重开代表会表决，合同重签\t王某\t4月底", "3\t低保评议只有三人签字\t重新入户核实，不少于十五人参加\t赵某\t5月中旬",
    ]
    let lines = rows.map { before + $0.split(separator: "\t").joined(separator: between) + after }
    let draft = Reading.draft(
      "柳塘村巡察反馈问题整改方案\n针对巡察组反馈的问题，制定本方案。\n一、整改任务\n" + lines.joined(separator: "\n") + "\n二、整改措施落实要求\n成立小组，每半月调度一次。\n")
    #expect(draft.problems.count == 3)
    #expect(draft.measures.map { draft.clean.string(in: $0.range) }.prefix(3).last == "重新入户核实，不少于十五人参加")
  }

  @Test(
    "rows that begin with a bar are a table, be they two or unlike in width, with a rule below the heads or without",
    arguments: ["", "|---|---|---|\n", "---|---|---\n"])
  func framed(rule: String) {
    let draft = Reading.draft(
      "柳塘村整改方案\n针对查出的问题，制定本方案。\n一、整改任务\n|查出的问题|怎么改|谁来办|\n" + rule
        + "|台账登记漏了31户没有补|逐户上门核对后补登记入册|村文书|\n|鱼塘发包没有开会表决|重开代表会表决，合同重签|\n")
    #expect(draft.problems.map { draft.clean.string(in: $0.range) } == ["台账登记漏了31户没有补", "鱼塘发包没有开会表决"])
    #expect(draft.measures.map { draft.clean.string(in: $0.range) } == ["逐户上门核对后补登记入册", "重开代表会表决，合同重签"])
  }

  @Test("a text of nothing but rows becomes no more cells than a ledger may have")
  func tooManyCells() {
    let lines = String(repeating: "|甲|乙|丙|丁|戊|己|庚|辛|壬|癸|\n", count: 6_000)
    let draft = Reading.draft("柳塘村整改方案\n" + lines)
    #expect(draft.paragraphs.count { $0.container != .body } == 50_000)
  }

  @Test("rows of a typed table are no lines of a broken paragraph", arguments: ["|", "\t"])
  func rowsOfOneWidth(between: String) {
    let rows = (1...12).map { ["\($0)", "台账登记漏了\($0 + 10)户没有补", "逐户上门核对后补登记入册", "村文书"].joined(separator: between) }
    let head = ["序号", "查出的问题", "怎么改", "谁来办"].joined(separator: between)
    let lines = ([head] + rows).map { between == "|" ? "|" + $0 + "|" : $0 }
    let draft = Reading.draft("柳塘村整改方案\n针对查出的问题，制定本方案。\n一、整改任务\n" + lines.joined(separator: "\n") + "\n")
    #expect(draft.problems.count == 12)
    #expect(draft.measures.count == 12)
    #expect(draft.artefacts.isEmpty)
  }
}
