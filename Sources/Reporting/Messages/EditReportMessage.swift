extension EditReport {
  /// What was changed and what was not, for the line that tells of a copy; empty when nothing was to be changed.
  public func message(_ language: Language) -> String {
    let made = made == 0 ? [] : [language.pick("修订 \(made) 处", "changes: \(made)")]
    let reasons = EditObstacle.allCases.compactMap { obstacle in
      skipped[obstacle].map { language.pick("\(obstacle.name(language)) \($0)", "\(obstacle.name(language)): \($0)") }
    }
    guard !reasons.isEmpty else { return made.joined() }
    let all = skipped.values.reduce(0, +)
    let left = language.pick("\(all) 处只作批注未作修订", "left to the comments: \(all)")
    return language.list(
      made + [left + language.pick("（\(language.list(reasons))）", " (\(language.list(reasons)))")])
  }
}

extension EditObstacle {
  fileprivate func name(_ language: Language) -> String {
    switch self {
    case .paragraphEnd: language.pick("跨段", "across paragraphs")
    case .automaticNumber: language.pick("自动编号", "automatic numbers")
    case .field: language.pick("在域内", "in fields")
    case .move: language.pick("在移动的文字内", "in moved text")
    case .otherPart: language.pick("在文本框、脚注或页眉页脚内", "in text boxes, notes, headers or footers")
    case .undividable: language.pick("不能拆分的内容", "content that cannot be divided")
    case .overlap: language.pick("与另一处重叠", "overlaps")
    }
  }
}
