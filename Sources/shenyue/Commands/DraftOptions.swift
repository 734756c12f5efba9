import Analysis
import ArgumentParser
import Checking
import Reporting

/// What `check` and `show` have in common: which drafts, how to understand them, how to print.
struct DraftOptions: ParsableArguments {
  enum Color: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  @Argument(help: ArgumentHelp("稿件或文件夹；文件夹连同下级一起检查。", valueName: "路径"))
  var paths: [String] = []

  @Flag(
    name: .customLong("stdin0"),
    help: "从标准输入读稿件的路径，每个路径后面跟一个 NUL 字节（find -print0 的写法）；check 边读边审，按路径的顺序每份输出一行 JSON。")
  var readsPaths = false

  @Option(help: ArgumentHelp("指定文种，不再自动判断。", valueName: "文种"))
  var kind: String?

  @Option(help: ArgumentHelp("指定年度要求，不再自动判断。", valueName: "年度要求"))
  var era: String?

  @Option(
    name: .customLong("role"),
    help: ArgumentHelp("指定一个部分的角色，可重复，如 --role '三=causes'；多个角色用 + 相连。", valueName: "标题=角色"))
  var roles: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("同时处理的稿件数；默认与处理器核数相同。", valueName: "数"))
  var jobs: Int?

  @Option(help: ArgumentHelp("是否用颜色。", valueName: "auto|always|never"))
  var color: Color = .auto

  @Flag(help: "不在标准错误输出进度和提示。")
  var quiet = false

  @Flag(help: "在标准错误输出各阶段、各类规则、各条规则的处理器用时（毫秒，各线程之和）。")
  var timing = false

  @OptionGroup var reading: ReadingArguments

  @OptionGroup var ruleOptions: RuleOptions

  var language: Language { ruleOptions.language }
  var notices: Notices { Notices(language: language, isQuiet: quiet) }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs 至少为 1。") }
    if readsPaths, !paths.isEmpty { throw ValidationError("--stdin0 从标准输入读路径，不要再写路径。") }
    if paths.isEmpty, !readsPaths { throw ValidationError("请给出要检查的稿件或文件夹。") }
  }

  /// What there is to work on; ends the command when there is nothing.
  func inputs() throws -> [DraftInput] {
    if readsPaths { return try PathList.all() }
    let search = DraftSearch(paths)
    for folder in search.emptyFolders { notices.emptyFolder(folder) }
    guard !search.inputs.isEmpty else { throw ExitCode(ExitStatus.failed.rawValue) }
    return search.inputs
  }

  /// Settings for a report to the terminal or to a file.
  func reportSettings(names: DisplayNames, isFile: Bool) -> ReportSettings {
    let usesColor =
      switch color {
      case .auto: !isFile && Terminal.wantsColor
      case .always: true
      case .never: false
      }
    return ReportSettings(language: language, names: names, width: isFile ? 80 : Terminal.width, usesColor: usesColor)
  }

  /// What the user says about the drafts, checked against the vocabulary.
  func analysisOptions(_ vocabulary: Vocabulary) throws -> AnalysisOptions {
    let kinds = vocabulary.kindIDs.map { (id: $0, name: vocabulary.name(ofKind: $0)) }
    let eras = vocabulary.eraIDs.map { (id: $0, name: vocabulary.name(ofEra: $0)) }
    return AnalysisOptions(
      kind: try kind.map { try choice("--kind", $0, among: kinds) },
      era: try era.map { try choice("--era", $0, among: eras) },
      roles: try roles.map { try roleOverride($0, vocabulary) })
  }

  /// The id of a choice that was given by id or by name.
  func choice(_ option: String, _ given: String, among accepted: [(id: String, name: String)]) throws -> String {
    try Choice.id(option, given, among: accepted, language)
  }

  /// `三=causes` or `三=原因`; the last `=` counts, since headings may hold one.
  private func roleOverride(_ text: String, _ vocabulary: Vocabulary) throws -> (heading: String, roles: [Role]) {
    guard let equals = text.lastIndex(where: { $0 == "=" || $0 == "＝" }), equals != text.startIndex else {
      throw ValidationError("--role 的写法是 标题=角色，如 --role '三=causes'；收到的是“\(text)”。")
    }
    let accepted = Role.allCases.map { (id: $0.rawValue, name: vocabulary.name(of: $0)) }
    let names = text[text.index(after: equals)...].split(separator: "+").map(String.init)
    let roles = try names.map { try choice("--role", $0, among: accepted) }.compactMap { Role(rawValue: $0) }
    guard !roles.isEmpty else { throw ValidationError("--role 的等号后面要写角色，如 --role '三=causes'。") }
    return (String(text[..<equals]), Role.allCases.filter { roles.contains($0) })
  }
}
