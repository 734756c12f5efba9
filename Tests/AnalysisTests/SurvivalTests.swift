import Documents
import Foundation
import TestSupport
import Testing

@testable import Analysis

@Suite("Anything that can be read can be analysed")
struct SurvivalTests {
  private static let marks = Array(
    "一二三十、。，；：！？（）“”《》【】①⑵㈠1290.\n\n \u{3000}Xx*#<…—％\u{200B}\u{FEFF}😀是要第其首先ab".unicodeScalars)

  @Test("text made of marks, numbers and breaks", arguments: 0..<60)
  func noise(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1..<1500, using: &random) {
      text.append(Self.marks.randomElement(using: &random) ?? "。")
    }
    check(String(text))
  }

  @Test("drafts with characters exchanged, lines shuffled or breaks lost", arguments: 0..<60)
  func damagedDraft(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var scalars = Array(Self.draft.unicodeScalars)
    for _ in 0..<Int.random(in: 1..<120, using: &random) {
      let place = Int.random(in: 0..<scalars.count, using: &random)
      scalars[place] = Self.marks.randomElement(using: &random) ?? "。"
    }
    var text = String(String.UnicodeScalarView(scalars))
    switch seed % 4 {
    case 0: text = text.split(separator: "\n").shuffled(using: &random).joined(separator: "\n")
    case 1: text = text.replacingOccurrences(of: "\n", with: " ")
    case 2: text = String(text.dropFirst(Int.random(in: 0..<text.count, using: &random)))
    default: break
    }
    check(text)
  }

  @Test("a clause may end in a mark of any width", arguments: [",", "，", ";", ":", "!"])
  func marks(mark: String) {
    check(
      PartTests.title
        + "一、存在的问题\n学习方面x\(mark)y读书少，全年只读完1本书。\n作风方面x\(mark)y下乡少。\n学习纪律\(mark) 3次没有请假。\n工作要求\(mark)一是学习不够\(mark)二是作风不实。\n二、整改措施\n（1）责任领导\(mark)李明\(mark)完成时限\(mark)3月。\n"
    )
  }

  /// A minute is far more than linear work needs and far less than quadratic work takes.
  @Test(
    "one endless sentence, or lines without number, cost no more than their length", .serialized,
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "学习不够深入作风不实", count: 10_000), String(repeating: "一是学习不够；", count: 10_000),
      String(repeating: "问题\n", count: 15_000), String(repeating: "以下五个方面：一是甲。二是乙。\n", count: 4_000),
      String(repeating: "一、存在的问题\n1.学习不够。\n二、整改措施\n1.每月学习2次。\n", count: 4_000),
      String(repeating: "（二）学习不够。\n整改：每月学习2次。\n", count: 1_500),
      String(repeating: "主要原因：\n", count: 3_000) + String(repeating: "学习不够。\n", count: 3_000),
      String(repeating: "一、问题（一）学习方面一是不深。二是不实。\n", count: 1_500),
    ])
  func long(body: String) {
    check(PartTests.title + PartTests.opening + "一、存在的主要问题\n" + body)
  }

  private static let draft =
    PartTests.title + PartTests.opening + "一、存在的主要问题\n（一）学习方面\n" + PartTests.problems + "二、原因分析\n" + PartTests.causes
    + "三、整改措施\n" + PartTests.measures + "以上是我的对照检查，请批评指正。\n2025年1月2日\n"

  /// Every index points into its array and every range into its text.
  private func check(_ text: String) {
    guard let document = try? DocumentReading.read(Array(text.utf8), path: "noise.txt") else { return }
    let draft = Analyser(vocabulary: Reading.vocabulary).draft(from: document)
    let end = draft.clean.text.count
    for part in draft.parts {
      #expect(part.range.start <= part.range.end && part.range.end <= end && !part.roles.isEmpty)
    }
    for (part, next) in zip(draft.parts, draft.parts.dropFirst()) { #expect(part.range.end <= next.range.start) }
    for item in draft.problems + draft.causes + draft.measures {
      #expect(item.range.contains(item.label) && draft.parts.indices.contains(item.part) && !item.leaves.isEmpty)
      let original = draft.clean.original(item.label)
      #expect(original.start <= original.end && original.end <= document.text.count)
    }
    #expect(draft.coverage.count == min(draft.problems.count, CoverageFinder.mostItems))
    #expect(draft.lengths.bodyHan <= draft.lengths.han)
  }
}
