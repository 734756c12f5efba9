import ArgumentParser
import Glibc
import Reporting

/// Parses the arguments, runs the command, and turns whatever it ended with into an exit code (`ExitStatus`).
@main
enum Main {
  static func main() async {
    LibrarySettings.apply()
    do {
      var command: any ParsableCommand
      if let named = named() { command = named } else { command = try Shenyue.parseAsRoot() }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      finish(error)
    }
  }

  /// The command that the first argument names, parsed by itself, which takes half the time of the whole tree of commands.
  ///
  /// - Returns: nil where there is none or anything is wrong with its arguments; the tree knows what to say then.
  private static func named() -> sending (any ParsableCommand)? {
    let arguments = CommandLine.arguments.dropFirst()
    let command = Shenyue.configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    guard let command, command.configuration.subcommands.isEmpty else { return nil }
    return try? command.parse(Array(arguments.dropFirst()))
  }

  /// The parser's own exit codes are those of `sysexits.h`; here wrong options are 2 as every failed run is.
  private static func finish(_ error: any Error) -> Never {
    if let refusal = error as? Refusal {
      StandardError.write(PrintableText.of("错误：\(refusal.message)") + "\n")
      exit(ExitStatus.failed.rawValue)
    }
    let code = Shenyue.exitCode(for: error)
    switch code {
    case .success:
      StandardOutput.write(HelpText.inChinese(Shenyue.fullMessage(for: error)) + "\n")
      exit(code.rawValue)
    case .validationFailure:
      StandardError.write(
        "错误：\(ParserMessage.inChinese(Shenyue.message(for: error)))\n用 shenyue --help 或 shenyue help <命令> 查看用法。\n")
      exit(ExitStatus.failed.rawValue)
    default: exit(code.rawValue)
    }
  }
}
