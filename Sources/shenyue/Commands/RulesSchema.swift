import ArgumentParser
import Checking
import Reporting

/// `shenyue rules schema`: JSON Schema files for editors.
struct RulesSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "写出规则文件的 JSON Schema，供编辑器提示和检查。",
    discussion: """
      每种文件一个，如 rule.schema.json、pack.schema.json。VS Code 装 YAML 插件后，在设置里写：
        "yaml.schemas": {"schemas/rule.schema.json": "checks/**/*.yml", "schemas/pack.schema.json": "packs/*.yml"}
      """)

  @Option(help: ArgumentHelp("写到这个文件夹。", valueName: "文件夹"))
  var out = "schemas"

  @OptionGroup var options: RuleOptions

  func run() throws {
    let rules = try LoadedRules.load(options)
    let files = RuleSchemaFiles(RuleSchema(rules.rulebook, folder: rules.files)).files
    do {
      for (name, bytes) in files { try AtomicFile.write(bytes, to: FolderListing.path(out, name)) }
    } catch {
      options.notices.unwritten(error)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    StandardOutput.write(
      options.language.pick("已写入 \(out)：\(files.count) 个文件。\n", "Wrote \(files.count) files to \(out).\n"))
  }
}
