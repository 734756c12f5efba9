import Checking

extension Finding {
  /// What the words should be, unless the message says it already (“台帐”应为“台账”).
  var unsaidReplacement: String? {
    replacement.flatMap { message.contains("“\($0)”") ? nil : $0 }
  }

  /// How many places it stands for, in brackets; empty where there is one or the message says it already.
  func unsaidCount(_ language: Language) -> String {
    guard count > 1, !message.contains("\(count)") else { return "" }
    return language.pick("（共\(count)处）", " (\(count) places)")
  }
}
