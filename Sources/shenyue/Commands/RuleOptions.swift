import ArgumentParser
import Reporting

/// Options of every command that uses the rule folder.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("规则目录；默认取环境变量 SHENYUE_RULES，再取程序所在目录或当前目录往上最近的 Rules。", valueName: "目录"))
  var rules: String?

  @Option(name: .customLong("lang"), help: ArgumentHelp("界面用语：zh 或 en；规则中的文字不翻译。", valueName: "zh|en"))
  var language: Language = .zh

  @Flag(help: "不用以前留下的结果，从头做起（规则的编译结果存放在 ~/.cache/shenyue，可以随时删除）。")
  var noCache = false

  var notices: Notices { Notices(language: language, isQuiet: false) }
}
