/// The help that the argument parser lays out, with the words of its frame in Chinese; what the commands say of themselves
/// already is.
enum HelpText {
  static func inChinese(_ help: String) -> String {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let head = heads.first { line.hasPrefix($0.english) }
      return head.map { $0.chinese + line.dropFirst($0.english.count) } ?? String(line)
    }
    return phrases.reduce(choices(lines.joined(separator: "\n"))) { $0.replacing($1.english, with: $1.chinese) }
      .replacing(#/See '(.+)' for detailed help\./#) { "各命令的用法见 \($0.1)。" }
  }

  private typealias Wording = (english: String, chinese: String)

  /// What lines begin with.
  private static let heads: [Wording] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："),
  ]

  private static let phrases: [Wording] = [
    ("Show the version.", "显示版本。"), ("Show help information.", "显示用法。"), ("<subcommand>", "<命令>"),
    ("[<options>]", "[<选项>]"), (" (default)", "（默认）  "),
  ]

  /// `(values: zh, en; default: zh)`; the layout may have broken the line after any of its words.
  private static func choices(_ help: String) -> String {
    help.replacing(#/\((?:values|default): ([^)]*)\)/#) { match in
      let isDefault = match.0.hasPrefix("(default")
      let words = match.1.replacing(#/;(\s+)default: /#) { $0.1.contains("\n") ? "；\($0.1)默认：" : "；默认：" }
      return (isDefault ? "默认：" : "可用：") + words + "。"
    }
  }
}
