import Analysis
import Matching
public import RuleFiles

extension RoundNaming {
  /// The file within the rule folder.
  public static let path = "rounds.yml"

  /// Reads the file; nil when anything is wrong with it, all mistakes being in the log.
  public static func load(_ folder: RuleFolder, _ log: MistakeLog) -> RoundNaming? {
    let before = log.mistakes.count
    guard let mapping = folder.mapping(of: path, log) else { return nil }
    var naming = RoundNaming()
    naming.numbered = (mapping.required("numbered", log)?.list(log) ?? []).compactMap { Pattern($0, log) }
    naming.stages = (mapping.required("stages", log)?.list(log) ?? []).compactMap { stage($0, log) }
    naming.title = MessageTemplate(mapping.required("title", log), accepting: ["number"], log)
    naming.unmarked = mapping.required("unmarked", log)?.string(log) ?? ""
    mapping.rejectUnknownKeys(log)
    return log.mistakes.count == before ? naming : nil
  }

  private static func stage(_ node: Node, _ log: MistakeLog) -> Stage? {
    guard let mapping = node.mapping(log) else { return nil }
    let words = mapping.required("words", log)?.stringList(log) ?? []
    let name = mapping.required("name", log)?.string(log)
    let order = mapping.required("order", log)?.int(log)
    let number = mapping.optional("number")?.int(log)
    let counts = mapping.optional("counts")?.bool(log) ?? false
    mapping.rejectUnknownKeys(log)
    // What follows is a number of its own: 修改稿2, 定稿（2）; more digits are a date.
    let literal = words.map { "\\Q\($0)\\E" }.joined(separator: "|")
    guard !words.isEmpty, let name, let order,
      let pattern = try? Pattern("(?:\(literal))(?:[\u{FF08}(_ -]*(\\d{1,2})(?!\\d))?")
    else { return nil }
    return Stage(words: pattern, name: name, order: order, number: number, counts: counts)
  }
}
