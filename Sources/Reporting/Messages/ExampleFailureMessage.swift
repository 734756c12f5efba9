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
    case .mismeasured(let measure, let wanted, let got):
      language.pick(
        "按限度造的稿子，\(measure) 应为 \(wanted)，量得 \(got)：字数或条数没有数对。",
        "A draft made for the limit should measure \(measure) = \(wanted) and measures \(got).")
    case .wrongAtLimit(let measure, let value, let expected, let got):
      language.pick(
        "\(measure) 为 \(value) 时结果应为 \(expected ?? "不报")，实为 \(got.isEmpty ? "不报" : language.list(got))。",
        "At \(measure) = \(value) the outcome should be \(expected ?? "none") and is "
          + "\(got.isEmpty ? "none" : language.list(got)).")
    case .unreadable: language.pick("例子读不成稿件。", "The example cannot be read as a draft.")
    }
  }
}
