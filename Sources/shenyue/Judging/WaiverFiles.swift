import Checking
import RuleFiles

/// The files of waivers beside drafts: `稿名.豁免.yml` for `稿名.docx`.
enum WaiverFiles {
  private static let endings = [".豁免.yml", ".豁免.yaml"]

  /// Where they may be.
  static func paths(besides draft: String) -> [String] {
    [DraftPath.withoutExtension(draft), draft].flatMap { stem in endings.map { stem + $0 } }
  }

  /// - Returns: what stands in them, and what is wrong there; a file that cannot be read is a mistake too.
  static func waivers(besides draft: String, _ rulebook: Rulebook) -> (waivers: [Waiver], mistakes: [Mistake]) {
    let log = MistakeLog()
    let waivers = paths(besides: draft).filter(FileKind.isRegularFile).flatMap { path -> [Waiver] in
      do {
        return WaiverFile.waivers(try RuleFolderReader.file(path, as: path), rulebook, log: log)
      } catch {
        log.add(.unreadable, at: Location(file: path, line: 1, column: 1))
        return []
      }
    }
    return (waivers, log.mistakes)
  }
}
