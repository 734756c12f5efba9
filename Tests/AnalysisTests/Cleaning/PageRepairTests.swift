import Documents
import Testing

@testable import Analysis

@Suite("Drafts broken by pages and long lines")
struct PageRepairTests {
  /// About 100 code points that no page may cut without being noticed.
  private static let sentence =
    "我分管的水库除险加固项目去年六月应当完工，实际拖到了十月，其间有两次暴雨，下游三个村的群众连夜转移，我在现场才知道沙袋只备了一半，问起来都说以为别人备了。"

  private static let paragraphs = [
    "个人对照检查材料", "按照通知要求，我认真查摆了自己的问题，现检查如下。", "一、存在的主要问题",
    "（一）担当不够。" + sentence + sentence, "（二）作风不实。" + sentence + sentence, "二、产生问题的原因",
    "思想上松懈，群众观念淡薄。" + sentence, "三、今后的措施", "1.汛前备足沙袋。" + sentence, "2.每月到村里住一夜。" + sentence,
  ]

  /// All paragraphs in one line, a page numeral before every `length` characters.
  private static func flattened(pages length: Int, from first: Int) -> String {
    let whole = Array(paragraphs.joined(separator: " "))
    var result = ""
    for (page, start) in stride(from: 0, to: whole.count, by: length).enumerated() {
      if page + 1 >= first { result += page % 2 == 1 ? "\(page + 1)、" : "\n\(page + 1)、" }
      result += String(whole[start..<min(start + length, whole.count)])
    }
    return result
  }

  @Test("page numerals strewn through words go, headings stand alone again", arguments: [150, 173, 211], [1, 2])
  func flattened(length: Int, first: Int) {
    let result = Cleaning.clean(Self.flattened(pages: length, from: first))
    #expect(Cleaning.lines(result) == Self.paragraphs)
    #expect(Cleaning.ids(result) == ["page-numerals", "run-together"])
  }

  @Test("numbers in a sentence are no page numerals")
  func honestNumbers() {
    let text = "今年我下村3、4次，第5、6组的路灯坏了没有修。" + Self.sentence + "\n"
    #expect(Cleaning.ids(Cleaning.clean(text)).isEmpty)
  }

  @Test("a list whose items have no full stops is no run of page numerals")
  func bareList() {
    let text = "存在的问题\n1、学习不够深入\n2、作风不够扎实\n3、担当不够有力\n4、自律不够严格\n"
    #expect(Cleaning.clean(text).clean.text.string == text)
  }

  @Test(
    "a title that breaks inside a word is one line",
    arguments: [
      (["某镇领导班子2025年度民主生活会对照检", "查材料（含案例）"], ["某镇领导班子2025年度民主生活会对照检查材料（含案例）"]),
      (["县档案馆2024年度民主生", "  活会班子对照检查材料"], ["县档案馆2024年度民主生活会班子对照检查材料"]),
      (["某局领导班子", "民主生活会对照检查材料"], ["某局领导班子", "民主生活会对照检查材料"]),
      (["个人对照检查材料", "查某某"], ["个人对照检查材料", "查某某"]),
    ])
  func splitTitle(written: [String], expected: [String]) {
    let result = Cleaning.clean((written + Self.paragraphs.dropFirst()).joined(separator: "\n"))
    #expect(Cleaning.lines(result) == expected + Self.paragraphs.dropFirst())
  }

  @Test(
    "numbers that hold those above them become numbers of a list",
    arguments: [
      ("二、问题\n2.1 有偿补课没有禁绝\n2.2、课堂语言粗暴\n三、措施\n3.1暑假每周巡查\n", "二、问题\n1.有偿补课没有禁绝\n2.课堂语言粗暴\n三、措施\n1.暑假每周巡查\n"),
      (
        "2.问题\n2.1有偿补课没有禁绝\n2.2课堂语言粗暴\n2.2.1“没救了”说过两次\n2.2.2罚站一节课\n",
        "2.问题\n（1）有偿补课没有禁绝\n（2）课堂语言粗暴\n①“没救了”说过两次\n②罚站一节课\n"
      ),
      ("二、问题\n2.1亿元的项目拖了两年。\n二是不实。\n", "二、问题\n2.1亿元的项目拖了两年。\n二是不实。\n"),
      ("走访情况\n9.11上河村\n9.12下河村\n", "走访情况\n9.11上河村\n9.12下河村\n"),
      ("二、问题\n2024.1月没有开会。\n2.15月以后才补。\n", "二、问题\n2024.1月没有开会。\n2.15月以后才补。\n"),
    ])
  func nestedNumbers(written: String, expected: String) {
    #expect(Cleaning.clean(written).clean.text.string == expected)
  }

