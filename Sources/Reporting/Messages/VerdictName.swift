public import Checking

extension Verdict {
  /// What a reviewer calls it.
  public func name(_ language: Language) -> String {
    switch self {
    case .pass: language.pick("通过", "pass")
    case .revise: language.pick("修改后通过", "pass after revision")
    case .return: language.pick("退回修改", "return for revision")
    case .rewrite: language.pick("退回重写", "return for rewriting")
    case .undecided: language.pick("未能判定", "undecided")
    }
  }

  public static let inOrder: [Verdict] = [.pass, .revise, .return, .rewrite, .undecided]
}

extension Severity {
  /// What a reviewer calls it.
  public func name(_ language: Language) -> String {
    switch self {
    case .reject: language.pick("退回重写", "reject")
    case .must: language.pick("必须修改", "must be changed")
    case .should: language.pick("建议修改", "should be changed")
    case .info: language.pick("提示", "note")
    }
  }
}
