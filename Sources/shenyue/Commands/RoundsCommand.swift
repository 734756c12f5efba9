import ArgumentParser

/// `shenyue rounds`: the archive of a meeting.
struct RoundsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rounds",
    abstract: "会议档案：存下各稿和意见，记录豁免、决定与签批，核对能否上会。",
    discussion: """
      档案是一个文件（默认“会议档案.sqlite”），只增不改：每一步都进入带校验链的历史，verify 可查出改动。
      例：
        shenyue rounds add 材料/                       审阅并存入这一稿
        shenyue rounds list                            各份稿件到哪一步了
        shenyue rounds return 张三 --by 李四 --reason 问题部分没有事例
        shenyue rounds sign 张三 --level 督导组 --by 王五
        shenyue rounds gate                            谁可以上会，谁还缺什么
      """,
    subcommands: [
      RoundsAdd.self, RoundsList.self, RoundsShow.self, RoundsAuthor.self, RoundsWaive.self, RoundsAccept.self,
      RoundsReturn.self, RoundsSign.self, RoundsGate.self, RoundsScore.self, RoundsExport.self, RoundsVerify.self,
      RoundsBackup.self,
    ],
    aliases: ["轮次"])
}
