import Archive
import ArgumentParser
import Reporting

/// Which archive, the same for all commands that use it.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "会议档案文件；默认取当前文件夹或往上最近的“会议档案.sqlite”，没有就在首次存入时建立（与 shenyue.yml 同处，或在当前文件夹）。",
      valueName: "文件"))
  var archive: String?

  /// Opens the archive, or says on stderr why it cannot be used and ends the command.
  ///
  /// - Parameter creates: Whether a missing one is made.
  func open(creates: Bool = false) throws -> OpenArchive {
    let path = archive ?? ArchivePlace.existing ?? ArchivePlace.new
    let opened = try OpenArchive.reporting(path) { () throws(ArchiveError) in
      OpenArchive(path: path, archive: try MeetingArchive(path, creates: creates))
    }
    if opened.archive.isOpenToOthers {
      StandardError.write("提醒：其他用户也能读 \(PrintableText.of(path))，请收紧权限：chmod 600。\n")
    }
    return opened
  }
}

/// An archive and its path, for messages.
struct OpenArchive {
  let path: String
  let archive: MeetingArchive

  /// Does something with the archive; what goes wrong is said on stderr and ends the command with 2.
  func callAsFunction<Result>(_ work: (MeetingArchive) throws(ArchiveError) -> Result) throws -> Result {
    try Self.reporting(path) { () throws(ArchiveError) in try work(archive) }
  }

  static func reporting<Result>(_ path: String, _ work: () throws(ArchiveError) -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      StandardError.write(PrintableText.of(error.message(path: path)) + "\n")
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }
}
