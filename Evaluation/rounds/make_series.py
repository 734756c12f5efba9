#!/usr/bin/env python3
"""Writes the series of `Corpus/rounds`: drafts of the corpus as six authors bring them through their rounds.

The edits are chosen by hand and told below; what became of each paragraph follows from them, so the labels are right by
construction. `make_series.py` writes them anew into Corpus/rounds; nothing else may edit those folders.
"""

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from rounds import corpus  # noqa: E402
from rounds.script import Series  # noqa: E402
from rounds.series import write  # noqa: E402

DRAFTS = corpus.drafts()
OUT = corpus.ROOT / "Corpus" / "rounds"


def water_deputy():
    """A deputy director whose reviewer asks for depth: examples sharpened, an item moved to its aspect, causes joined."""
    s = Series([p for p in DRAFTS["self-exam-personal/clean-typed-numbers"] if p != "— 1 —"])
    s.change("每季度核对一次报备台账", "每季度核对一次报备台帐")
    s.change("分管股室负责人谈心谈话14人次", "分管股室负责人谈心谈话XX人次")
    s.says("T-03", "台帐", "new", "open", "fixed", "-")
    s.says("O-03", "XX", "new", "fixed", "-", "-")
    s.says("O-02", "公文写作网", "-", "new", "open", "fixed")
    s.next()
    s.change("分管股室负责人谈心谈话XX人次", "分管股室负责人谈心谈话14人次")
    s.insert("以上是我的对照检查", "本文由公文写作网整理，转载请注明出处。")
    s.change("返工用了19天", "返工用了整整19天，规划报批也跟着推迟")
    s.change("我把学习当成会上的任务，没有真正拿来校准自己的思路。", "说到底，我把学习当成了会上的任务，没有拿它来校准自己的思路和办法。")
    s.change("三是落实部署逐级转发。全市部署小型水库安全鉴定“清零”以后，我签转了文件、建了工作群，就再没到库区看过。", "三是落实部署层层转发。市里部署小型水库安全鉴定“清零”以后，我签完文件、建好工作群，就再没到库区看过一眼。")
    s.move("二是监督身边人手软", "二是批评同志怕伤和气")
    s.split("分管工程的同志连续两个季度压着变更单不批")
    s.insert("三是抓落实有头无尾", "四是调查研究走马观花。全年下乡调研21次，有13次当天往返，坐在会议室听汇报的时间比走田埂的时间长。芦家坝村的提灌站闸门锈死两年，我去过三回，都没有走到闸门跟前看一看。")
    s.change("4月至6月我去堤防工地9次，有6次在施工项目部吃工作餐没有交伙食费，经提醒才补交216元", "4月至6月我去堤防工地9次，有6次在施工项目部吃工作餐没有交伙食费，经机关纪委提醒才补交288元")
    s.change("对照这13个问题", "对照这14个问题")
    s.next()
    s.change("每季度核对一次报备台帐", "每月核对一次报备台账")
    s.join("（一）理想信念这个“总开关”拧得不够紧", "。")
    s.join("（二）宗旨意识淡了", "。")
    s.join("（三）党性锻炼失之于宽", "。")
    s.join("（四）政治纪律和规矩意识松了", "。")
    s.delete("二是请示报告打折扣")
    s.change("三是纪律弦绷得不紧", "二是纪律弦绷得不紧")
    s.move("二是看问题缺少政治眼光", "一是学归学、干归干")
    s.change("隔了三天才过问，此时转发已经过万，县委网信办两次来电催办", "隔了三天才过问，此时转发已经过万次，县委网信办先后两次来电催办，我还在电话里说“已经在处理了”")
    s.insert("四是调查研究走马观花", "五是抓安全生产心存侥幸。青石渡泵站的配电柜2025年3月就被检查组点过名，我批了“抓紧更换”便不再过问，直到7月一场雷雨把柜子击穿，泵站停了两天，下游三百亩秧田干得开裂，我才带人连夜去修。")
    s.change("（四）拿实绩检验担当", "（四）拿实绩检验担当作为")
    s.change("一是砂石堆体处置列为我2026年头号任务，2月上旬请县司法局介入权属认定，4月底前公开处置，汛前清场。", "一是把砂石堆体处置列为2026年的头号任务，由我牵头，2月上旬请县司法局介入权属认定，4月底前公开处置，汛期前清场。")
    s.next()
    s.move("（三）把敬畏落到一言一行", "三、整改措施和努力方向")
    s.move("一是2026年3月底前为沙坪村七组加装管道增压泵", "（三）把敬畏落到一言一行")
    s.change("一是2026年3月底前为沙坪村七组加装管道增压泵，通水后连续30天入户记录水压", "一是2026年2月底前为沙坪村七组加装管道增压泵，通水后连续60天入户记录水压")
    s.split("三是对尚未完成鉴定的23座水库挂图作战")
    s.delete("本文由公文写作网整理")
    s.change("2025年度民主生活会个人对照检查材料", "青岚县水利局党组2025年度民主生活会个人对照检查材料")
    s.renumber()
    return "water-deputy", s, ["docx", "docx", "wrapped", "docx"]


