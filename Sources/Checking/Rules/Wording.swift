import RuleFiles

/// The words that findings of all rules share; `Rules/wording.yml`.
struct Wording: Sendable {
  /// Around the message of a finding that is a suspicion; field `message`.
  var suspected = MessageTemplate("{message}")
  /// Between the members of an enumeration.
  var separator = ", "
  /// What packs may write instead of the English keys.
  var packKeys: [String: String] = [:]

  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> Wording {
    guard let file = folder.files.first(where: { $0.path == "wording.yml" }),
      let mapping = Node.parse(file, into: log)?.mapping(log)
    else { return Wording() }
    var result = Wording()
    if let text = mapping.required("suspected", log)?.string(log) { result.suspected = MessageTemplate(text) }
    if let text = mapping.required("separator", log)?.string(log) { result.separator = text }
    if let keys = mapping.optional("packKeys")?.mapping(log) {
      for (key, _) in keys.keys { result.packKeys[key] = keys.optional(key)?.string(log) }
    }
    mapping.rejectUnknownKeys(log)
    return result
  }
}
