import Checking

/// Reviews as Markdown (CommonMark with tables) for a chat, a wiki or an issue.
struct MarkdownReporter: Reporter {
  private let settings: ReportSettings

  init(settings: ReportSettings) {
    self.settings = settings
  }

  var opening: [UInt8] { [] }
  var separator: [UInt8] { Array("\n---\n\n".utf8) }

  func entry(_ review: Review) -> [UInt8] {
    Array((MarkdownPage(review, settings).blocks.joined(separator: "\n\n") + "\n").utf8)
  }

  /// Files that could not be read, and the sums where there was more than one draft.
  func closing(_ totals: RunTotals) -> [UInt8] {
    let all = totals.drafts + totals.failures.count
    guard all > 1 || !totals.failures.isEmpty else { return [] }
    var blocks: [String] = []
    if !totals.failures.isEmpty {
      let lines = totals.failures.map {
        "- " + MarkdownText.of($0.path) + settings.language.pick("：", ": ")
          + MarkdownText.of($0.error.message(settings.language))
      }
      blocks += ["## " + settings.language.pick("读不了的文件", "Files not read"), lines.joined(separator: "\n")]
    }
    if all > 1 { blocks.append("**" + TotalsBlock(totals, settings.plain).totalsLine() + "**") }
    let text = blocks.joined(separator: "\n\n") + "\n"
    return Array(((totals.drafts > 0 ? "\n---\n\n" : "") + text).utf8)
  }
}

extension ReportSettings {
  /// The same without colours, for parts of the terminal report that stand elsewhere.
  var plain: ReportSettings {
    var result = self
    result.usesColor = false
    return result
  }
}
