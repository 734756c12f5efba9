import Packing
import RuleFiles
import Synchronization

/// The rules that packs change, as they want them.
final class ChangedRules: Sendable {
  private let rules: [Rule]
  /// Those under which the rules were loaded.
  private let tables: PreparedTables?
  /// By pack id, then by rule id.
  private let known: Mutex<[String: [String: Rule]]>

  /// - Parameters:
  ///   - rules: as in their files.
  ///   - known: what the packs change, as far as that is known; the rest is without mistakes and is worked out when it
  ///     is asked for, since few runs need more than one pack.
  init(_ rules: [Rule], known: [String: [String: Rule]]) {
    self.rules = rules
    self.known = Mutex(known)
    tables = PreparedTables.supplied
  }

  /// By rule id.
  func changed(by pack: Pack) -> [String: Rule] {
    known.withLock { known in
      if let rules = known[pack.name.id] { return rules }
      let change = { [rules] in RuleAdapter(rules, MistakeLog(isProven: true)).changed(by: pack) }
      let changed = tables?.supplying(change) ?? change()
      known[pack.name.id] = changed
      return changed
    }
  }
}
