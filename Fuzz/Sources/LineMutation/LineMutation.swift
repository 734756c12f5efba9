internal import Fuzzing

/// Moves, repeats and joins the lines and clauses of a text, which keeps it readable and valid UTF-8.
struct LineMutation {
  private var lines: [ArraySlice<Unicode.Scalar>]
  private var random: SeededRandom

  private static let words = [
    "一、", "二、", "（一）", "（二）", "1.", "2．", "（1）", "①", "一是", "二是", "三是", "一要", "第一，", "其一，", "首先，", "其次，", "存在的问题",
    "原因分析",
    "整改措施", "下一步", "学习不够深入", "例如，", "每月2次", "2024年", "，", "。", "；", "：", "“", "”", "《", "》", "以下五个方面", "附件：", "报告人：",
    "尊敬的",
    "*", "#", "- ", "\u{3000}\u{3000}", " ", "\t", "—1—", "\u{200B}", "\u{FEFF}", "😀", "&nbsp;", "xx", "某某",
    "key: ", "- {", "}", "[", "]", "'", "\"", "|", ">", "&a ", "*a", "~", "?: ", "\\", "(", ")*", "+", "{0,9}", "(?<=",
    "…", "99999999亿元", "九千九百九十九万户", "99999999.9999%", "100000000000000000000", "2025年13月32日", "0", "第99999条", "（99999）",
    "10：75", "12月31日—1月2日", "以下99999999个问题", "1.1.1.1.1",
  ].map { Array($0.unicodeScalars) }

  init(_ bytes: [UInt8], seed: UInt32) {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
    random = SeededRandom(seed: seed)
  }

  static func mutated(_ bytes: [UInt8], seed: UInt32) -> [UInt8] {
    var mutation = LineMutation(bytes, seed: seed)
    for _ in 0..<Int.random(in: 1...4, using: &mutation.random) { mutation.step() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: mutation.lines.joined(separator: ["\n"]))
    return Array(String(text).utf8)
  }

  private mutating func step() {
    guard let index = lines.indices.randomElement(using: &random),
      let other = lines.indices.randomElement(using: &random)
    else { return lines.append([]) }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: lines.insert(lines[index], at: other)
    case 1: lines.remove(at: index)
    case 2: lines.swapAt(index, other)
    case 3 where index > 0:
      lines[index - 1] += lines[index]
      lines.remove(at: index)
    case 4: divide(index)
    case 5: cut(index)
    case 6: insert(piece(of: lines[other]), into: index)
    default: insert(Self.words.randomElement(using: &random) ?? [], into: index)
    }
  }

  private mutating func divide(_ index: Int) {
    let line = lines[index]
    let middle = place(in: line)
    lines[index] = line[..<middle]
    lines.insert(line[middle...], at: index + 1)
  }

  private mutating func cut(_ index: Int) {
    let (first, second) = (place(in: lines[index]), place(in: lines[index]))
    lines[index].removeSubrange(min(first, second)..<max(first, second))
  }

  private mutating func insert(_ piece: [Unicode.Scalar], into index: Int) {
    lines[index].insert(contentsOf: piece, at: place(in: lines[index]))
  }

  private mutating func piece(of line: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let (first, second) = (place(in: line), place(in: line))
    return Array(line[min(first, second)..<max(first, second)])
  }

  private mutating func place(in line: ArraySlice<Unicode.Scalar>) -> Int {
    Int.random(in: line.startIndex...line.endIndex, using: &random)
  }
}