  @Test("a title that its opening is glued to may stand below words of a web page")
  func titleBelowResidue() {
    let opening = "根据镇纪委通知，我所于9月逐项开展了作风自查，查考勤、查窗口、查接待，用了两个星期，走访了四个村，现将情况报告如下。"
    let result = Cleaning.clean(
      "版权说明：本文档由用户提供并上传，收益归属内容提供方，若内容存在侵权，请进行举报或认领\n某镇财政所作风自查报告\(opening)一、自查情况\n成立了自查小组。\n")
    #expect(Cleaning.lines(result).first == "某镇财政所作风自查报告")
  }

  @Test("a list in words right behind a heading inside a long line begins a paragraph")
  func gluedSeries() {
    let before = "按要求自查如下。一、存在的问题(一)纪律松散。\(Self.sentence)(二)会风不实。\(Self.sentence)"
    let lines = Cleaning.lines(Cleaning.clean(before + "二、原因分析一是怕得罪人，\(Self.sentence)二是服务意识淡了，\(Self.sentence)"))
    #expect(lines.contains("二、原因分析"))
    #expect(lines.contains { $0.hasPrefix("一是怕得罪人") })
  }

  @Test("two headings in one line are parted")
  func twoHeadings() {
    let lines = Cleaning.lines(Cleaning.clean("一、存在的主要问题 （一）学习不够\n我一年只读了一本书。\n"))
    #expect(lines == ["一、存在的主要问题", "（一）学习不够", "我一年只读了一本书。"])
    let glued = Cleaning.lines(Cleaning.clean("一、存在的主要问题。（一）学习方面。1.学习不够。我一年只读了一本书。\n"))
    #expect(glued == ["一、存在的主要问题。", "（一）学习方面。", "1.学习不够。我一年只读了一本书。"])
    let runningOn = Cleaning.lines(Cleaning.clean("（一）学习方面\n1.学习不够。\n（二）作风方面。2.走访不够。\n（三）廉洁方面。5.5万元没有入账。\n"))
    #expect(runningOn == ["（一）学习方面", "1.学习不够。", "（二）作风方面。", "2.走访不够。", "（三）廉洁方面。5.5万元没有入账。"])
  }

  @Test(
    "a title whose opening stands right behind it becomes a line of its own",
    arguments: [
      ("青石岭林场党支部组织生活会对照检查材料", "按照上级安排，支部开了两次支委会，走访了三个工区，"),
      ("关于公务用车管理的自查报告", "根据《关于开展公务用车专项检查的通知》要求，我局对全部九辆车逐一核对，"),
      ("2024年度述职述廉报告", "本人于三月调任现职，分管后勤，"),
    ])
  func gluedTitle(title: String, opening: String) {
    let opening = opening + "现将情况报告如下。" + Self.sentence
    #expect(Cleaning.lines(Cleaning.clean(title + opening + "\n")) == [title, opening])
  }

  @Test("a sentence about such a material is no title")
  func noGluedTitle() {
    let text = "本次对照检查材料按照通知要求起草，支部集体讨论过两次。" + Self.sentence + "\n"
    #expect(Cleaning.clean(text).clean.text.string == text)
  }

  @Test(
    "wrapped lines are joined across page numbers and running heads",
    arguments: ["— 1 —", "第 1 页 共 6 页", "-1-", "· 1 ·"])
  func wrappedAcrossPages(number: String) {
    let whole = Array(Self.sentence + Self.sentence + Self.sentence + Self.sentence)
    var lines = stride(from: 0, to: whole.count, by: 26).map { String(whole[$0..<min($0 + 26, whole.count)]) }
    lines.insert(number, at: 5)
    let result = Cleaning.clean(lines.joined(separator: "\n") + "\n")
    #expect(Cleaning.lines(result) == [String(whole)])
    #expect(Cleaning.ids(result) == ["hard-wrap", "page-furniture"])
  }

  /// Paragraphs of a page each, cut in the middle by a line.
  private static func cut(by number: (Int) -> String, indent: String = "") -> (text: String, whole: [String]) {
    let paragraphs = (0..<4).map { _ in indent + sentence + sentence + sentence + sentence }
    let halves = paragraphs.enumerated().map { index, paragraph in
      let middle = paragraph.index(paragraph.startIndex, offsetBy: 57)
      return "\(paragraph[..<middle])\n\(number(index + 1))\n\(paragraph[middle...])\n"
    }
    return (halves.joined(), paragraphs.map { String($0.dropFirst(indent.count)) })
  }

  @Test("a page number between the halves of a sentence goes with the line ends", arguments: ["", "\u{3000}\u{3000}"])
  func pageNumbersInParagraphs(indent: String) {
    for number in [{ "- \($0) -" }, { "\n第\($0)页\n" }, { "\($0)" }] as [(Int) -> String] {
      let (text, whole) = Self.cut(by: number, indent: indent)
      let lines = Cleaning.lines(Cleaning.clean(text))
      #expect(lines.map { $0.replacing("\u{3000}", with: "") } == whole)
    }
  }

