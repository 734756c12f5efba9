import Archive
import ArgumentParser
import Reporting

/// `shenyue rounds show`: the life of one draft.
struct RoundsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "一份稿件的全过程：各稿、意见的变化、豁免、决定、签批。", aliases: ["查看"])

  @OptionGroup var choice: DraftChoice

  @Option(help: ArgumentHelp("不列过程，只输出这一稿存档的文字。", valueName: "第几稿"))
  var text: Int?

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var folder: RuleFolderOption

  func run() throws {
    let rules = try RoundsRules.load(folder.rules)
    let open = try archive.open()
    let history = try choice.find(in: open, rules)
    guard let text else {
      let lines = HistoryText(history, rules, width: Terminal.width).lines
      StandardOutput.write(lines.joined(separator: "\n") + "\n")
      return
    }
    guard let round = history.rounds.first(where: { $0.number == text }) else {
      let numbers = history.rounds.map { String($0.number) }.joined(separator: "、")
      throw Refusal("没有第\(text)稿；存有第\(numbers)稿。")
    }
    let bytes = try open { archive throws(ArchiveError) in try archive.content(round.text) } ?? []
    _ = FileDescriptor.write(bytes, to: 1)
  }
}
