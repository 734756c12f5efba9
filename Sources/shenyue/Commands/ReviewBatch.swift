import ArgumentParser
import Checking
import Copies
import Glibc
import Reporting

/// `shenyue review`: the meeting pack for a batch of drafts.
struct ReviewBatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "审阅一批稿件，生成会前材料：批注稿、反馈意见、台账、总览、雷同比对、共性问题。",
    discussion: """
      没有改动的稿件不再重审；中断后再运行一次就接着做。读不了的稿件列在“未能审阅.txt”，不影响其他稿件。
      有名册的，列出未交、逾期和各单位交稿情况。
      例：shenyue review 材料/ --out 审阅结果/ --reference 往年材料/
      """,
    aliases: ["审阅"])

  @OptionGroup var drafts: DraftOptions

  @OptionGroup var judging: JudgingOptions

  @OptionGroup var signing: SigningOptions

  @Option(help: ArgumentHelp("结果放在这个文件夹。", valueName: "文件夹"))
  var out: String

  @Option(help: ArgumentHelp("往年稿件、范文所在的文件夹，用来查照搬，可重复。", valueName: "路径"))
  var reference: [String] = []

  @Option(
    help: ArgumentHelp(
      "名册（.csv 或 .xlsx）：谁该交什么。默认用 shenyue.yml 里“名单”一项，或材料文件夹里的“名册.csv”“名册.xlsx”。", valueName: "文件"))
  var roster: String?

  @Option(help: ArgumentHelp("有这一级或更重的意见时退出码为 1。", valueName: "级别"))
  var failOn: Threshold = .must

  /// True when nothing kept from earlier runs may be used: neither compiled rules nor earlier results.
  var noCache: Bool { drafts.ruleOptions.noCache }

  func run() async throws {
    try refuseMissing()
    let places = PackPlaces(folder: out)
    let rules = try LoadedRules.load(drafts.ruleOptions)
    let judges = try DraftJudges(try inputs(places), rules, drafts: drafts, options: judging)
    let references = DraftSearch(reference).inputs
    let plan = try PackPlan(self, places, rules, judges, references)
    if let exit = plan.unchanged {
      drafts.notices.packUnchanged(out)
      throw ExitCode(exit)
    }
    try await plan.run()
  }

  /// A mistyped folder is no batch of one file that cannot be read.
  private func refuseMissing() throws {
    for path in drafts.paths + reference {
      if case .missing(let code) = FileKind(path), code == ENOENT || code == ENOTDIR {
        drafts.notices.missing(path)
        throw ExitCode(ExitStatus.failed.rawValue)
      }
    }
  }

  /// The drafts; what an earlier run wrote is none of them.
  private func inputs(_ places: PackPlaces) throws -> [DraftInput] {
    let inputs = try drafts.inputs()
    guard inputs.contains(where: { $0.failure == nil }) else {
      for input in inputs {
        if let failure = input.failure { drafts.notices.unread(ReviewRun.Failure(path: input.path, error: failure)) }
      }
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    guard let folder = FileKind.realPath(places.folder) else { return inputs }
    let kept = inputs.compactMap { input -> (input: DraftInput, isInside: Bool)? in
      guard let path = FileKind.realPath(input.path), path.hasPrefix(folder + "/") else { return (input, false) }
      return PackPlaces.isOwn(path.dropFirst(folder.count + 1)) ? nil : (input, true)
    }
    if let inside = kept.first(where: \.isInside) {
      drafts.notices.draftsInPack(places.folder, inside.input.path)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    guard !kept.isEmpty else {
      drafts.notices.emptyFolder(drafts.paths.first ?? "")
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    return kept.map(\.input)
  }
}
