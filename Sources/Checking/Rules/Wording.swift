import RuleFiles

/// The words that findings of all rules share; `Rules/wording.yml`.
struct Wording: Sendable {
  /// Around the message of a finding that is a suspicion; field `message`.
  var suspected = MessageTemplate("{message}")
  /// How often a finding holds, where that is more than once; field `count`.
  var times = MessageTemplate("")
  /// Between the members of an enumeration.
  var separator = ", "
  /// What packs may write instead of the English keys.
  var packKeys: [String: String] = [:]
  /// What `shenyue.yml` may write instead of the English keys; those of packs are among them.
  var meetingKeys: [String: String] = [:]
  /// What files of waivers may write instead of the English keys.
  var waiverKeys: [String: String] = [:]
  /// Words that begin a waiver in a comment or in the text.
  var waiverKeywords: [String] = []

  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> Wording {
    guard let file = folder.files.first(where: { $0.path == "wording.yml" }),
      let mapping = Node.parse(file, into: log)?.mapping(log)
    else { return Wording() }
    var result = Wording()
    result.suspected = MessageTemplate(mapping.required("suspected", log), accepting: ["message"], log)
    result.times = MessageTemplate(mapping.required("times", log), accepting: ["count"], log)
    if let text = mapping.required("separator", log)?.string(log) { result.separator = text }
    result.packKeys = names("packKeys", in: mapping, log)
    result.meetingKeys = result.packKeys.merging(names("meetingKeys", in: mapping, log)) { _, own in own }
    result.waiverKeys = names("waiverKeys", in: mapping, log)
    result.waiverKeywords = mapping.optional("waiverKeywords")?.names(log) ?? []
    mapping.rejectUnknownKeys(log)
    return result
  }

  private static func names(_ key: String, in mapping: Mapping, _ log: MistakeLog) -> [String: String] {
    guard let keys = mapping.optional(key)?.mapping(log) else { return [:] }
    return keys.keys.reduce(into: [:]) { names, entry in names[entry.key] = keys.optional(entry.key)?.string(log) }
  }
}