def bearing_factory():
    """An old worker who hates paper: types it, has it wrapped by the typist, drops an aspect and puts it back."""
    s = Series([p.strip() for p in DRAFTS["self-exam-personal/strict-and-honest"]])
    s.insert("二〇一四年八月二十一日", "更多范文请访问第一公文网")
    s.says("O-02", "第一公文网", "new", "fixed", "-", "-")
    s.next()
    s.delete("更多范文请访问第一公文网")
    s.change("最快的一个车间四分钟", "最快的一个车间只用了四分钟")
    s.change("我主持的生产调度会开了103次", "我主持的生产调度会开了一百零三次，平均三天半一次")
    s.delete("5、典型是扶出来的", "5、把“节能标兵”的账退回去")
    s.move("4、骂人骂得凶", "1、职工的话听不进去")
    s.move("4、骂错了就道歉", "1、职工提的意见七天见回音")
    s.split("退休的李师傅为了补十六年前的工伤手续")
    s.insert("4、借了公家的方便", "5、学习新东西怕丢脸。车间换了三坐标测量仪，技术科请我去看演示，我推说有会，躲在办公室里喝茶。不是没有时间，是怕年轻人问我一句“厂长您看这数怎么读”，我答不上来。")
    s.insert("4、把运费补上", "5、进计量室当学徒。从十月起每周五下午跟计量室的小何学三坐标，年底前能独立测一个套圈，测得不准就重学，不许别人替我记数。")
    s.renumber()
    s.next()
    s.insert("4、学习装样子", "5、典型是扶出来的。前年“节能标兵”评给热处理车间，用电降了一成二，账面上好看，后来会计一算，是那两个月炉子大修停了十九天。这笔账是我点头往上报的，锦旗至今还挂着。")
    s.change("二、“四风”方面存在的问题", "二、“四风”方面存在的突出问题")
    s.change("办公室装了空调，惰性也跟着装上了", "办公室装了空调，我的惰性也跟着装上了")
    s.join("1、桌上剩得多")
    s.delete("4、办公室大")
    s.change("全年不超过六十次坐着开的会", "全年坐着开的会不超过四十次")
    s.move("3、先修护罩再谈面子", "1、三伏天泡在现场")
    s.renumber()
    s.next()
    s.rewrite("3、党性这把尺子不常量", "3、党性这把尺子生了锈。生产上我对千分之一毫米都较真，轮到自己就睁一只眼闭一只眼。组织生活会上递好话，学习本叫别人写，退信封拖三天，哪一件拿党章一量都不合格，我却一直没有量。")
    s.change("明年春节前请厂里再开一次座谈会", "明年一月底前请厂里再开一次座谈会")
    s.change("二〇一四年八月二十一日", "二〇一四年九月三日")
    s.move("5、学习新东西怕丢脸", "3、好面子")
    s.insert("4、规矩和纪律看轻了", "5、怕老、怕事、怕人笑话。越怕越不学，越不学越怕，转着圈子往后退。说穿了是把自己那点面子看得比厂里的事重，把三年以后的钓竿看得比眼前的机床重。")
    s.renumber()
    return "bearing-factory", s, ["txt", "wrapped", "gb18030", "docx"]


