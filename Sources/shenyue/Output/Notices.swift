import Checking
import Reporting

/// What is said on stderr beside the report.
struct Notices: Sendable {
  let language: Language
  /// Leaves out what is merely good to know; what went wrong is always said.
  let isQuiet: Bool

  func note(_ text: String) {
    if !isQuiet { write(text) }
  }

  func written(_ path: String) {
    note(language == .zh ? "已写入 \(path)" : "wrote \(path)")
  }

  func unread(_ failure: ReviewRun.Failure) {
    let message = failure.error.message(language)
    say("\(failure.path)：\(message)", "\(failure.path): \(message)")
  }

  func unwritten(_ failure: OutputFailure) {
    let reason = failure.reason.message(language)
    say("写不了 \(failure.path)：\(reason)。", "Cannot write \(failure.path): \(reason).")
  }

  func emptyFolder(_ path: String) {
    say(
      "文件夹“\(path)”里没有可检查的稿件（.docx、.doc、.wps、.txt 等）。",
      "The folder “\(path)” holds no drafts (.docx, .doc, .wps, .txt and the like).")
  }

  func missing(_ path: String) {
    say("没有“\(path)”这个文件或文件夹，请检查路径。", "There is no file or folder “\(path)”. Check the path.")
  }

  func draftsInPack(_ folder: String, _ draft: String) {
    say(
      "结果文件夹“\(folder)”里有要审阅的稿件（如 \(draft)），结果会和稿件混在一起；请用 --out 另指定一个文件夹。",
      "The folder for the results, “\(folder)”, holds drafts to be reviewed, such as \(draft); choose another with --out."
    )
  }

  func staleDeleted(_ count: Int) {
    note(
      language == .zh
        ? "材料里已经没有的稿件，上次为它们写的 \(count) 个文件已删去。"
        : "\(count) files of an earlier run were deleted: their drafts are there no more.")
  }

  func packUnchanged(_ folder: String) {
    note(language == .zh ? "与上次相比没有变化，\(folder) 里的结果仍然有效。" : "Nothing has changed; \(folder) is up to date.")
  }

  func packInUse(_ folder: String) {
    say(
      "另一次审阅正在写 \(folder)，请等它结束，或者换一个位置。",
      "Another run is writing \(folder); wait for its end or choose another place.")
  }

  func packWritten(_ folder: String, _ totals: RunTotals) {
    let unread = totals.failures.count
    let earlier = totals.earlierRounds
    note(
      language == .zh
        ? "审阅 \(totals.drafts) 份\(earlier > 0 ? "（另有前几稿 \(earlier) 份）" : "")，结果在 \(folder)"
          + (unread > 0 ? "；\(unread) 份读不了，见“未能审阅.txt”。" : "。")
        : "\(totals.drafts) drafts\(earlier > 0 ? " and \(earlier) earlier rounds" : "") reviewed, see \(folder)"
          + (unread > 0 ? "; \(unread) could not be read." : "."))
  }

  func nothingToCompare() {
    say("要有两份以上的稿件才能比对。", "There must be two drafts or more to compare.")
  }

  func noRuleFolder(variable: String) {
    say(
      "找不到规则目录 Rules。请用 --rules 指明，或设置环境变量 \(variable)。",
      "There is no rule folder “Rules”. Name it with --rules or in the environment variable \(variable).")
  }

  func unreadableRules(_ failure: RuleFolderReader.Failure) {
    let reason = failure.reason.message(language)
    say("规则目录读不了：\(failure.path)：\(reason)", "The rule folder cannot be read: \(failure.path): \(reason)")
  }

  /// All mistakes of a rule folder that is therefore not used.
  func mistakes(_ lines: [String], folder: String) {
    for line in lines { write(line) }
    say(
      "规则文件有 \(lines.count) 处错误，没有检查任何稿件（规则目录：\(folder)）。",
      "The rule files have mistakes (\(lines.count)); nothing was checked (rule folder: \(folder)).")
  }

  /// All that is wrong with the settings of folders, which are therefore not used.
  func settingsMistakes(_ lines: [String]) {
    for line in lines { write(line) }
    say(
      "shenyue.yml 有 \(lines.count) 处错误，没有检查任何稿件。",
      "The settings in shenyue.yml have mistakes (\(lines.count)); nothing was checked.")
  }

  func rosterMistakes(_ lines: [String]) {
    for line in lines { write(line) }
    say(
      "名册有 \(lines.count) 处错误，没有审阅任何稿件。", "The roster has mistakes (\(lines.count)); nothing was reviewed.")
  }

  /// Names of files may hold anything.
  private func write(_ text: String) {
    StandardError.write(PrintableText.of(text) + "\n")
  }

  private func say(_ chinese: String, _ english: String) {
    write(language == .zh ? chinese : english)
  }
}
