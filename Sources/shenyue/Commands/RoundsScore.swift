import Archive
import ArgumentParser
import Checking
import Documents
import Reporting

/// `shenyue rounds score`: what the votes of an evaluation come to.
struct RoundsScore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "按测评票数算得分：（好×100＋较好×80＋一般×60＋差×0）÷有效票数，保留两位小数。",
    discussion: """
      文件是 CSV（逗号或制表符分隔，UTF-8、GB18030 等编码都可以），第一行是表头：姓名、好、较好、一般、差；有“得分”一栏的一并核对。
      有效票数是各等次票数之和，弃权等其他栏不计。有一处写错就不出结果，并指明行号。
      例：姓名,好,较好,一般,差
          张三,20,8,2,0
      退出码：0 算完，得分相符；1 表里的得分与票数不符；2 运行失败（表有错等）。
      """,
    aliases: ["测评"])

  @Argument(help: ArgumentHelp("测评票数的 CSV 文件。", valueName: "文件"))
  var file: String

  @OptionGroup var folder: RuleFolderOption

  func run() throws {
    let rules = try RoundsRules.load(folder.rules)
    let votes = try VoteFile(file, rules.workflow).table
    let grades = rules.workflow.grades
    let table = TextTable(
      [.text("姓名")] + grades.map { .number($0.name) } + [.number("有效票"), .number("得分"), .text("核对")],
      rows: votes.rows.map { row in
        [row.name] + row.counts.map(String.init)
          + ["\(row.score.valid)", row.score.text, row.stated.map { row.agrees ? "相符" : "原写 \(Score.text($0))" } ?? ""]
      })
    StandardOutput.write(table.lines(width: Terminal.width).joined(separator: "\n") + "\n")
    let wrong = votes.rows.count { !$0.agrees }
    if wrong > 0 { StandardOutput.write("\n有 \(wrong) 人的得分与票数不符。\n") }
    try ExitStatus(hasFailed: false, hasUnjudged: false, hasFindings: wrong > 0).end()
  }
}

/// Reads a file of votes; what is wrong with it is said on stderr and ends the command.
private struct VoteFile {
  let table: VoteTable

  init(_ path: String, _ workflow: Workflow) throws {
    let text: [UInt8]
    do {
      let bytes = try FileBytes.read(path, limit: 1 << 24)
      do {
        text = try DocumentReading.read(bytes, path: path).text.bytes
      } catch {
        throw ReviewRun.FailureReason.reading(error)
      }
    } catch let reason as ReviewRun.FailureReason {
      Notices(language: .zh, isQuiet: false).unread(ReviewRun.Failure(path: path, error: reason))
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    do {
      let result = VoteTable.read(
        try CSVTable(text), grades: workflow.grades, nameHeads: workflow.voteNames,
        scoreHeads: workflow.voteScores)
      guard let table = result.0 else { throw Self.failure(path, result.1.map(\.message)) }
      self.table = table
    } catch let mistake as CSVTable.Mistake {
      throw Self.failure(path, [mistake.message])
    }
  }

  private static func failure(_ path: String, _ messages: [String]) -> any Error {
    for message in messages { StandardError.write(PrintableText.of("\(path):\(message)") + "\n") }
    return ExitCode(ExitStatus.failed.rawValue)
  }
}

extension CSVTable.Mistake {
  fileprivate var message: String {
    switch self {
    case .unclosedQuote(let line): "\(line): 引号没有成对：从这一行起的引号到文件末尾都没有合上。"
    case .strayQuote(let line): "\(line): 引号的位置不对：要么整格用引号括起来，格里的引号写两个；要么不用引号。"
    case .notUTF8: " 文字编码认不出来，请另存为 UTF-8 编码的 CSV。"
    }
  }
}

extension VoteTable.Mistake {
  fileprivate var message: String {
    switch self {
    case .empty: " 表里没有数据：第一行是表头，往下每人一行。"
    case .missingColumn(let name): "1: 表头里没有“\(name)”一栏。"
    case .doubleColumn(let name): "1: 表头里“\(name)”一栏有两处，不知用哪一栏。"
    case .wrongWidth(let line, let expected, let found): "\(line): 这一行有 \(found) 格，表头有 \(expected) 格。"
    case .notACount(let line, let column, let text): "\(line): “\(column)”一栏应是票数，写的是“\(text)”。"
    case .notAScore(let line, let text): "\(line): 得分一栏应是最多两位小数的数，写的是“\(text)”。"
    case .noVotes(let line): "\(line): 没有一张有效票，算不出得分。"
    case .noName(let line): "\(line): 没有写姓名。"
    }
  }
}
