import RuleFiles

/// Reads `Rules/roles/names.yml`: what a reviewer calls a part with a given role.
enum RoleNamesFile {
  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> [Role: String] {
    var result: [Role: String] = [:]
    for mapping in TermsFile.mappings(in: folder, under: "roles/names.yml", log) {
      guard let names = mapping.required("names", log)?.mapping(log) else { continue }
      mapping.rejectUnknownKeys(log)
      for role in Role.allCases {
        result[role] = names.required(role.rawValue, log)?.string(log)
      }
      names.rejectUnknownKeys(log)
    }
    return result
  }
}
