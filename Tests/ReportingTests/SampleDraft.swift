import Documents

@testable import Analysis

/// A small draft put together by hand; places are named by the words that stand there.
enum SampleDraft {
  static let text = """
    个人对照检查材料
    某局办公室　张某
    按照统一部署，我认真学习文件，广泛征求意见，现对照检查如下。
    一、履职情况
    一年来，我带领办公室完成各类文稿 120 篇，督办事项 46 件，机关运转有序，多次受到上级表扬，群众满意度逐年提高，各项工作走在全局前列，先后获得先进集体、文明窗口等荣誉称号。
    二、存在的主要问题
    1.学习不深入。例如，去年 6 月的集中学习我两次请假，笔记是事后补抄的。
    2.调查研究不够。有的同志下基层走马观花，对“急难愁盼”了解不多🙂。
    三、产生问题的原因
    理想信念有所松动，宗旨意识淡薄。
    四、今后的努力方向
    加强学习，每周三晚上集中学习两小时，由办公室登记，今年 12 月底前检查。
    2014年8月14日

    """

  static func make(path: String = "材料/张某.docx", notes: [ReadingNote] = []) -> Draft {
    let document = document(path: path, notes: notes)
    let clean = CleanText(
      text: document.text,
      map: PositionMap(
        segments: [.init(clean: 0, original: 0, isCopied: true)], cleanEnd: document.text.count,
        originalEnd: document.text.count))
    var draft = Draft(
      document: document, clean: clean,
      kind: KindJudgement(
        id: "self-exam-personal", confidence: 0.874,
        candidates: [.init(id: "self-exam-personal", confidence: 0.874), .init(id: "duty-report", confidence: 0.08)]),
      hits: LexiconHits([:]), lengths: .init(han: 236, words: 282, bodyHan: 216))
    draft.title = range("个人对照检查材料")
    draft.era = "sifeng"
    draft.voice = .person
    draft.byline = Byline(unit: "某局办公室", name: "张某")
    draft.headings = ["一、履职情况", "二、存在的主要问题", "三、产生问题的原因", "四、今后的努力方向"].map { heading($0) }
    draft.parts = parts
    draft.problems = [
      item("1.学习不深入。", to: "事后补抄的。", label: "学习不深入。", part: 3, features: [.example, .date]),
      item("2.调查研究不够。", to: "了解不多🙂。", label: "调查研究不够。", part: 3, features: [.others], leaves: 2),
    ]
    draft.causes = [item("理想信念", to: "宗旨意识淡薄。", label: "理想信念有所松动，宗旨意识淡薄。", part: 4, features: [])]
    draft.measures = [
      item("加强学习，", to: "底前检查。", label: "加强学习，每周三晚上集中学习两小时，由办公室登记，今年 12 月底前检查。", part: 5, features: .substance)
    ]
    draft.coverage = [
      Coverage(problem: 0, measures: [0], score: 0.71234), Coverage(problem: 1, measures: [], score: 0.1),
    ]
    draft.artefacts = [
      Artefact(id: "emoji", hits: [.init(range: range("🙂"), replacement: nil, isWeak: false, original: original("🙂"))])
    ]
    return draft
  }

  static func range(_ words: String) -> CleanRange {
    let found = original(words)
    return CleanRange(found.start, found.end)
  }

  /// Where words stand; the draft holds them once.
  static func original(_ words: String) -> TextRange {
    let start = offset(of: words)
    return TextRange(start, start + words.utf8.count)
  }

  private static func offset(of words: String) -> Int {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    guard let start else { preconditionFailure("the sample draft lacks “\(words)”") }
    return start
  }

  private static func document(path: String, notes: [ReadingNote]) -> Document {
    var paragraphs: [Documents.Paragraph] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      paragraphs.append(Documents.Paragraph(range: TextRange(start, start + line.utf8.count)))
      start += line.utf8.count + 1
    }
    return Document(
      source: .init(path: path, format: .docx, encoding: "utf-8", sha256: String(repeating: "ab", count: 32)),
      text: UTF8Text(text), paragraphs: paragraphs, notes: notes)
  }

  private static func heading(_ words: String) -> Heading {
    let range = range(words)
    return Heading(
      range: range, title: CleanRange(range.start + 6, range.end), number: nil, level: 1, isRunIn: false, paragraph: 0)
  }

  private static var parts: [Part] {
    let starts = ["个人对照检查材料", "按照统一部署", "一、履职", "二、存在", "三、产生", "四、今后", "2014年"]
    let roles: [[Role]] = [[.title], [.opening], [.achievements], [.problems], [.causes], [.measures], [.signature]]
    let han = [15, 24, 76, 58, 24, 38, 3]
    let confidences = [1, 0.95, 0.95, 1, 0.72, 0.95, 1]
    let offsets = starts.map { offset(of: $0) } + [text.utf8.count]
    return roles.indices.map { index in
      Part(
        roles: roles[index], heading: (2...5).contains(index) ? index - 2 : nil, level: 1,
        range: CleanRange(offsets[index], offsets[index + 1]), han: han[index],
        evidence: (2...5).contains(index) ? .heading : .position, confidence: confidences[index])
    }
  }

  private static func item(
    _ start: String, to end: String, label: String, part: Int, features: Features, leaves: Int = 1
  ) -> Item {
    let whole = CleanRange(offset(of: start), range(end).end)
    return Item(
      range: whole, label: range(label), number: nil, part: part, aspect: nil,
      leaves: Array(repeating: whole, count: leaves), han: 20, features: features, confidence: 0.9)
  }
}
