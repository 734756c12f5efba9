import Checking

extension Finding {
  /// What the words should be, unless the message says it already (“台帐”应为“台账”).
  var unsaidReplacement: String? {
    replacement.flatMap { message.contains("“\($0)”") ? nil : $0 }
  }
}
