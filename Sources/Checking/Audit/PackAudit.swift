import Analysis
import RuleFiles

/// What a pack says about rules without changing how any draft is judged.
struct PackAudit {
  let pack: Pack
  let rulebook: Rulebook
  let folder: RuleFolder

  /// Only of what stands in the pack's own file: what it inherits may be meant for others.
  var hints: [RuleHint] {
    let named =
      pack.settings.map { (rule: $0.rule, location: $0.location) } + pack.severityPlaces
      + pack.disabledPlaces.map { (rule: $0.rule, location: $0.location) }
    let own = named.filter { $0.location.file == ownFile }
    return own.compactMap { forOtherKinds($0.rule, $0.location) } + switchedOff + unchanged + uncounted
  }

  private var ownFile: String? { pack.node.value(of: "id")?.location.file }

  private func forOtherKinds(_ id: String, _ location: Location) -> RuleHint? {
    guard let rule = rulebook.rule(id), !pack.kinds.contains(where: rule.applies) else { return nil }
    return RuleHint(.ruleForOtherKinds(rule: id), at: location)
  }

  private var switchedOff: [RuleHint] {
    let named = pack.settings.map { (rule: $0.rule, location: $0.location) } + pack.severityPlaces
    return named.filter { pack.disabled.contains($0.rule) && $0.location.file == ownFile }
      .map { RuleHint(.ruleSwitchedOff(rule: $0.rule), at: $0.location) }
  }

  /// Values that the rule has without the pack.
  private var unchanged: [RuleHint] {
    pack.settings.compactMap { setting in
      guard setting.value.location.file == ownFile, let text = setting.value.scalar,
        let rule = rulebook.rules.first(where: { $0.id == setting.rule }), parentSetting(setting) == nil
      else { return nil }
      let before = setting.path.reduce(rule.source.node as Node?) { $0?.value(of: $1) }
      return before?.scalar == text ? RuleHint(.sameAsBefore(rule: setting.rule), at: setting.location) : nil
    }
  }

  /// What the extended pack sets at the same place.
  private func parentSetting(_ setting: Pack.Setting) -> Pack.Setting? {
    let own = folder.files.first { $0.path == ownFile }.flatMap { Node.parse($0, into: MistakeLog()) }
    let names = rulebook.wording.packKeys
    guard let id = own?.translatingKeys(names).value(of: "extends")?.scalar, let parent = rulebook.pack(id) else {
      return nil
    }
    return parent.settings.first { $0.rule == setting.rule && $0.path == setting.path }
  }

  private var uncounted: [RuleHint] {
    pack.counts.filter { count in
      count.value.location.file == ownFile
        && !rulebook.rules.contains { ($0.check as? CountRule)?.role == count.role && !pack.disabled.contains($0.id) }
    }.map { RuleHint(.uncounted($0.role.rawValue), at: $0.value.location) }
  }
}

extension Pack {
  /// Where the pack switches rules off.
  fileprivate var disabledPlaces: [(rule: String, location: Location)] {
    (node.value(of: "disable")?.members(MistakeLog()) ?? []).compactMap { node in
      node.scalar.map { (rule: $0, location: node.location) }
    }
  }
}
