/// What to say about files that are no drafts, or are drafts in a format that is not read.
enum OtherFormatMessage {
  /// What the file is and what to do about it.
  static func of(_ format: String, _ language: Language) -> String {
    let known = OtherFormat.named(format)
    let remedy = known.remedy.text(language)
    return language.pick(
      "这是\(Spaced.chinese(known.chinese))。\(remedy)", "This is a file of another format (\(known.english)). \(remedy)")
  }

  /// What people call the format, to stand between Chinese words.
  static func name(_ format: String, _ language: Language) -> String {
    let known = OtherFormat.named(format)
    return language.pick(Spaced.chinese(known.chinese), known.english)
  }
}

/// Chinese with a space before Latin letters, as it is set after Han characters.
private enum Spaced {
  static func chinese(_ text: String) -> String {
    text.first?.isASCII ?? false ? " " + text : text
  }
}
