import Rounds

extension Comparison.Doubt {
  /// Steady name for programs.
  var code: String {
    switch self {
    case .identicalFiles: "identical-files"
    case .identicalText: "identical-text"
    case .differentDrafts: "different-drafts"
    case .differentKinds: "different-kinds"
    }
  }

  func message(_ language: Language) -> String {
    switch self {
    case .identicalFiles(let old, let new):
      language.pick(
        "第\(old + 1)稿和第\(new + 1)稿是同一个文件，一字未改，请核对是否拿错了稿子。",
        "Rounds \(old + 1) and \(new + 1) are the same file; please check that the right one was given.")
    case .identicalText(let old, let new):
      language.pick(
        "第\(old + 1)稿和第\(new + 1)稿文字完全相同，只是文件不同。",
        "Rounds \(old + 1) and \(new + 1) read the same, though the files differ.")
    case .differentDrafts(let old, let new, let similarity):
      language.pick(
        "第\(old + 1)稿和第\(new + 1)稿只有\(Percentage.whole(similarity))的文字相同，不像同一份材料的前后两稿，请核对文件。",
        "Rounds \(old + 1) and \(new + 1) have only \(Percentage.whole(similarity)) of their text in common and hardly are one draft; please check the files."
      )
    case .differentKinds(let old, let new):
      language.pick(
        "第\(old + 1)稿和第\(new + 1)稿判断为不同文种，适用的规则不同；可用 --kind 指定文种。",
        "Rounds \(old + 1) and \(new + 1) are taken for different kinds, so different rules apply; --kind settles it.")
    }
  }
}
