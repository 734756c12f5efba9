import Archive
import ArgumentParser
import Reporting

/// Which draft of the archive a command is about.
struct DraftChoice: ParsableArguments {
  @Argument(help: ArgumentHelp("哪份稿件：rounds list 里的编号，或姓名、单位、“单位/姓名”。", valueName: "稿件"))
  var draft: String

  @Option(help: ArgumentHelp("文种，同一人有几种材料时用。", valueName: "文种"))
  var kind: String?

  func find(in open: OpenArchive, _ rules: RoundsRules) throws -> DraftHistory {
    try Self.find(draft, kind: kind, in: open, rules)
  }

  /// The one draft that is meant; none or several end the command.
  static func find(
    _ draft: String, kind: String?, in open: OpenArchive, _ rules: RoundsRules
  ) throws -> DraftHistory {
    let all = try open { archive throws(ArchiveError) in try archive.drafts() }
    let kindID = try kind.map { kind in
      guard let id = rules.kindID(kind) else { throw ValidationError("没有“\(kind)”这个文种。") }
      return id
    }
    let matches = all.filter { $0.answers(to: draft) && (kindID == nil || $0.key.kind == kindID) }
    guard let match = matches.first else {
      throw Refusal("档案里没有“\(draft)”的稿件。shenyue rounds list 列出现有的稿件。")
    }
    guard matches.count == 1 else {
      let list = matches.map { "\($0.id)（\($0.summary.shown(rules))）" }.joined(separator: "、")
      throw Refusal("“\(draft)”有 \(matches.count) 份稿件，请改用编号：\(list)。")
    }
    return match
  }
}

extension DraftHistory {
  /// True for its number, its author, its unit where no single person wrote it, and both.
  fileprivate func answers(to text: String) -> Bool {
    if let number = Int(text) { return id == number }
    let sides = text.split(separator: "/").map(String.init)
    if sides.count == 2 { return key.unit == sides[0] && key.person == sides[1] }
    return key.person.isEmpty ? key.unit == text : key.person == text
  }
}

extension DraftHistory.Summary {
  /// `县水利局 张三 对照检查材料（个人）`
  func shown(_ rules: RoundsRules) -> String {
    [key.unit, key.person, rules.kind(key.kind)].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
