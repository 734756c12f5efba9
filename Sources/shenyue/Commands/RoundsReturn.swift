import Archive
import ArgumentParser
import Reporting

/// `shenyue rounds return`: the last round goes back.
struct RoundsReturn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "退回最近一稿：修改、重写（--rewrite），或通过后重新自查（--reopen，“回头看”）。",
    aliases: ["退回"])

  @OptionGroup var choice: DraftChoice

  @Option(help: ArgumentHelp("理由。", valueName: "理由"))
  var reason: String

  @Flag(help: "责令重写。")
  var rewrite = false

  @Flag(help: "“回头看”：已经通过的重新自查，签批作废。")
  var reopen = false

  @OptionGroup var stamp: StampOptions

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var folder: RuleFolderOption

  func validate() throws {
    if reason.isBlank { throw ValidationError("--reason 要写明为什么退回。") }
    if rewrite && reopen { throw ValidationError("--rewrite 和 --reopen 不能同时用。") }
  }

  func run() throws {
    let rules = try RoundsRules.load(folder.rules)
    let open = try archive.open()
    let history = try choice.find(in: open, rules)
    try Deciding(open, rules).decide(rewrite ? .rewrite : reopen ? .reopen : .return, history, reason, stamp.stamp)
  }
}

/// Records a decision about the last round of a draft.
struct Deciding {
  private let open: OpenArchive
  private let rules: RoundsRules

  init(_ open: OpenArchive, _ rules: RoundsRules) {
    self.open = open
    self.rules = rules
  }

  func decide(_ outcome: DraftHistory.Outcome, _ history: DraftHistory, _ reason: String, _ stamp: Stamp) throws {
    guard let round = history.lastRound?.number else { return }
    try history.refuse(author: stamp.person, doing: outcome.name)
    try open { archive throws(ArchiveError) in
      try archive.decide(outcome, draft: history.id, round: round, reason: reason, stamp)
    }
    StandardOutput.write(PrintableText.of("已记录：\(history.summary.shown(rules))第\(round)稿，\(outcome.name)。") + "\n")
  }
}

extension DraftHistory {
  /// Nobody decides about his own material.
  func refuse(author person: String, doing what: String) throws {
    guard !key.person.isEmpty, person == key.person else { return }
    throw Refusal("\(person)是作者本人，不能给自己的材料\(what)。")
  }
}
