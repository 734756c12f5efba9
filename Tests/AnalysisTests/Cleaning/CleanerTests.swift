import Documents
import Testing

@testable import Analysis

@Suite("Repairing broken drafts")
struct CleanerTests {
  private func clean(_ text: String) -> Cleaner.Result {
    Cleaner.clean(Reading.document(text), with: Reading.vocabulary)
  }

  private func ids(_ result: Cleaner.Result) -> [String] { result.artefacts.map(\.id).sorted() }

  @Test("page numerals set into words are taken out and the lines joined")
  func pageNumerals() {
    let result = clean("1、要把照镜子、正衣\n2、冠的要求贯穿始终，对存在的问题认真查\n3、找，逐条整改到位。\n")
    #expect(result.clean.text.string == "要把照镜子、正衣冠的要求贯穿始终，对存在的问题认真查找，逐条整改到位。\n")
    #expect(ids(result) == ["page-numerals"])
  }

  @Test("numbers that run on below headings without full stops are a list", arguments: [("（", "）"), ("", "、")])
  func listBelowHeadings(open: String, close: String) {
    let aspects = ["政治忠诚方面", "党性修养方面", "敬畏人民方面", "担当作为方面", "管党治党方面"]
    let items = zip(["一", "二", "三", "四", "五"], aspects).enumerated().map { index, aspect in
      "\(open)\(aspect.0)\(close)\(aspect.1)\n\(index + 1)、学习不够深入。全年只学了4次，有两次请了假，笔记是后来补的，讨论的时候没有发言。\n"
    }
    let text = "二、存在的问题\n" + items.joined()
    #expect(clean(text).clean.text.string == text)
  }

  @Test("an honest list of items is no run of page numerals")
  func honestList() {
    let text = "1、学习不够深入。\n2、作风不够扎实。\n3、担当不够有力。\n"
    #expect(clean(text).clean.text.string == text)
  }

  @Test("hard-wrapped lines become paragraphs again")
  func hardWrapped() {
    let sentence = "我对照党章党规查摆了自己在思想政治纪律作风方面的差距并且逐项分析了根源"
    let paragraph = String(repeating: sentence + "，", count: 12).dropLast() + "。"
    let lines = stride(from: 0, to: paragraph.count, by: 28).map { start in
      String(paragraph.dropFirst(start).prefix(28))
    }
    let result = clean(lines.joined(separator: "\n") + "\n")
    #expect(result.paragraphs.count == 1)
    #expect(ids(result) == ["hard-wrap"])
  }

  @Test("a line break between 第 and its number heads nothing")
  func wrappedOrdinal() {
    let line = "我对照党章党规查摆了自己在思想政治纪律作风方面的差距并且"
    let lines = Array(repeating: line, count: 11)
    let ranked = String(line.dropLast()) + "第\n一，" + line.dropFirst(2)
    let result = clean((lines + [ranked] + lines + ["逐项分析了根源。"]).joined(separator: "\n") + "\n")
    #expect(result.paragraphs.count == 1)
  }

  @Test("short lines of a list stay lines")
  func shortLines() {
    let text = (1...14).map { "第\($0)条要求已经逐项对照检查过了。" }.joined(separator: "\n") + "\n"
    #expect(clean(text).paragraphs.count == 14)
  }

  @Test("headings run together in one long line stand alone again")
  func runTogether() {
    let filler = String(repeating: "我在学习上抓得不紧，满足于完成任务，没有联系实际深入思考。", count: 14)
    let text = "个人对照检查材料 一、存在的主要问题 \(filler) 二、原因分析 \(filler) 三、整改措施 \(filler)\n"
    let lines = clean(text).paragraphs.map { $0.range }
    #expect(lines.count == 7)
    #expect(ids(clean(text)) == ["run-together"])
  }

  @Test("a heading run together with the paragraphs around it stands alone where the next line counts on")
  func runTogetherOnce() {
    let text =
      "某局关于办公用房的自查报告\n按照通知要求，现将自查情况报告如下。 一、自查的方式 对照清单逐间丈量，翻看三年的台账，请职工提了12条意见，逐条核了三遍。\n二、存在的问题 有两间办公室超出标准，去年底才发现，没有及时腾退，群众有意见。\n"
    #expect(clean(text).clean.text.string.components(of: "\n一、自查的方式\n") == 1)
    let mention = "按照通知要求，我们对照一、二两条作了自查。\n二、存在的问题\n有两间办公室超出标准。\n"
    #expect(clean(mention).clean.text.string == mention)
  }

  @Test("a list run together with its heading stands in paragraphs of its own")
  func runTogetherList() {
    let text =
      "三、整改措施 （一）开足窗口。9月起6个窗口全开，等候超过20分钟由局长调度。 （二）送教上门。10月底前逐户到店辅导一遍，对照（一）的名册签字。 （三）张榜公布。每月20日公布等候时间。\n"
    #expect(clean(text).paragraphs.count == 4)
  }

