import Analysis

/// How many problems, causes and measures there are, and how many problems a measure answers.
struct CountsLine {
  static func of(_ draft: Draft, _ language: Language) -> String {
    let covered = draft.coverage.count { !$0.measures.isEmpty }
    let problems = draft.problems.count
    var members = [
      language.pick(
        "问题 \(problems) 条（\(draft.problemLeaves) 个表现）", "problems: \(problems) (manifestations: \(draft.problemLeaves))"
      ),
      language.pick("原因 \(draft.causes.count) 条", "causes: \(draft.causes.count)"),
      language.pick("措施 \(draft.measures.count) 条", "measures: \(draft.measures.count)"),
    ]
    if problems > 0, !draft.coverage.isEmpty {
      members.append(
        language.pick("有措施对应的问题 \(covered)/\(problems)", "answered by a measure: \(covered)/\(problems)"))
    }
    return members.joined(separator: " · ")
  }
}
