/// What to say when the user names something that does not exist.
public enum UnknownChoice {
  /// More choices than these are no answer to read.
  private static let mostShown = 40

  /// What was probably meant; nil when nothing is near.
  public static func likely(_ given: String, among accepted: [String]) -> String? {
    Spelling.closest(to: given, in: accepted)
  }

  /// - Parameter accepted: ids with what people call them; the likely one is proposed, else all are listed.
  public static func message(
    _ option: String, given: String, accepted: [(id: String, name: String)], _ language: Language
  ) -> String {
    let start = language.pick("\(option) 没有“\(given)”这个选择。", "\(option) has no choice “\(given)”.")
    if let likely = Spelling.closest(to: given, in: accepted.map(\.id)) {
      return start + language.pick("是不是想写 \(likely)？", " Did you mean \(likely)?")
    }
    guard accepted.count <= mostShown else {
      return start
        + language.pick(
          "可用的有 \(accepted.count) 个，shenyue rules list 列出全部。",
          " There are \(accepted.count); shenyue rules list shows them all.")
    }
    let shown = accepted.map {
      $0.id == $0.name ? $0.id : language.pick("\($0.id)（\($0.name)）", "\($0.id) (\($0.name))")
    }
    let list = language.list(shown)
    return start + language.pick("可用：\(list)。", " Accepted: \(list).")
  }
}