  @Test("headings and lists run together without a gap stand in paragraphs of their own")
  func glued() {
    let text =
      "一、存在的主要问题（一）政治建设、理论学习方面一是学习不深。满足于念文件。二是阵地不牢。账号管理松散。（二）作风建设方面一是下乡少。全年只去9次。二是文风虚。讲话稿动辄上万字。\n"
    #expect(
      Cleaning.lines(clean(text)) == [
        "一、存在的主要问题", "（一）政治建设、理论学习方面", "一是学习不深。满足于念文件。二是阵地不牢。账号管理松散。", "（二）作风建设方面",
        "一是下乡少。全年只去9次。二是文风虚。讲话稿动辄上万字。",
      ])
    let spoken = "一、存在的主要问题（一）政治学习方面首先，学习不深。其次，阵地不牢。（二）改进作风方面第一，下乡少。第二，文风虚。\n"
    #expect(
      Cleaning.lines(clean(spoken)) == [
        "一、存在的主要问题", "（一）政治学习方面", "首先，学习不深。其次，阵地不牢。", "（二）改进作风方面", "第一，下乡少。第二，文风虚。",
      ])
    let whole = "一、要把学习、培训（一）类课程办好，一是请老师，二是编教材，三是定期考。\n"
    #expect(clean(whole).paragraphs.count <= 2)
  }

  @Test("the first member of a list behind the colon of its heading begins a paragraph")
  func ledByColon() {
    let text = "一、存在的问题：1、学习不深。满足于念文件。\n2、下乡少。全年只去9次。\n二、原因分析 : （一）怕吃苦。图省事。\n（二）监督松。\n"
    #expect(
      Cleaning.lines(clean(text)) == [
        "一、存在的问题：", "1、学习不深。满足于念文件。", "2、下乡少。全年只去9次。", "二、原因分析：", "（一）怕吃苦。图省事。", "（二）监督松。",
      ])
    let label = "（一）下乡少：1年只去9次，2次是顺路。\n二、任职时间：1月到12月。\n"
    #expect(Cleaning.lines(clean(label)).count == 2)
  }

  @Test("a title and the first heading in one line are told by the chapters that other lines begin with")
  func firstChapterInside() {
    let first = "1、学习不深。全年只参加了三次集体学习，读书笔记是请人代抄的，会上没有发过一次言，考试也是照着抄的。"
    let own = "某某的对照检查 一、存在的主要问题 ：\(first)\n"
    let text = own + "2、下乡少。全年只去9次。\n二、原因分析\n怕吃苦，图省事。\n"
    #expect(Cleaning.lines(clean(text)).prefix(3) == ["某某的对照检查", "一、存在的主要问题：", first])
    let elsewhere = clean(own + "一、存在的主要问题\n下乡少。\n二、原因分析\n怕吃苦，图省事。\n")
    #expect(Cleaning.lines(elsewhere)[0].hasPrefix("某某的对照检查一、"))
  }

  @Test("a heading stands alone in front of a paragraph that has spaces around its figures only")
  func figuresSpaced() {
    let text = "四、原因分析 一是管理不严。监控 46 小时没有看过。 二是培训不够。 全年只学 4 次，12366 转办单里口径不一的有 7 单，年轻人凭搜索，老同志凭经验，谁也不问。\n"
    #expect(Cleaning.lines(clean(text)).first == "四、原因分析")
  }

  @Test("a title printed twice is kept once")
  func repeatedTitle() {
    let result = clean("关于作风建设的自查报告\n时间:2022-03-28 10:13:20\n关于作风建设的自查报告\n现将自查情况报告如下。\n")
    #expect(result.clean.text.string.components(of: "关于作风建设的自查报告") == 1)
    #expect(ids(result).contains("repeated-title"))
  }

  @Test(
    "swapped words are repaired, ordinary words are not",
    arguments: [
      ("全心全意为群众效劳。", "全心全意为群众服务。", 1),
      ("坚持民主集中制原那么。", "坚持民主集中制原则。", 1),
      ("作风建设根本情况如下。", "作风建设基本情况如下。", 1),
      ("这是作风上的根本问题，要坚持根本宗旨。", "这是作风上的根本问题，要坚持根本宗旨。", 0),
      ("他又缺乏认识，把这张图还原那么久。", "他又缺乏认识，把这张图还原那么久。", 0),
    ])
  func wordSwaps(source: String, expected: String, count: Int) {
    let result = clean(source)
    #expect(result.clean.text.string == expected + "\n")
    #expect((result.artefacts.first { $0.id == "word-swap" }?.hits.count ?? 0) == count)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    ranges(of: part).count
  }
}
