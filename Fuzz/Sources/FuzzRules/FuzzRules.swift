import Analysis
import Checking
import Documents
import Fuzzing
import RuleFiles

/// Rule folders: an input is files with a line `=== path` before each, put over the shipped wording and roles.
///
/// Whatever loads must also be able to judge a draft.
@main
enum FuzzRules {
  /// The least a folder must have.
  private static let base = ShippedRules.folder.files.filter {
    ["wording.yml", "coverage.yml"].contains($0.path) || $0.path.hasPrefix("roles/")
  }

  private static let draft = Array(
    """
    个人对照检查材料
    根据要求，现将有关情况报告如下。
    一、存在的主要问题
    （一）学习不够深入。例如，2024年只读了2本书。
    （二）作风不够扎实。
    二、原因分析
    一是认识有差距；二是要求不严。
    三、下一步整改措施
    1.加强学习，每月不少于2次，由本人负责。
    2.改进作风，6月底前完成。

    """.utf8)

  static func main() {
    FuzzLoop.run { bytes in
      let log = MistakeLog()
      let book = Rulebook.load(folder(bytes), log: log)
      require(book != nil || !log.mistakes.isEmpty, "a folder that does not load has mistakes")
      require(log.mistakes.allSatisfy { $0.location.line >= 1 && $0.location.column >= 0 }, "mistakes have a place")
      guard let book, let document = try? DocumentReading.read(draft, path: "draft.txt") else { return }
      let understood = Analyser(vocabulary: book.vocabulary).draft(from: document)
      guard let checker = Checker(book) else { fatalError("the checker needs no pack") }
      ReviewPromises(checker.check(understood)).check()
    }
  }

  private static func folder(_ bytes: [UInt8]) -> RuleFolder {
    var files = base
    for piece in String(decoding: bytes, as: UTF8.self).split(separator: "=== ") {
      let lines = piece.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let file = RuleFolder.File(path: String(lines[0]), text: lines.count > 1 ? String(lines[1]) : "")
      files.removeAll { $0.path == file.path }
      files.append(file)
    }
    return RuleFolder(files: files)
  }
}
