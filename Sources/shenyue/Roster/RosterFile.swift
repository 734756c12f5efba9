import Archive
import ArgumentParser
import Checking
import Documents
import OpenXML
import Reporting
import RuleFiles

/// The roster of a meeting: where it lies, and what it says.
struct RosterFile: Sendable {
  let path: String
  let roster: Roster

  /// Names under which a roster is found in the folder of the drafts.
  private static let usualNames = ["名册.csv", "名册.xlsx"]

  /// The table named by the user or by the settings, else one that lies in a folder of drafts under the usual name.
  static func path(named: String?, _ meeting: MeetingFolder?, folders: [String]) -> String? {
    if let named { return named }
    if let meeting, let file = meeting.settings.rosterFile {
      return file.hasPrefix("/") ? file : FolderListing.path(DraftPath.shown(meeting.folder), file)
    }
    let places = folders.flatMap { folder in usualNames.map { FolderListing.path(folder, $0) } }
    return places.first(where: FileKind.isRegularFile)
  }

  /// Reads the table; what is wrong with it is said at `file:line`, and ends the command.
  init(_ path: String, _ words: RosterWords, usual: [Roster.Due], _ notices: Notices) throws {
    self.path = path
    let rows: [TableRow]
    do throws(Unusable) {
      rows = try Self.rows(path, notices.language)
    } catch {
      notices.rosterMistakes(["\(path): \(error.reason)"])
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    let (roster, mistakes) = Roster.read(rows, words, usual: usual)
    guard let roster else {
      notices.rosterMistakes(mistakes.map { "\(path)\($0.line.map { ":\($0)" } ?? ""): \($0.message)" })
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    self.roster = roster
  }

  /// The names that the settings list, each with the usual material.
  init?(_ meeting: MeetingFolder, usual: [Roster.Due]) {
    guard !meeting.settings.roster.isEmpty else { return nil }
    path = meeting.path
    roster = Roster(
      entries: meeting.settings.roster.map {
        Roster.Entry(line: 0, unit: "", person: $0.name, role: $0.note ?? "", due: usual)
      })
  }

  private struct Unusable: Error {
    var reason: String
  }

  private static func rows(_ path: String, _ language: Language) throws(Unusable) -> [TableRow] {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: 32 << 20)
    } catch {
      throw Unusable(reason: error.message(language))
    }
    if bytes.starts(with: [0x50, 0x4B]) { return try sheet(bytes) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw Unusable(reason: "是旧版 Excel 文件（.xls），或者加了密码。请另存为不加密码的 .xlsx。")
    }
    let text: [UInt8]
    do {
      text = try DocumentReading.read(bytes, path: path).text.bytes
    } catch {
      throw Unusable(reason: error.message(language))
    }
    do throws(CSVTable.Mistake) {
      return try CSVTable(text).rows
    } catch {
      switch error {
      case .unclosedQuote(let line): throw Unusable(reason: "第 \(line) 行：引号没有配对。")
      case .strayQuote(let line): throw Unusable(reason: "第 \(line) 行：引号不在一格的开头或末尾。")
      case .notUTF8: throw Unusable(reason: "不是文本文件。")
      }
    }
  }

  private static func sheet(_ bytes: [UInt8]) throws(Unusable) -> [TableRow] {
    do {
      return try SheetTable(bytes).rows
    } catch {
      switch error {
      case .encrypted: throw Unusable(reason: "文件加了密码，请另存一份不加密码的。")
      case .limitExceeded: throw Unusable(reason: "文件太大，不像名册。")
      default: throw Unusable(reason: "不是完好的 Excel 文件（.xlsx）。请用 Excel 或 WPS 打开后另存一次。")
      }
    }
  }
}
