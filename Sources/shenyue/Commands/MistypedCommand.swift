import ArgumentParser
import Reporting

/// The name of a command with a slip in it would be taken for a draft, as `check` is what is done without a command.
enum MistypedCommand {
  /// - Throws: when the first path is no file, does not look like one, and is nearly a command.
  static func refuse(_ paths: [String]) throws {
    guard let first = paths.first, !first.contains("."), !first.contains("/"), case .missing = FileKind(first),
      let likely = UnknownChoice.likely(first, among: names)
    else { return }
    throw ValidationError("没有“\(first)”这个文件，也没有这个命令。是不是想写 shenyue \(likely)？")
  }

  private static var names: [String] {
    Shenyue.configuration.subcommands.flatMap { [$0._commandName] + $0.configuration.aliases }
  }
}
