import ArgumentParser

/// `shenyue`: the commands and what they have in common.
struct Shenyue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shenyue",
    abstract: "审阅对照检查、述职、自查一类的稿件，指出问题并给出修改意见。",
    discussion: """
      例：shenyue check 我的稿.docx

      退出码：0 没有达到 --fail-on 的意见；1 有；2 运行失败（选项、规则文件有错等）；3 已完成，但有稿件未能判定（读不了、不是稿件、文种拿不准）。
      """,
    version: "0.1.0",
    subcommands: [
      Check.self, Compare.self, Show.self, Text.self, FindCopies.self, ReviewBatch.self, RoundsCommand.self, Rules.self,
      Explain.self,
    ],
    defaultSubcommand: Check.self)
}
