import ArgumentParser
import Checking
import Reporting
import RuleFiles

/// `shenyue rules new`: the beginning of a rule or of a pack, to be filled in.
struct RulesNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新写一条规则，或者按今年的通知新写一个规则包。",
    discussion: """
      规则：照同类型的规则起草，例子留空，填好之前 rules test 通不过。
      规则包：写好就能用，可改的数都在注释里，要改哪个放开哪个。
      例：
        shenyue rules new E-20 --type share
        shenyue rules new --pack
        shenyue rules new my-unit-2026 --pack --extends meeting-team
      """)

  @Argument(help: ArgumentHelp("编号，也是文件名；规则包不写时用“所继承的规则包-年份”。", valueName: "编号"))
  var id: String?

  @Flag(help: "新写规则包。")
  var pack = false

  @Option(help: ArgumentHelp("规则的类型，见 rules list。", valueName: "类型"))
  var type = "terms"

  @Option(help: ArgumentHelp("规则的类别，即 checks 下的文件夹；默认与编号字母相同的规则放在一起。", valueName: "类别"))
  var family: String?

  @Option(help: ArgumentHelp("所继承的规则包。", valueName: "规则包"))
  var extends = "meeting-personal"

  @Option(help: ArgumentHelp("规则包的名称。", valueName: "名称"))
  var name: String?

  @Option(help: ArgumentHelp("写到这个文件；默认写进规则目录。", valueName: "文件"))
  var out: String?

  @OptionGroup var options: RuleOptions

  func validate() throws {
    if !pack, id == nil { throw ValidationError("请给出规则的编号，如 E-20；要写规则包请加 --pack。") }
    if let id, !id.allSatisfy({ ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-" }) || id.hasPrefix("-") {
      throw ValidationError("编号只用字母、数字和短横线，收到的是“\(id)”。")
    }
  }

  func run() throws {
    let rules = try LoadedRules.load(options)
    let (path, text) = try pack ? packDraft(rules) : ruleDraft(rules)
    let place = out ?? FolderListing.path(rules.folder, path)
    if case .missing = FileKind(place) {
    } else {
      throw ValidationError("“\(place)”已经有了，没有改动；请换一个编号。")
    }
    do {
      try AtomicFile.write(Array(text.utf8), to: place)
    } catch {
      options.notices.unwritten(error)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    StandardOutput.write(next(place, path))
  }

  private func ruleDraft(_ rules: LoadedRules) throws -> (path: String, text: String) {
    let id = id ?? ""
    let kinds = RuleDraft.kinds(rules.rulebook)
    guard kinds.contains(type) else {
      let accepted = kinds.map { (id: $0, name: $0) }
      throw ValidationError(UnknownChoice.message("--type", given: type, accepted: accepted, options.language))
    }
    guard rules.rulebook.rule(id) == nil else { throw ValidationError("规则 \(id) 已经有了，请换一个编号。") }
    guard let draft = RuleDraft(id: id, kind: type, family: family, rules.rulebook, folder: rules.files) else {
      throw ValidationError("看不出“\(id)”属于哪一类，请用 --family 指定（如 structure、emphasis、terms）。")
    }
    return (draft.path, draft.text)
  }

  private func packDraft(_ rules: LoadedRules) throws -> (path: String, text: String) {
    let packs = rules.rulebook.packs.map { (id: $0.name.id, name: $0.name.name) }
    guard let parent = packs.first(where: { $0.id == extends || $0.name == extends }) else {
      throw ValidationError(UnknownChoice.message("--extends", given: extends, accepted: packs, options.language))
    }
    let year = Today.day?.year ?? 0
    let id = id ?? "\(parent.id)-\(year)"
    guard !packs.contains(where: { $0.id == id }) else { throw ValidationError("规则包 \(id) 已经有了，请换一个编号。") }
    let name = name ?? "\(year)年\(parent.name)"
    guard let draft = PackDraft(id: id, name: name, extends: parent.id, rules.rulebook, folder: rules.files) else {
      throw ValidationError("规则目录里缺少 templates/pack.txt，写不出规则包。")
    }
    return (draft.path, draft.text)
  }

  private func next(_ place: String, _ path: String) -> String {
    let id = path.split(separator: "/").last.map { $0.dropLast(".yml".count) } ?? ""
    return pack
      ? """
      已写入 \(place)，现在就能用。
      1. 用记事本一类的程序打开它，照通知放开要改的行，改成通知里的数。
      2. 检验：shenyue rules check
      3. 使用：shenyue check 稿件 --pack \(id)

      """
      : """
      已写入 \(place)。
      1. 把“请填写”都换掉，check、message、advice 改成自己的，写好例子。
      2. 检验：shenyue rules check
      3. 试例子：shenyue rules test \(id)

      """
  }
}