  @Test(
    "a heading above a page number stays a line of its own",
    arguments: ["（一）理论学习不够系统深入", "三、产生问题的原因", "1.学习抓得不紧，联系实际少"])
  func headingAbovePageNumber(heading: String) {
    let text = Self.sentence + "\n" + heading + "\n- 2 -\n" + Self.sentence + "\n"
    #expect(Cleaning.lines(Cleaning.clean(text)) == [Self.sentence, heading, Self.sentence])
  }

  @Test("the serial numbers of a table are no page numbers")
  func serialNumbers() {
    let rows = (1...6).map { "\($0)\n\(Self.sentence)\n\(Self.sentence)\n\(Self.sentence)\n2025年\(5 + $0)月底前\n" }
    let lines = Cleaning.lines(Cleaning.clean("序号\n问题\n原因\n措施\n时限\n" + rows.joined()))
    #expect(lines.filter { Int($0) != nil } == ["1", "2", "3", "4", "5", "6"])
  }

  /// Broken at exactly 30 characters.
  private static func wrapped(_ paragraphs: [String]) -> String {
    paragraphs.map { paragraph in
      let whole = Array(paragraph)
      return stride(from: 0, to: whole.count, by: 30).map { String(whole[$0..<min($0 + 30, whole.count)]) + "\n" }
        .joined()
    }.joined()
  }

  @Test(
    "a heading that fills its line stays apart from the list below it",
    arguments: [
      ("（三）带头在遵规守纪、清正廉洁前提下勇于担当、敢于创新方面", "一是碰硬的胆气不足。"), ("（三）带头在遵规守纪、清正廉洁前提下勇于担当、敢于创新方面", "1.碰硬的胆气不足。"),
      ("关于班子自身建设和作风方面存在的主要问题和不足之处的检查情况", "（一）碰硬的胆气不足。"),
    ])
  func fullHeading(heading: String, item: String) {
    let paragraphs = [Self.sentence, heading, item + Self.sentence, "去年，" + Self.sentence + Self.sentence]
    #expect(Cleaning.lines(Cleaning.clean(Self.wrapped(paragraphs))) == paragraphs)
  }

  @Test("numerals and labels at line ends", arguments: ["我在任期间一共办结了群众反映的大大小小的诉求和信访件二百二十七件，"])
  func cutNumeral(opening: String) {
    let paragraphs = [opening + Self.sentence + Self.sentence, Self.sentence + Self.sentence]
    #expect(Cleaning.lines(Cleaning.clean(Self.wrapped(paragraphs))) == paragraphs)
  }

  @Test("where all lines are broken at one width, a sentence that ends two characters before it ends a paragraph")
  func exactWidth() {
    let short = String(Self.sentence.prefix(57)) + "。"
    let paragraphs = [short, Self.sentence + Self.sentence, short, Self.sentence + Self.sentence]
    #expect(Cleaning.lines(Cleaning.clean(Self.wrapped(paragraphs))) == paragraphs)
  }

  @Test("a title as long as a line is stays a line of its own")
  func fullTitle() {
    let title = "青溪乡中心卫生院党支部班子2023年度组织生活会对照检查材料"
    let paragraphs = [title, Self.sentence + Self.sentence, Self.sentence + Self.sentence, Self.sentence]
    #expect(Cleaning.lines(Cleaning.clean(Self.wrapped(paragraphs))) == paragraphs)
  }

  @Test("a hyphen that divided a word goes with the line end")
  func dividedWord() {
    let whole = Array(Self.sentence + Self.sentence + Self.sentence + Self.sentence)
    let lines = stride(from: 0, to: whole.count, by: 26).map { String(whole[$0..<min($0 + 26, whole.count)]) }
    let text = lines.joined(separator: "\n").replacing("\n", with: "-\n", maxReplacements: 1)
    #expect(Cleaning.lines(Cleaning.clean(text + "\n")) == [String(whole)])
  }

  @Test("a signature below a full line stays a line of its own")
  func signature() {
    let whole = Array(String((Self.sentence + Self.sentence + Self.sentence).prefix(208)).dropLast() + "。")
    let lines = stride(from: 0, to: whole.count, by: 26).map { String(whole[$0..<min($0 + 26, whole.count)]) }
    let more = lines.map { $0 } + ["二〇二四年三月一日"]
    let result = Cleaning.lines(Cleaning.clean((lines.dropLast() + more).joined(separator: "\n") + "\n"))
    #expect(result.last == "二〇二四年三月一日")
  }

  @Test("repaired words lead back to where they stand in the file")
  func mapping() {
    let text = Self.flattened(pages: 150, from: 1)
    let result = Cleaning.clean(text)
    let source = Reading.document(text).text
    for paragraph in result.paragraphs {
      let clean = result.clean.string(in: paragraph.range)
      let original = source.string(in: result.clean.original(paragraph.range))
      let kept = original.filter { !"0123456789、\n ".contains($0) }
      #expect(kept == clean.filter { !"0123456789、\n ".contains($0) })
    }
  }
}
