import Documents

/// Limits as the option names them: `paragraphs=500000,part-size=200000000`; the others stay as they are.
struct LimitList {
  /// Why a list cannot be used, in words for the user.
  struct Mistake: Error {
    let message: String
  }

  private(set) var limits = ReadingLimits.standard

  init(_ text: String) throws(Mistake) {
    for setting in text.split(separator: ",") {
      let sides = setting.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let value = Int(sides[1]), value > 0 else {
        throw Mistake(message: "--limits 的写法是 名称=正整数，如 paragraphs=500000；收到的是“\(setting)”。")
      }
      let name = String(sides[0])
      guard limits[name] != nil else {
        throw Mistake(message: "没有上限“\(name)”。可用：\(ReadingLimits.names.joined(separator: "、"))。")
      }
      limits[name] = value
    }
  }
}
