/// What the argument parser says about wrong options, put into Chinese; anything else it says stays as it is.
enum ParserMessage {
  static func inChinese(_ message: String) -> String {
    let quoted = quotedParts(of: message)
    guard let first = quoted.first else { return message }
    if message.hasPrefix("Unknown option") {
      return "没有选项 \(first)。" + (quoted.count > 1 ? "是不是想写 \(quoted[1])？" : "")
    }
    if message.hasPrefix("Missing value for") { return "选项 \(first) 后面缺少值。" }
    if message.hasPrefix("Missing expected argument") { return "缺少参数 \(first)。" }
    if message.hasPrefix("Unexpected argument") { return "多出了参数“\(first)”。" }
    if message.hasPrefix("The value"), quoted.count > 1 {
      // Few choices are quoted, many are listed a line each.
      let listed = message.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("- ") }
      let accepted = quoted.dropFirst(2) + listed.map { String($0.dropFirst(2)) }
      return "“\(first)”不能用作 \(quoted[1]) 的值。" + (accepted.isEmpty ? "" : "可用：\(accepted.joined(separator: "、"))。")
    }
    return message
  }

  /// What stands between single quotes, in order.
  private static func quotedParts(of message: String) -> [String] {
    let pieces = message.split(separator: "'", omittingEmptySubsequences: false)
    return pieces.indices.filter { $0 % 2 == 1 && $0 < pieces.count - 1 }.map { String(pieces[$0]) }
  }
}
