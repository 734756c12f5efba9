public import Analysis
public import Checking

extension Review.Undecided {
  /// Why there is no verdict, and how to get one.
  public func message(_ language: Language, kind judgement: KindJudgement, names: DisplayNames) -> String {
    switch self {
    case .notADraft(let kind):
      language.pick(
        "这是“\(names.kind(kind))”，不是要交的检查材料，不作评判。如果确是稿件，请用 --kind 写明文种。",
        "This is of kind “\(names.kind(kind))”, not a draft to be judged. If it is one, name its kind with --kind.")
    case .noPack(let kind):
      language.pick(
        "还没有适用于“\(names.kind(kind))”的规则包，不作评判。可用 --pack 指定一个，shenyue rules list 列出现有的规则包。",
        "There is no pack for “\(names.kind(kind))”. Choose one with --pack; shenyue rules list shows them.")
    case .kindUncertain:
      language.pick(
        "拿不准是哪种材料（\(candidates(judgement, names, language))），不作评判。请用 --kind 写明文种后再检查。",
        "The kind is uncertain (\(candidates(judgement, names, language))). Name it with --kind and check again.")
    case .tooShort:
      language.pick(
        "内容太少，无从评判。请确认交来的是完整稿件。", "There is too little text to judge. Make sure that the draft is complete.")
    }
  }

  /// Stable code for the JSON contract.
  var code: String {
    switch self {
    case .notADraft: "undecided-not-a-draft"
    case .noPack: "undecided-no-pack"
    case .kindUncertain: "undecided-kind-uncertain"
    case .tooShort: "undecided-too-short"
    }
  }

  private func candidates(_ judgement: KindJudgement, _ names: DisplayNames, _ language: Language) -> String {
    let shown = judgement.worthMentioning.prefix(3).map { "\(names.kind($0.id)) \(Percentage.whole($0.confidence))" }
    return shown.isEmpty ? language.pick("没有像样的线索", "no clues") : language.list(shown)
  }
}
