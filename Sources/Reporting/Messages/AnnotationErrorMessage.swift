extension AnnotationError {
  /// Why there is no annotated copy, and what to do about it.
  public func message(_ language: Language) -> String {
    switch self {
    case .notADOCX, .otherFile:
      language.pick("文件在审阅期间被改动，请再运行一次", "the file was changed during the review; run again")
    case .digitallySigned:
      language.pick(
        "文件带有数字签名，加批注会破坏签名；请交未签名的稿件",
        "the file is digitally signed, and comments would break the signature; use an unsigned draft")
    case .noWording:
      language.pick("规则目录里没有反馈意见的写法（feedback.yml）", "the rule folder has no wording for the form (feedback.yml)")
    case .package(let detail):
      language.pick("文档无法改写（\(detail)）", "the document cannot be rewritten (\(detail))")
    }
  }
}
