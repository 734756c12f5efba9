public import Analysis
import Packing
public import RuleFiles

/// Everything a rule folder says: the vocabulary, the rules, the packs. Immutable and shared by all workers.
public struct Rulebook: Sendable {
  public let vocabulary: Vocabulary
  /// As in their files, sorted by id.
  public let rules: [Rule]
  /// Sorted by id.
  public let packs: [Pack]
  /// Of all files of the folder, lower-case hexadecimal; equal for equal folders.
  public let hash: String

  public let companionDocuments: CompanionDocuments
  let wording: Wording
  let changedRules: ChangedRules
  let names: CheckContext.Names

  /// By rule id.
  var weights: [String: Int] { Dictionary(rules.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first }) }

  /// Loads a rule folder; the words and patterns of the rules are matched in the same pass as the lexicons.
  ///
  /// - Returns: nil when anything is wrong; all mistakes of all files are in the log.
  public static func load(_ folder: RuleFolder, log: MistakeLog) -> Rulebook? {
    RulebookLoader(folder, hash: folder.contentHash, log).rulebook()
  }

  /// Loads a rule folder from what its image has kept, many times faster.
  ///
  /// - Returns: nil when the image does not suffice; load the folder without it then.
  public static func load(_ folder: RuleFolder, image: RuleImage) -> Rulebook? {
    image.tables.supplying {
      RulebookLoader(folder.parsed(image.nodes), hash: image.contentHash, MistakeLog(isProven: true)).rulebook()
    }
  }

  /// Loads a rule folder with the settings of a meeting; they become part of the rules and of their hash.
  ///
  /// - Returns: nil when anything is wrong; all mistakes are in the log, those of the settings under their file's path.
  public static func load(_ folder: RuleFolder, settings: RuleFolder.File, log: MistakeLog) -> Rulebook? {
    let before = log.mistakes.count
    var folder = folder
    folder.files.append(RuleFolder.File(path: MeetingSettings.overlayPath, text: settings.text))
    let hash = folder.contentHash
    let rulebook = RulebookLoader(folder, hash: hash, log).rulebook()
    // A pack that could not be read hides what is wrong with its settings of rules.
    if rulebook == nil { _ = RulebookLoader(folder, hash: hash, log, overlayKeys: ["set", "counts"]).rulebook() }
    log.rename(MeetingSettings.overlayPath, to: settings.path)
    log.keepOnly(settings.path, since: before)
    return rulebook
  }

  /// The rule with an id (in any case) or a title.
  public func rule(_ idOrTitle: String) -> Rule? {
    rules.first { $0.id.lowercased() == idOrTitle.lowercased() } ?? rules.first { $0.title == idOrTitle }
  }

  /// The rules that somebody may mean by an id, a title, a part of a title or words, best first.
  public func likelyRules(_ text: String) -> [Rule] { RuleSearch(rules: rules).candidates(text) }

  public func pack(_ id: String) -> Pack? { packs.first { $0.name.id == id } }

  /// The rules in force for drafts of a kind under a pack; without a pack those that apply to any kind.
  func rules(for kind: String, _ pack: Pack?) -> [Rule] {
    guard let pack else { return rules.filter { $0.kinds == nil && !$0.check.needsPack } }
    let changed = changedRules.changed(by: pack)
    return rules.lazy.filter { !pack.disabled.contains($0.id) }.map { changed[$0.id] ?? $0 }
      .filter { $0.applies(to: kind) }
  }
}
