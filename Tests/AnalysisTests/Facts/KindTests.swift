import Testing

@testable import Analysis

@Suite("What kind of text it is")
struct KindTests {
  @Test(
    "texts about drafts are no drafts",
    arguments: [
      """
      关于开好2025年度民主生活会的通知
      各乡镇党委，县直各单位党组：
      根据上级部署，现就开好2025年度民主生活会有关事项通知如下。
      一、认真做好会前准备。各单位要组织集中学习，撰写对照检查材料，深入查摆问题，剖析原因，提出整改措施。
      二、严肃开展批评和自我批评。督导组要对对照检查材料严格把关，不合格的退回重写。各单位要于12月20日前报送方案。
      """,
      """
      县委召开专题民主生活会
      本报讯（记者 青山）8月12日，县委常委班子召开专题民主生活会。会议由县委书记主持并讲话。会上，各位常委逐一作对照检查，查摆问题，剖析原因，明确整改措施。
      会议强调，要把查摆出来的问题作为整改重点，一项一项抓好落实。督导组组长出席会议并作点评，对会议取得的成效给予充分肯定。与会人员表示，将以此次会议为契机，推动各项工作再上新台阶。
      """,
      """
      在“不忘初心、牢记使命”主题教育动员大会上的讲话
      同志们：
      今天我们召开动员大会，主要任务是部署主题教育。下面，我讲三点意见。
      一、提高认识，切实增强自觉性。开展主题教育意义重大，各级党组织要迅速行动起来。
      二、把握重点，查摆突出问题。要对照党章党规找差距，深刻剖析原因，制定整改措施。
      三、加强领导，确保取得实效。各支部要精心组织，防止走过场。
      同志们，任务已经明确，让我们行动起来，为实现目标而努力奋斗！
      """,
      // Without titles, as copied from a web page
      """
      刚才，大家逐一作了对照检查，相互批评也没有绕弯子。现在，我代表市委第五督导组讲几点意见。
      一、总体看法。会前准备是扎实的。领导班子成员集中学习了4次，征求意见62条，对照检查材料改了三稿，问题查得准，原因挖得也比较深。
      二、存在的不足。有的同志批评别人时点到为止，有的整改措施还停在口号上。
      三、下一步要求。班子要把会上认领的问题列成清单，一月一督办，年底前向群众公开结果。
      """,
      """
      12月18日下午，区档案馆党支部在三楼会议室召开了专题组织生活会。馆长和全体党员参加，区直机关工委派人到会指导。
      会上，支部书记代表支委会作对照检查，查摆了学习不经常、联系群众不紧密等问题。随后，党员依次作个人对照检查，开展批评和自我批评，认真分析原因，提出整改措施。
      大家纷纷表示，要把这次会议作为新的起点，改进作风，做好本职工作。
      """,
      """
      同志们：我们今天在这里召开镇直单位党组织书记述职会议，主要目的是听听各位书记一年来怎么抓党建。从大家的述职看，三会一课普遍开得正常，党建工作有了起色，我对此给予充分肯定。
      问题也不少。有的支部主题党日念念文件就散，有的书记抓党建工作靠组织委员一个人。下一步，各支部要对照点评逐条整改，镇党委三月份再看一遍。
      """,
    ])
  func notADraft(text: String) {
    let draft = Reading.draft(text)
    #expect(draft.kind.doubt == .notADraft)
    #expect(
      !draft.parts.contains { $0.has(.problems) && $0.evidence == .content || $0.has(.measures) || $0.has(.causes) })
  }

  @Test("a role that the user gives stands in a text that is no draft too")
  func forcedRole() {
    let text = """
      关于开好2025年度民主生活会的通知
      各乡镇党委，县直各单位党组：
      根据上级部署，现就开好2025年度民主生活会有关事项通知如下。
      一、认真做好会前准备。各单位要组织集中学习，撰写对照检查材料，深入查摆问题，剖析原因，提出整改措施。
      二、严肃开展批评和自我批评。督导组要对对照检查材料严格把关，不合格的退回重写。各单位要于12月20日前报送方案。
      """
    let draft = Reading.draft(text, AnalysisOptions(roles: [("一", [.measures])]))
    #expect(draft.parts.contains { $0.has(.measures) && $0.evidence == .override })
  }

  @Test(
    "the bodies a title names write it, those in whose meeting it is read do not",
    arguments: [
      ("望闻问切\n——在材料学院学工党支部组织生活会上的自我剖析\n辅导员　李明", "self-exam-personal"),
      ("照照镜子再上课\n——某镇中心幼儿园党支部党员李明的剖析材料", "self-exam-personal"),
      ("中共某县委组织部部务会\n专题民主生活会对照检查材料", "self-exam-team"),
      ("某局党组班子\n2024年度民主生活会对照检查材料", "self-exam-team"),
    ])
  func bodies(title: String, kind: String) {
    let draft = Reading.draft(
      title
        + "\n会前集中学习3次，征求意见42条，现将查摆的问题报告如下。\n一、存在的问题\n（一）学习不够深入，全年只学了4次，研讨走过场。\n（二）联系群众不够，下乡少，有的村一年没有去过。\n二、原因剖析\n理想信念有所松动，宗旨意识淡了。\n三、整改措施\n每月学习2次，6月底前走遍各村。\n"
    )
    #expect(draft.kind.id == kind)
  }

  @Test("a text of a few words is too short to judge")
  func tooShort() {
    #expect(Reading.draft("个人对照检查材料\n我有问题。").kind.doubt == .tooShort)
  }

  @Test("a draft with little to tell its kind is still a draft, and a diary is none")
  func close() {
    let draft = Reading.draft(
      """
      个人年度报告
      一年来，我在食品检验岗位上做了该做的事，分管的工作没有出大的差错。现在把情况说一说。
      一、做了什么
      全年检验样品1200批，带出两个新人。仪器室搬家，三天装好，没有耽误一批样品。
      二、哪里没做好
      （一）对新标准学得慢。九月换标准，我十月还按旧的算，退回三批。
      （二）和车间沟通少。出了问题先发通知单，不到现场去看。
      三、明年怎么做
      （一）新标准发布一周内学完，组里每人讲一课。
      （二）每月下车间两次，有问题当面说清。
      """)
    #expect(draft.kind.id == "duty-report")
    #expect(draft.kind.doubt == .close)
    #expect(draft.kind.rivals.count > 1)
    let diary = Reading.draft(
      "三月八日\n" + String(repeating: "天气晴好，园子里的桃花开了，孩子们在树下跑来跑去，老人坐在石凳上晒太阳。", count: 6))
    #expect(diary.kind.doubt == .uncertain)
  }

  @Test("the user's word on the kind is final")
  func forced() {
    let draft = Reading.draft("随便一段文字。", AnalysisOptions(kind: "duty-report"))
    #expect(draft.kind.id == "duty-report")
    #expect(draft.kind.isForced)
  }

  @Test("minutes that speak of drafts are none; a title that asks how we answer is one")
  func minutesAndQuestions() {
    let minutes = Reading.draft(
      "县外事办党组会议纪要\n时间：2025年12月9日下午\n主持人：岑思远\n记录：梅晓\n会议听取综合科关于对照检查材料起草情况的汇报，现纪要如下。\n一、关于班子对照检查材料\n"
        + "会议认为，问题部分仍然偏虚，有三条换到哪个单位都用得上。会议决定，问题部分推倒重写，原因部分各人自己写，整改措施写明责任人。\n二、关于谈心谈话\n会议要求，12月15日前谈完两轮。\n")
    #expect(minutes.kind.id == "other")
    let asked = Reading.draft(
      "四面来问，我们怎么答\n——禾丰村镇银行党支部委员会年度民主生活会对照检查\n会前支委会到网点坐了坐，谈心谈话3轮，现对照检查如下。\n一、存在的主要问题\n"
        + PartTests.problems + "二、原因分析\n" + PartTests.causes + "三、整改措施\n" + PartTests.measures)
    #expect(asked.kind.id == "self-exam-team")
  }
}
