import Documents

/// What to say about text whose encoding gives trouble.
enum EncodingMessage {
  static func undecodable(_ bytes: UndecodableBytes, _ language: Language) -> String {
    let name = name(bytes.encoding)
    return language.pick(
      "认不出文字编码（按 \(name) 读，有 \(bytes.count) 处不合规范：\(places(bytes, language))）。"
        + "请用记事本或 WPS 打开，另存为 UTF-8 编码后再检查；知道编码的，可用 --encoding 指明。",
      "The text encoding is not recognised (bad places when read as \(name): \(bytes.count), \(places(bytes, language))). "
        + "Save the file as UTF-8, or name its encoding with --encoding.")
  }

  static func replaced(_ bytes: UndecodableBytes, _ language: Language) -> String {
    let name = name(bytes.encoding)
    return language.pick(
      "有 \(bytes.count) 处字节不合 \(name) 规范，读作“\u{FFFD}”：\(places(bytes, language))。请核对这几处的文字。",
      "Places that are not valid \(name) (\(bytes.count)) are read as “\u{FFFD}”: \(places(bytes, language)). "
        + "Check the text there.")
  }

  static func uncertain(_ confidence: Double, _ others: [String], _ language: Language) -> String {
    let names = language.list(others.map(name))
    let option = "--encoding \(others.first ?? "utf-8")"
    return language.pick(
      "文字编码是推断的，把握 \(Percentage.whole(confidence))，也可能是 \(names)。文字不对时，用 \(option) 指明编码。",
      "The encoding is a guess (\(Percentage.whole(confidence))); it may be \(names). If the text is wrong, use \(option)."
    )
  }

  static func name(_ encoding: String) -> String { encoding.uppercased() }

  /// Byte numbers from 1, as editors count.
  private static func places(_ bytes: UndecodableBytes, _ language: Language) -> String {
    let numbers = language.list(bytes.offsets.map { String($0 + 1) })
    let more = bytes.count > bytes.offsets.count
    return language.pick("第 \(numbers) \(more ? "等" : "个")字节", "byte \(numbers)\(more ? " …" : "")")
  }
}
