import Testing

@testable import Analysis

@Suite("Causes by view, and lists that words count")
struct ItemViewTests {
  private func draft(causes: String) -> Draft {
    Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的主要问题\n1.学习不够。\n2.作风不实。\n3.下乡少。\n"
        + "二、产生问题的原因\n" + causes + "三、整改措施\n1.每月集中学习2次，由书记点名。\n2.每季度驻村5天，月底公布。\n")
  }

  private func openings(_ items: [Item], in draft: Draft) -> [String] {
    items.map { String(draft.clean.string(in: $0.range).prefix(6)) }
  }

  private static let ours = "主观上，一是宗旨意识淡了，群众的难处隔着一层，坐在办公室里想当然。\n二是担当精神不足，怕得罪人，碰到硬问题绕着走，能拖就拖。\n"
  private static let theirs = "客观上，辖区点多线长，十七个站点分布在五个乡镇，人手只有六个，集中一次确实不容易，但办法总比困难多，关键还在自己抓没抓。\n"

  @Test("a paragraph that turns to the circumstances is a cause of its own")
  func circumstances() {
    let draft = draft(causes: Self.ours + Self.theirs)
    #expect(openings(draft.causes, in: draft) == ["一是宗旨意识", "二是担当精神", "客观上，辖区"])
  }

  @Test("a few words that only look back are none")
  func lookingBack() {
    let draft = draft(causes: Self.ours + "客观上，事情确实多，但这不是理由。\n")
    #expect(draft.causes.count == 2)
  }

  @Test("beside one paragraph that lists what lies in oneself, the other view counts")
  func beside() {
    let draft = draft(
      causes: "主观方面：一是学习不深，浅尝辄止；二是作风漂浮，坐等汇报；三是怕字当头，不敢碰硬。\n" + Self.theirs.replacing("客观上，", with: "客观方面："))
    #expect(draft.causes.count == 4)
  }

  @Test("paragraphs behind words that count are members, word or no word")
  func words() {
    let draft = draft(
      causes: "往根上说，是信念上松了劲。提职无望以后，心里打起了算盘，学习成了应付差事，当年宣誓时说的话早就放到了抽屉里。\n"
        + "其次，是忘了群众。办公室坐久了，听的是汇报，看的是报表，谈话成了填表，群众的难处隔着一层，问也懒得多问一句。\n"
        + "再就是，党性这把尺子在自己身上没用。要求别人一丝不苟，自己却让人代签，说到底是爱惜人缘，不愿碰硬。\n"
        + "还有对纪律缺敬畏。天天讲纪律，讲得耳朵起了茧，反而觉得自己心里有数，请示报告也敢按自己的经验掂量轻重。\n")
    #expect(openings(draft.causes, in: draft) == ["往根上说，是", "其次，是忘了", "再就是，党性", "还有对纪律缺"])
  }

  @Test("一来…，二来…，三来… is a list")
  func comings() {
    let draft = draft(causes: "为什么会这样？一来人手少，实际在岗十个，夜班熬人，判断难免迟钝。二来设备旧，报了两年没有更新。三来我自己懒，能拖就拖。\n")
    #expect(openings(draft.causes, in: draft) == ["一来人手少，", "二来设备旧，", "三来我自己懒"])
  }
}