def township_secretary():
    """A duty report in which the achievements are cut back, and creep in again."""
    s = Series(DRAFTS["duty-report/clean-three-parts"])
    s.change("镇财政挤出38万元", "镇财政挤出XX万元")
    s.says("O-03", "XX", "new", "fixed", "-", "-")
    s.says("E-03", "-", "-", "-", "new", "fixed")
    s.next()
    s.change("镇财政挤出XX万元", "镇财政挤出38万元")
    s.delete("（三）抓党管人才和服务型党组织", "我牵头建立乡土人才名册46人")
    s.change("（四）抓党风廉政和督促落实", "（三）抓党风廉政和督促落实")
    s.change("我自己包联红岩、石门两个难点村，全年驻村41天，解决饮水、道路等实事13件。", "我自己包联红岩、石门两个难点村，全年驻村41天。")
    s.change("一、履职情况和工作亮点", "一、履职情况")
    s.change("村支书平均53.6岁，六十岁以上的6名", "村支书平均53.6岁，六十岁以上的有6名，高中以上文化的只有5名")
    s.move("6.人才和服务工作华而不实", "3.村级班子老的老、散的散")
    s.renumber()
    s.next()
    s.insert("（三）抓党风廉政和督促落实", "经过一年的努力，全镇党建工作迈上新台阶，先后被县委评为先进基层党组织、人才工作先进乡镇，经验做法在全县推广，得到市县领导充分肯定。")
    s.insert("我与班子成员、站所长廉政约谈23人次", "（四）抓党管人才和服务型党组织", "我牵头建立乡土人才名册46人，请蚕桑能手周大庆等6人到村传技，带动新增桑园430亩，户均增收两千余元；20个便民代办点全部挂牌，代办事项1870件，群众满意率达到98%。")
    s.split("二是村级集体没有产业底子")
    s.change("每次至少拍板解决一个支部的具体难题", "每次至少拍板解决两个支部的具体难题")
    s.change("述职完毕，请各位领导和同志们评议", "我的述职完毕，请各位领导和同志们评议")
    s.next()
    s.delete("经过一年的努力，全镇党建工作迈上新台阶", "（四）抓党管人才和服务型党组织", "我牵头建立乡土人才名册46人")
    s.move("7.集体经济和廉政风险管得松", "2.“三严三实”专题教育联系自己不深")
    s.change("7.集体经济和廉政风险管得松", "7.集体经济和廉政风险管得太松")
    s.join("把自己摆进去补课")
    s.change("2016年1月14日）", "2016年1月20日）")
    s.renumber()
    return "township-secretary", s, ["docx", "docx", "gb18030", "docx"]


