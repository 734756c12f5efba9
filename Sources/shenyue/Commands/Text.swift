import ArgumentParser
import Checking
import Documents
import Glibc
import Reporting

/// `shenyue text`: the text as read, to which all positions refer.
struct Text: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "输出读到的文字；所有意见的位置都以它为准。",
    discussion: "位置按字符（Unicode 码点）从 0 起计；行尾一律为换行符，DOCX 每段一行，自动编号照 Word 显示的样子写出。")

  @Argument(help: ArgumentHelp("稿件。", valueName: "文件"))
  var file: String

  @OptionGroup var reading: ReadingArguments

  @Option(name: .customLong("lang"), help: ArgumentHelp("界面用语：zh 或 en。", valueName: "zh|en"))
  var language: Language = .zh

  func run() throws {
    do {
      let document = try reading.drafts.read(file).document
      guard FileDescriptor.write(document.text.bytes, to: STDOUT_FILENO) else {
        throw ExitCode(ExitStatus.failed.rawValue)
      }
    } catch let reason as ReviewRun.FailureReason {
      StandardError.write("\(file)：\(reason.message(language))\n")
      throw ExitCode(ExitStatus.unjudged.rawValue)
    }
  }
}
