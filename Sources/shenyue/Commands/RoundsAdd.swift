import Archive
import ArgumentParser
import Checking
import Reporting

/// `shenyue rounds add`: judges drafts and files each as a round.
struct RoundsAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "审阅稿件并存入档案，每份存为一稿。",
    discussion: """
      是谁的、第几稿，从文件名、文件夹和标题、落款认出，如“县水利局/张三-对照检查材料（第二稿）.docx”；没有写第几稿的
      算作下一稿。认不准的不存，并说明缺什么；用 --unit、--person、--round 写明后再存。文字与已存的某一稿完全相同的
      不另存，所以中断后重新运行即可接着存。
      退出码：0 都已存入；3 有稿件没有存入；2 运行失败。
      """,
    aliases: ["存入"])

  @OptionGroup var drafts: DraftOptions

  @OptionGroup var judging: JudgingOptions

  @Option(help: ArgumentHelp("单位名称，对所有给出的稿件有效。", valueName: "单位"))
  var unit: String?

  @Option(help: ArgumentHelp("作者姓名，对所有给出的稿件有效。", valueName: "姓名"))
  var person: String?

  @Option(help: ArgumentHelp("第几稿，只能在给出一个文件时用。", valueName: "数"))
  var round: Int?

  @Option(help: ArgumentHelp("存为档案里这个编号的稿件的一稿，不再认人。", valueName: "编号"))
  var draft: Int?

  @Option(help: ArgumentHelp("作者身份，决定由谁签批：主要负责人、班子成员、领导班子、部门班子成员、干部。", valueName: "身份"))
  var author: String?

  @Option(help: ArgumentHelp("经办人姓名。", valueName: "姓名"))
  var by: String?

  @OptionGroup var date: DateOption

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if let round, !(1...99 ~= round) { throw ValidationError("--round 是 1 到 99 的数。") }
    if person?.isBlank ?? false { throw ValidationError("--person 要写姓名。") }
  }

  func run() async throws {
    let workflow = try RoundsRules.load(drafts.ruleOptions.rules)
    let role = try author.map { try workflow.choose(author: $0) }
    let loaded = try LoadedRules.load(drafts.ruleOptions)
    let found = try DraftSearch.inputs(drafts)
    let judges = try DraftJudges(found, loaded, drafts: drafts, options: judging)
    guard round == nil || judges.inputs.count == 1 else {
      throw ValidationError("--round 只能在给出一个文件时用；几个文件请在文件名里写明第几稿。")
    }
    let open = try archive.open(creates: true)
    let statement = DraftIdentity.Statement(unit: unit, person: person, number: round, isFiled: draft != nil)
    let job = FilingJob(
      judges: judges, reading: drafts.reading.drafts, statement: statement, rules: workflow,
      rulebook: loaded.rulebook.hash, names: loaded.names, hasStatedKind: drafts.kind != nil)
    let progress = Progress(total: judges.inputs.count, isShown: !drafts.quiet && Terminal.isError)
    let jobs = drafts.jobs ?? Processors.count
    let collector = await Batch.run(judges.inputs, jobs: jobs, into: FilingCollector(progress)) { job.candidate($0) }
    collector.progress.clear()
    let filing = Filing(open: open, rules: workflow, stamp: date.stamp(by ?? ""), draft: draft, role: role)
    let counts = try filing.file(collector.candidates)
    StandardOutput.write(counts.line + "\n")
    try ExitStatus(hasFailed: false, hasUnjudged: counts.left > 0, hasFindings: false).end()
  }
}

extension DraftSearch {
  /// The drafts that the options name; ends the command when there are none.
  fileprivate static func inputs(_ options: DraftOptions) throws -> [DraftInput] {
    let search = DraftSearch(options.paths)
    for folder in search.emptyFolders { options.notices.emptyFolder(folder) }
    guard !search.inputs.isEmpty else { throw ExitCode(ExitStatus.failed.rawValue) }
    return search.inputs
  }
}

extension RoundsRules {
  /// Id of the author's role that the user names.
  func choose(author text: String) throws -> String {
    if let author = workflow.author(text) { return author.id }
    let accepted = workflow.authors.map { (id: $0.id, name: $0.name) }
    throw ValidationError(UnknownChoice.message("作者身份", given: text, accepted: accepted, .zh))
  }
}