def water_team():
    """A team's draft: whole aspects change places, a case study is dropped, measures follow the new order."""
    s = Series(DRAFTS["self-exam-team/clean-with-table"][:43])
    s.change("局务会全年定下督办事项76件", "局务会全年布署督办事项76件")
    s.says("T-03", "布署", "new", "open", "open", "fixed")
    s.says("N-04", "-", "new", "improved", "fixed", "-")
    s.next()
    for words in ("1.下乡专挑熟路走", "2.给基层添了负担", "3.抓落实有头无尾"):
        s.change(words, words + "，")
        s.change(words + "，。", words + "。")
    s.delete("三、反面典型案例剖析", "班子集体学习了市纪委通报的某县水务局")
    s.change("四、原因分析", "三、原因分析")
    s.change("五、整改措施", "四、整改措施")
    s.insert("2.改革上求稳怕乱", "3.部署多、督办少。全年召开重点工程推进会14次，会后由班子成员带队复核现场的只有3次。双塘水库除险加固的溢洪道裂缝在第二次会上就提过，直到第五次会还写在“下一步打算”里。")
    s.change("中心组全年学习12次，有7次是轮流领读再逐个表态", "中心组全年学习12次，有8次是轮流领读再逐个表态")
    s.next()
    for words, after in [("（五）工作作风方面", "3.同群众打交道的本领生疏"), ("1.下乡专挑熟路走", "（五）工作作风方面"), ("2.给基层添了负担", "1.下乡专挑熟路走"), ("3.抓落实有头无尾", "2.给基层添了负担")]:
        s.move(words, after)
    s.change("（五）工作作风方面", "（四）工作作风方面")
    s.change("（四）担当作为方面", "（五）担当作为方面")
    s.split("凡设计变更，先由总工程师签意见")
    s.join("（三）逼着自己学会新本事")
    s.insert("2.过紧日子的弦绷得不紧", "3.采购验收走过场。2023年局机关采购办公电脑26台，验收单上三个人签名，真正开箱看过的只有一个人，其中4台内存比合同少了一半，用了半年才被新来的同志发现。")
    s.renumber()
    s.next()
    s.change("局务会全年布署督办事项76件", "局务会全年部署督办事项76件")
    s.change("3.采购验收走过场", "4.采购验收走过场")
    s.change("栖云县水利局党组班子", "栖云县水利局党组领导班子")
    s.change("（2023年12月22日）", "（2023年12月28日）")
    s.delete("3.部署多、督办少")
    s.rewrite("（二）宗旨意识淡了", "（二）宗旨意识淡薄，离群众远了。看惯了供水率、完成率，就看不见群众肩上的扁担；十八天才上会，两年不进村，不是不知道，是没有放在心上，总觉得难处在下面、办法在上面，群众等一等也不要紧。")
    s.move("4.采购验收走过场", "（六）廉洁自律方面")
    s.renumber()
    return "water-team", s, ["docx", "txt", "docx", "wrapped"]


def grain_plan():
    """A rectification plan whose measures are regrouped; responsible persons and dates recur in every line."""
    s = Series(DRAFTS["rectification-plan/two-plans"][:44])
    tail = "责任领导：党组书记。责任股室：办公室。完成时限：2014年12月底前。"
    for words in ("10.三网合成一张网", "7.农民售粮快进快出", "8.危仓修缮列表推进", "12.节粮活动进食堂", "3.欠条清零"):
        s.insert(words, tail)
    s.change("局里把12项任务做成任务书和时间表", "局里把12项任务做成任务书和台帐")
    s.change("3.欠条清零。58户", "3.欠条清零。XX户")
    s.says("T-03", "台帐", "new", "open", "open", "fixed")
    s.says("O-03", "XX", "new", "open", "fixed", "-")
    s.next()
    s.change("7.农民售粮快进快出。第一步，10月底前", "7.农民售粮快进快出。第一步，10月20日前")
    at = s.at("8.危仓修缮列表推进")
    del s.now[at:at + 2]
    s.insert("11.招待费封顶", "12.压减差旅费。出差一律事前审批，三人以上外出考察须经党组会研究，不得借考察之名旅游；差旅费按月公示，超预算的股室扣减下季度额度。整改目标：全年差旅费比上年下降三成。", tail)
    s.change("活动开展以来，局党组发出征求意见表210份", "活动开展以来，局党组先后发出征求意见表230份")
    s.move("11.公车私用没有断根", "8.守摊子思想重")
    s.renumber()
    s.next()
    s.change("3.欠条清零。XX户", "3.欠条清零。58户")
    s.join("一要挂账。")
    s.join("三要有规矩。")
    s.insert("（二）专项整治，分三步走到2015年6月底", "8.危仓修缮列表推进。第一步，9月底前把14座仓的病害拍照编号、请专家定级；第二步，11月底前凑齐剩下的六成资金，先修接新稻要用的6座；第三步，2015年6月底前其余8座全部完工。责任领导：分管副局长。", tail)
    s.change("四、保障措施", "四、组织保障")
    s.move("6.腾房减椅", "3.欠条清零")
    s.renumber()
    s.next()
    s.change("做成任务书和台帐", "做成任务书和台账")
    s.change("2014年9月15日", "2014年9月22日")
    s.change("2014年8月21日，局党组召开专题民主生活会", "2014年8月21日，县粮食局党组召开专题民主生活会")
    s.delete("上班时间松垮")
    s.renumber()
    return "grain-plan", s, ["txt", "docx", "docx", "docx"]


