import Archive
import ArgumentParser
import Glibc
import Reporting

/// `shenyue rounds backup`: a copy of the archive.
struct RoundsBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份档案；可以在别人使用档案时做，备份完整了才出现，不覆盖已有的文件。", aliases: ["备份"])

  @Argument(help: ArgumentHelp("备份文件。", valueName: "文件"))
  var file: String

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let open = try archive.open()
    do {
      try open.archive.backUp(to: file)
    } catch .system(let code) where code == EEXIST {
      throw Refusal("\(file) 已经存在，没有覆盖它。请换一个文件名，如带上日期。")
    } catch {
      // The message must name the file that could not be written.
      try OpenArchive.reporting(file) { () throws(ArchiveError) in throw error }
    }
    StandardOutput.write(PrintableText.of("已备份到 \(file)。") + "\n")
  }
}
