import ArgumentParser
import Reporting
import RuleFiles

/// Who reviews and when, as comments and forms say it.
struct SigningOptions: ParsableArguments {
  @Option(help: ArgumentHelp("审阅人，写在批注和反馈意见上。", valueName: "姓名"))
  var author: String?

  @Option(help: ArgumentHelp("批注和反馈意见上的日期，如 2026-01-15；默认为今天。", valueName: "日期"))
  var date: String?

  @Option(help: ArgumentHelp("修改稿报送的期限，写在反馈意见上，如 2026-01-20。", valueName: "日期"))
  var deadline: String?

  func signature() throws -> Signature {
    if let author, author.utf8.count > 200 { throw ValidationError("--author 太长，请只写姓名或单位。") }
    return Signature(
      author: author, date: try date.map { try day($0, "--date") } ?? Today.day,
      deadline: try deadline.map { try day($0, "--deadline") })
  }

  private func day(_ text: String, _ option: String) throws -> CalendarDay {
    guard let day = CalendarDay(text), day.text == text else {
      throw ValidationError("\(option) 的写法是 年-月-日，如 2026-01-15；收到的是“\(text)”。")
    }
    return day
  }
}