def education_deputy():
    """Praise in every problem; the reviewer strikes it out round by round, and some of it comes back."""
    s = Series(DRAFTS["self-exam-personal/praise-sandwich"])
    s.change("按照中央部署，局党委高度重视", "按照中央布署，局党委高度重视")
    s.says("T-03", "布署", "new", "fixed", "-", "back", "open")
    s.says("E-06", "-", "new", "open", "open", "open", "open")
    s.says("N-09", "六个问题", "new", "open", "open", "open", "open")
    s.says("F-01", "三、", "new", "open", "fixed", "-", "-")
    s.next()
    s.change("按照中央布署，局党委高度重视", "按照中央部署，局党委高度重视")
    s.change("一年来，我能够坚持以上率下，先后组织分管科室开展专题学习18次、撰写调研文章3篇，", "")
    s.change("作为分管领导，我始终把理论学习摆在首位，", "")
    s.change("二是政治敏锐性还不够强。", "二是政治敏锐性不强。")
    s.insert("三是把学习贯彻当作文字传达", "四是重大事项请示报告不及时。7月的民办初中转公协调会，两所学校的家长代表在会场争吵，我当天处理完就回了家，第三天才向局党委书记口头汇报，书面报告又拖了一周。")
    s.change("（四）政治纪律和责任意识弱化", "（四）政治纪律和规矩意识、责任意识弱化")
    s.next()
    s.move("三是对自身要求有放松", "四是重大事项请示报告不及时")
    s.change("中秋节送来茶叶一提，价值460元", "中秋节送来茶叶一提，价值460元，月饼两盒")
    s.delete("三是把学习贯彻当作文字传达")
    s.split("我联系的区特殊教育学校党支部")
    s.rewrite("（二）宗旨意识有所淡化", "（二）宗旨意识淡化，同群众的感情疏远了。我从乡村讲台走出来，离开十六年，竟渐渐习惯隔着报表看学校：哪里升学率高、哪里出了牌子，就往哪里跑；竹湾教学点的孩子盼不来音乐课，我却说要“统筹考虑”。")
    s.change("四、下一步努力方向和整改措施", "三、下一步努力方向和整改措施")
    s.change("三、问题产生的原因剖析", "二、问题产生的原因剖析")
    s.next()
    s.change("按照中央部署，局党委高度重视", "按照中央布署，局党委高度重视")
    s.change("12345工单由科长签字办结", "12345工单由我签字办结")
    s.insert("（四）在带头坚持以人民为中心推动高质量发展方面", "一年来，全区新增普惠园9所，群众满意度连续三年位居全市第一，先后获得国家和省级荣誉11项，走在全市前列。")
    s.join("一是党组织领导的校长负责制推进慢")
    s.move("（五）敢于碰硬，管住身边", "三、下一步努力方向和整改措施")
    s.renumber()
    s.next()
    s.delete("一年来，全区新增普惠园9所")
    s.change("（2023年1月）", "（2023年2月）")
    s.change("以上是我的对照检查，不当之处，恳请各位领导、同志们批评指正。", "以上对照检查，不当之处，请各位领导和同志们批评指正。")
    s.insert("（四）政治纪律和规矩意识、责任意识弱化", "（五）担当精神不足，本领恐慌。面对学位缺口和编制不足叠加的难题，我想得多的是“别出事”，想得少的是“怎么办”；调研靠听、决策靠会、落实靠转，说到底是怕担责任，也是多年没有静下心来钻业务。")
    return "education-deputy", s, ["docx", "docx", "txt", "docx", "docx"]


def main():
    for make in (water_deputy, bearing_factory, township_secretary, water_team, grain_plan, education_deputy):
        name, series, formats = make()
        assert len(formats) == len(series.rounds), name
        write(OUT / name, series.rounds, formats, random.Random(name))
        lines = ["\t".join(map(str, state)) for state in series.states]
        (OUT / name / "states.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(name, len(series.rounds), "rounds")


if __name__ == "__main__":
    main()
