import Testing

@testable import Analysis

@Suite("Items of merged parts, denials, and tasks")
struct MergedItemTests {
  @Test("behind the problems of each aspect a paragraph that turns tells the cause")
  func causesBehindSeries() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、查摆出的问题及原因剖析\n（一）政治建设方面\n"
        + "一是学习走过场。班子传达文件用了两次会议，都在晚上八点以后。二是阵地守得不牢。一个短视频账号转发了未经核实的广告，三天播放11万次。\n"
        + "究其原因，班子把学习当作表态，没有当作办学的总方向，理想信念松了。\n（二）作风建设方面\n"
        + "一是下去得少。全年应下村24次，只去了9次。二是思政课抓得浅。书记每学期给学生上一次课，课件都由别人代做，连讲三个学期同一题目。\n"
        + "究其原因，班子宗旨意识淡化，坐在楼里看学生，把学生当数字。\n"
        + "二、整改措施\n（一）每月学习2次，由书记点名。\n（二）每人每月下村2次，月底公布。\n")
    #expect(Reading.labels(draft.problems, in: draft) == ["学习走过场。", "阵地守得不牢。", "下去得少。", "思政课抓得浅。"])
    #expect(draft.causes.count == 2)
  }

  @Test("a member that only tells a cause is kept beside a paragraph that turns to the causes")
  func causesBesideTurn() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、查摆出的问题及原因剖析\n（一）政治建设方面\n"
        + "一是学习走过场。班子传达文件用了两次会议，都在晚上八点以后。二是阵地守得不牢。一个短视频账号转发了未经核实的广告，三天播放11万次。\n"
        + "究其原因，班子把学习当作表态，没有当作办学的总方向，理想信念松了。\n（二）作风建设方面\n"
        + "一是下去得少。全年应下村24次，只去了9次。二是根源在于宗旨意识淡薄，放松了世界观改造。\n"
        + "二、整改措施\n（一）每月学习2次，由书记点名。\n（二）每人每月下村2次，月底公布。\n")
    #expect(Reading.labels(draft.problems, in: draft) == ["学习走过场。", "阵地守得不牢。", "下去得少。"])
    #expect(draft.causes.count == 2)
  }

  @Test("where most problems end with their cause, so do those whose words say it less plainly")
  func causesByHabit() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、问题及其思想根源\n"
        + "1.读书装门面。那排书买了四年，翻开过的不到三成。之所以如此，是觉得位置到顶，理想信念不用再添柴。\n"
        + "2.不交心。去年给副局长提意见，讲了三条，条条带“希望”。根子是党性不纯，把一团和气当团结。\n"
        + "3.批钱快、问效慢。维修费批了四百六十万元，年底只抽看了三处。究其原因，宗旨意识淡到了账本外头。\n"
        + "4.家属管得软。妻弟做砂石生意，8月才知道他供过料。说到底是私情压过了敬畏。\n"
        + "5.对下分亲疏。局里四十一个人，能进办公室坐下说话的不到十个。把顺耳当贴心，心里没有一杆平秤，说穿了还是私心。\n"
        + "二、整改措施\n（一）每月读完一本书，由书记抽问。\n（二）每人每月下村2次，月底公布。\n")
    #expect(draft.problems.count == 5)
    #expect(draft.causes.count == 5)
  }

  @Test("a whole sentence may lead on to the causes of a merged part")
  func causesBehindSentence() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的主要问题及原因\n"
        + "（一）学习走过场。班子传达文件用了两次会议，都在晚上八点以后。\n（二）下去得少。全年应下村24次，只去了9次。\n"
        + "出现上述问题，客观上有村级事务增多的因素，但主要原因在我自己。一是责任意识时紧时松，把党建排在了后面。二是宗旨观念不牢，心里先想的是考核。三是怕得罪人，把原则看成了脸色。\n"
        + "二、整改措施\n（一）每月学习2次，由书记点名。\n（二）每人每月下村2次，月底公布。\n")
    #expect(draft.problems.count == 2)
    #expect(draft.causes.count == 3)
  }

  @Test("lines that say by when stand over measures that each name their matter")
  func measuresUnderDates() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n" + PartTests.problems + "二、怎么改\n（一）这个月就改\n"
        + "饭局：即日起在工地一律吃工作餐、交餐费，收据每月贴出。\n家属：由监督科核对关系人名单，12月底前报告。\n（二）三个月内改\n"
        + "规划：请设计院按新资料重算水位，明年3月前交稿。\n北干渠：每村各蹲两天，3月春灌之前打通淤段。\n")
    #expect(draft.measures.count == 4)
  }

  @Test("taking for granted that nothing was found is a fault")
  func admitsBehindDenial() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n（一）学习少。全年只读完1本书。\n"
        + "（二）“一岗双责”瘸一条腿。物资科三年没有轮岗，审计没有查出问题，我就当真没有问题，没有翻过一本合同。\n"
        + "二、整改措施\n（一）每月学习2次，由书记点名。\n（二）每季度抽查一次合同。\n")
    #expect(draft.problems.count == 2)
  }

  @Test("beside what was found in order, plain words that admit something stay problems")
  func besideDenials() {
    let draft = Reading.draft(
      "青阳县燃气公司安全专项整治自查报告\n按照要求，我公司组织了自查，现将情况报告如下。\n一、自查发现的问题和整改情况\n"
        + "1.老旧管线底数不清。铸铁管还有7.4公里，图纸只有3.1公里。\n整改：由工程部牵头，10月底前补测剩下的4.3公里。\n"
        + "2.不存在违规收费问题。收费项目都经物价部门核定，在营业厅公示，票据齐全。\n"
        + "3.入户安检入不了门。全年应检2.8万户，实检1.9万户，三次敲门无人的登记为“已检”，一户软管用了十二年。\n整改：由客服部约定晚上上门，年内补检8000户以上。\n"
        + "4.应急演练不像应急。六月的演练提前半个月通知了参加人，阀门提前擦好油。\n整改：每季度不通知拉动一次，由抢修队负责。\n")
    #expect(Reading.labels(draft.problems, in: draft) == ["老旧管线底数不清", "入户安检入不了门", "应急演练不像应急"])
    #expect(draft.measures.count == 3)
  }

  @Test("a fault that ends by saying what was not found is a fault all the same, and so are those beside it")
  func deniesLate() {
    let draft = Reading.draft(
      "安渡县自来水公司自查报告\n按照要求，公司组织了自查，现将情况报告如下。\n一、自查发现的主要问题\n"
        + "一是估抄水表。抽查的3600户中有147户连续两个月用水量完全相同。\n二是抢修慢。夜间平均到场时间74分钟，超出承诺14分钟。\n"
        + "三是水质信息公开断档。有4个月没有更新，是信息员调走后无人接手。自查中未发现瞒报水质数据的情况。\n二、整改措施\n"
        + "（一）6月30日前全部退费。\n（二）每月8日前公布水质。\n")
    #expect(draft.problems.count == 3)
  }

  @Test("the tasks of a plan are its measures")
  func tasks() {
    let draft = Reading.draft(
      "县气象局党组民主生活会查摆问题整改方案\n为把整改落到实处，制定本方案。\n一、整改目标\n6月底前全部见效。\n二、整改任务\n（一）立行立改\n"
        + "1.值班擅离岗位。夜班两人值守，交接单当面签。责任人：曲航；时限：1月底前。\n2.党组会前不交材料。材料提前一天发到人。责任人：曲航；时限：1月28日前。\n"
        + "（二）限期整改\n3.名册失真。按村逐人打电话核对，空号的换人。责任人：鲜于琳；时限：5月底前。\n三、保障措施\n党组每月听一次进度。\n")
    #expect(Reading.roles(draft).contains("tasks"))
    #expect(draft.measures.count == 3)
  }

  @Test("lines without a number above numbered measures are none")
  func linesAbove() {
    let draft = Reading.draft(
      PartTests.title + PartTests.opening + "一、存在的问题\n" + PartTests.problems + "二、怎么改\n今天就改的\n"
        + "（一）交接班由安全员和司机两人按指纹，超时断电。\n（二）派人给28人逐个打电话核对，今后结算七天办完。\n春节前改完的\n"
        + "（三）出门单改三联，门卫、材料、分包各执一联，每月核对。\n（四）带班以定位打卡为准，缺班一次扣当月绩效。\n")
    #expect(draft.measures.count == 4)
  }
}
