public import Checking

extension RuleExamples.Failure {
  /// What should have come of the example, and what came.
  public func message(_ language: Language) -> String {
    switch self {
    case .silent(let expected?):
      language.pick("应当报出“\(expected)”，没有报。", "“\(expected)” should have been found and was not.")
    case .silent(nil): language.pick("应当报出，没有报。", "It should have fired and did not.")
    case .unexpected(let quote, let message):
      language.pick("不应当报出“\(quote)”：\(message)", "“\(quote)” should not have been found: \(message)")
    case .wrongOutcome(let expected, let got):
      language.pick(
        "结果应为 \(expected)，实为 \(language.list(got))。",
        "The outcome should be \(expected) and is \(language.list(got)).")
    case .noSkeleton: language.pick("没有适用于这个文种的样稿骨架。", "There is no skeleton for this kind of draft.")
    case .noPack(let id): language.pick("没有规则包“\(id)”。", "There is no pack “\(id)”.")
    case .unreadable: language.pick("例子读不成稿件。", "The example cannot be read as a draft.")
    }
  }
}
