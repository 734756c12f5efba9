import Analysis
import ArgumentParser
import Checking
import Documents
import Reporting
import Rounds

/// `shenyue compare`: two to nine rounds of one draft.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "比较同一份材料的前后几稿：改了什么，意见落实得怎样。",
    discussion: """
      按给出的顺序比较，先旧后新；只给一个文件夹时，按文件名里的稿次（一稿、第二稿、v2、修改稿、定稿等）排序。
      例：
        shenyue compare 一稿.docx 二稿.docx 三稿.docx
        shenyue compare 张某/ --format json --out 比较.json
        shenyue compare 一稿.docx 二稿.docx --format docx --out 比较结果
      """,
    aliases: ["对比"])

  @OptionGroup var drafts: DraftOptions

  @OptionGroup var judging: JudgingOptions

  @Option(help: ArgumentHelp("输出格式，可重复：\(ComparisonFormat.names)。", valueName: "格式"))
  var format: [ComparisonFormat] = []

  @Option(help: ArgumentHelp("输出到文件；有几种格式，或者没有写扩展名 .docx、.xlsx 时，为文件夹。", valueName: "路径"))
  var out: String?

  @Option(help: ArgumentHelp("修订稿（docx）与第几稿相比；默认为上一稿。", valueName: "稿次"))
  var base: Int?

  @Option(help: ArgumentHelp("最新一稿有这一级或更重的意见时退出码为 1。", valueName: "级别"))
  var failOn: Threshold = .must

  @Option(name: .customLong("show"), help: ArgumentHelp("终端里只列这一级及更重的意见。", valueName: "级别"))
  var level: Severity = .info

  @OptionGroup var signing: SigningOptions

  func run() async throws {
    let plan = try ComparisonPlan(formats: format, out: out)
    let signature = try signing.signature()
    let rules = try LoadedRules.load(drafts.ruleOptions)
    let inputs = try RoundSearch(drafts.paths, rules.roundNaming(drafts.notices), drafts.notices).inputs()
    let readings = read(inputs)
    guard readings.count > 1 else { throw ExitCode(ExitStatus.unjudged.rawValue) }
    let judges = try DraftJudges(inputs, rules, drafts: drafts, options: judging)
    let words = rules.rulebook.vocabulary.words(ofLexicon: "done")
    let understood = await Batch.run(
      readings.map(\.document), jobs: drafts.jobs ?? Processors.count, into: Joined<Draft>()
    ) { [judges.draft(of: $0)] }
    let comparison = Comparison(understood.values, doneWords: words) { draft, facts in
      judges.review(of: draft, in: facts)
    }
    let writer = ComparisonWriter(
      plan: plan, comparison: comparison, originals: readings.map(\.bytes), rules: rules, options: drafts, level: level,
      signature: signature, base: try baseRound(of: readings.count))
    let isWritten = writer.write()
    try end(comparison, hasFailed: !isWritten, hasUnread: readings.count < inputs.count)
  }

  /// Those that can be read; what cannot be is said on stderr.
  private func read(_ inputs: [DraftInput]) -> [(bytes: [UInt8], document: Document)] {
    inputs.compactMap { input in
      do throws(ReviewRun.FailureReason) {
        if let failure = input.failure { throw failure }
        return try drafts.reading.drafts.read(input.path)
      } catch {
        drafts.notices.unread(ReviewRun.Failure(path: input.path, error: error))
        return nil
      }
    }
  }

  private func baseRound(of count: Int) throws -> Int {
    guard let base else { return count - 2 }
    guard (1..<count).contains(base) else {
      throw ValidationError("--base 要在 1 到 \(count - 1) 之间：修订稿是最新一稿与较早一稿的比较。")
    }
    return base - 1
  }

  /// The newest round decides.
  private func end(_ comparison: Comparison, hasFailed: Bool, hasUnread: Bool) throws {
    var totals = RunTotals()
    if let newest = comparison.rounds.last?.review { totals.add(newest) }
    try ExitStatus(totals, failOn, hasFailed: hasFailed, hasUnjudged: hasUnread).end()
  }
}
