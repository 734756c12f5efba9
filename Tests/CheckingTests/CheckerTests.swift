import Analysis
import Documents
import Foundation
import RuleFiles
import Testing

@testable import Checking

@Suite("Whole reviews")
struct CheckerTests {
  private static let unread = "三月八日，天气晴好。园子里的桃花开了，孩子们在树下跑来跑去，老人坐在石凳上晒太阳。"

  private func review(_ text: String, kind: String?, pack: String? = nil) throws -> Review {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let draft = try #require(ShippedRules.draft(text, kind: kind))
    return try #require(Checker(rulebook, pack: pack)).check(draft)
  }

  @Test("a pack that does not exist is no checker")
  func unknownPack() throws {
    #expect(Checker(try #require(ShippedRules.loaded.rulebook), pack: "nowhere") == nil)
  }

  @Test("a pattern of a rule that takes too many steps is named with its rule and place")
  func patternLimit() throws {
    var folder = ShippedRules.folder
    let index = try #require(folder.files.firstIndex { $0.path == "checks/terms/T-03.yml" })
    folder.files[index].text = folder.files[index].text
      .replacing("entries:\n", with: "entries:\n    - {patterns: ['(?:学|学学)+甲'], use: 学}\n")
    let log = MistakeLog()
    let rulebook = try #require(Rulebook.load(folder, log: log), "\(log.mistakes)")
    let text = "学习心得体会\n" + String(repeating: "学", count: 3_000) + "，甲乙\n"
    let document = try DocumentReading.read(Array(text.utf8), path: "a.txt")
    let draft = Analyser(vocabulary: rulebook.vocabulary).draft(
      from: document, options: AnalysisOptions(kind: "reflection"))
    let limits = try #require(Checker(rulebook)).check(draft).notes.compactMap { note in
      if case .patternLimit(let limit) = note { limit } else { nil }
    }
    #expect(limits.map(\.source) == [.rule("T-03")])
    #expect(limits.first?.pattern == "(?:学|学学)+甲")
    #expect(limits.first?.location?.file == "checks/terms/T-03.yml")
  }

  @Test("where the kind is not sure, rules that do not hold for each likely kind are doubtful, and a note says so")
  func unsureKind() throws {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    var draft = try #require(
      ShippedRules.draft("述职报告\n一、存在的问题\n上级布署的任务没有完成。\n", kind: "duty-report"))
    draft.kind = KindJudgement(
      id: "duty-report", confidence: 0.45,
      candidates: [
        .init(id: "duty-report", confidence: 0.45), .init(id: "self-check", confidence: 0.3),
        .init(id: "integrity-report", confidence: 0.05),
      ],
      doubt: .close)
    let review = try #require(Checker(rulebook)).check(draft)
    #expect(review.notes.contains(.kindUnsure(["duty-report", "self-check"])))
    let own = review.findings.filter { rulebook.rule($0.rule)?.kinds?.contains("self-check") == false }
    #expect(!own.isEmpty)
    let doubtful = own.map(\.isSuspected)
    #expect(!doubtful.contains(false))
    #expect(review.findings.first { $0.rule == "T-03" }?.isSuspected == false)
  }

  @Test("a watch is told how long every rule took")
  func watch() throws {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let draft = try #require(ShippedRules.draft("述职报告\n一、存在的问题\n学习不够。\n", kind: "duty-report"))
    var ticks = 0
    let watch = RuleWatch {
      ticks += 1
      return ticks
    }
    _ = try #require(Checker(rulebook, pack: "party-building-duty")).check(draft, watch: watch)
    #expect(watch.times[.init(rule: "S-09", kind: "classes")] == 1)
    #expect(watch.times.count > 30)
  }

  @Test("a kind without a pack is undecided, with the findings that hold for any kind")
  func noPack() throws {
    let text = "学习心得体会\n" + String(repeating: "上级布署的学习任务我都完成了，体会很深。\n", count: 20)
    let review = try review(text, kind: "reflection")
    #expect(review.verdict == .undecided)
    #expect(review.undecided == .noPack(kind: "reflection"))
    #expect(review.findings.map(\.rule) == ["T-03"])
    #expect(try #require(review.findings.first).count > 10)
    #expect(review.pack == nil)
  }

  @Test("a text that is no draft has no findings")
  func notADraft() throws {
    let review = try review(String(repeating: Self.unread + "\n", count: 12), kind: nil)
    #expect(review.verdict == .undecided)
    #expect(review.findings.isEmpty && review.topThree.isEmpty)
  }

  @Test("a few words are too short to say anything")
  func tooShort() throws {
    #expect(try review("对照检查材料\n学习不够。\n", kind: nil).undecided == .tooShort)
  }

  private static let corpus: [String] = {
    let root = ShippedRules.root.appending(path: "Corpus").resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".docx") }.sorted().map {
      root.appending(path: $0).path()
    }
  }()

  @Test("quotes, places, ids and order keep their promises on every corpus draft", arguments: corpus)
  func promises(path: String) throws {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    let document = try DocumentReading.read(bytes, path: path)
    let draft = Analyser(vocabulary: rulebook.vocabulary).draft(from: document)
    let review = try #require(Checker(rulebook)).check(draft)
    #expect(Set(review.findings.map(\.id)).count == review.findings.count)
    #expect(review.findings.map(\.severity.rank) == review.findings.map(\.severity.rank).sorted())
    #expect(review.topThree.count == min(3, review.findings.count))
    #expect(Set(review.topThree).isSubset(of: review.findings.map(\.id)))
    for finding in review.findings {
      #expect(finding.quote.unicodeScalars.count <= Quote.longest)
      #expect(finding.quote == finding.range.map { document.text.string(in: $0) } ?? "")
      #expect((finding.location == nil) == (finding.range == nil))
      #expect(!finding.message.contains("{") && !finding.message.isEmpty && !finding.advice.isEmpty)
      #expect(finding.related.allSatisfy { $0.range.end <= document.text.count && !$0.message.isEmpty })
      #expect(finding.isSuspected == (finding.confidence < 0.6))
    }
  }
}
