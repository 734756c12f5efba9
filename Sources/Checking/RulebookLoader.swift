import Analysis
import RuleFiles

/// Puts a rulebook together and checks what files say about each other.
struct RulebookLoader {
  private let folder: RuleFolder
  private let hash: String
  private let log: MistakeLog

  /// Keys of a meeting's settings that packs get.
  private let overlayKeys: [String]

  /// - Parameter hash: of the folder's content.
  init(_ folder: RuleFolder, hash: String, _ log: MistakeLog, overlayKeys: [String] = MeetingReader.packKeys) {
    self.overlayKeys = overlayKeys
    self.folder = folder
    self.hash = hash
    self.log = log
  }

  private static let indispensable = [
    "wording.yml", "coverage.yml", "role-model.yml", "roles/weights.yml", "roles/headings.yml", "roles/formulas.yml",
    "roles/names.yml", CompanionDocuments.path,
  ]

  func rulebook() -> Rulebook? {
    let before = log.mistakes.count
    for path in Self.indispensable where !folder.files.contains(where: { $0.path == path }) {
      log.add(.missingFile, at: Location(file: path, line: 1, column: 1))
    }
    let wording = Wording.load(folder, log)
    let companions = CompanionDocuments.load(folder, log)
    let rules = rules()
    let packs = packs(wording)
    // Of folders without mistakes only rules with words of their own are needed at once.
    let changed = packs.map { RuleAdapter(rules, log).changed(by: $0, checksOnly: log.isProven) }
    let all = rules + changed.flatMap { $0.values.sorted { $0.id < $1.id } }
    let aspects = EraAspects.load(folder, isProven: log.isProven)
    let vocabulary = Vocabulary.load(
      folder: folder, extra: Self.lexicons(of: all) + aspects.map(\.lexicon), log: log)
    guard let vocabulary else { return nil }
    if !log.isProven {
      let checker = ReferenceChecker(vocabulary: vocabulary, rules: rules, packs: packs, log: log)
      checker.run(all)
      if let file = folder.files.first(where: { $0.path == CompanionDocuments.path }) {
        checker.checkCompanions(Node.parse(file, into: MistakeLog()))
      }
    }
    guard log.mistakes.count == before else { return nil }
    let known = log.isProven ? [:] : Dictionary(uniqueKeysWithValues: zip(packs.map(\.name.id), changed))
    return Rulebook(
      vocabulary: vocabulary, rules: rules, packs: packs, hash: hash, companionDocuments: companions, wording: wording,
      changedRules: ChangedRules(rules, known: known), names: Self.names(vocabulary, all, aspects, wording))
  }

  private func rules() -> [Rule] {
    var first: [String: Location] = [:]
    let rules = folder.files(under: "checks").compactMap { file -> Rule? in
      guard let node = Node.parse(file, into: log) else { return nil }
      if let id = node.value(of: "id"), let name = id.scalar {
        if let location = first[name] { log.add(.duplicateID(name, first: location), at: id.location) }
        first[name] = first[name] ?? id.location
      }
      return RuleReader(log: log).rule(RuleSource(node: node, path: file.path))
    }
    return rules.sorted { $0.id < $1.id }
  }

  private func packs(_ wording: Wording) -> [Pack] {
    var nodes: [String: Node] = [:]
    var paths: [String: String] = [:]
    var translated: Set<String> = []
    for file in folder.files(under: "packs") {
      guard let own = Node.parse(file, into: log) else { continue }
      let node = own.translatingKeys(wording.packKeys)
      if own.hasKey(among: wording.packKeys) { translated.insert(file.path) }
      let id = node.value(of: "id")?.scalar ?? file.path
      if let first = nodes[id]?.value(of: "id")?.location {
        log.add(.duplicateID(id, first: first), at: node.value(of: "id")?.location ?? node.location)
      }
      nodes[id] = node
      paths[id] = file.path
    }
    let family = PackFamily(nodes, log)
    let overlay = folder.files.first { $0.path == MeetingSettings.overlayPath }.flatMap {
      MeetingReader.overlay($0, overlayKeys, wording, log)
    }
    return nodes.keys.sorted().compactMap { id in
      let (path, before) = (paths[id] ?? id, log.mistakes.count)
      let pack = family.merged(id).flatMap { node in
        PackReader(log: log).pack(overlay?.inheriting(from: node) ?? node, path: path)
      }
      if translated.contains(path) { log.call(wording.packKeys, since: before) }
      return pack
    }
  }

  private static func lexicons(of rules: [Rule]) -> [Lexicon] {
    var known: Set<String> = []
    return rules.map(\.lexicon).filter { !$0.classes.isEmpty && known.insert($0.id).inserted }
  }

  private static func names(
    _ vocabulary: Vocabulary, _ rules: [Rule], _ aspects: [EraAspects], _ wording: Wording
  ) -> CheckContext.Names {
    var names = CheckContext.Names(separator: wording.separator)
    for kind in vocabulary.kindIDs { names.kinds[kind] = vocabulary.name(ofKind: kind) }
    for era in aspects { names.aspects[era.era] = era }
    for role in Role.allCases { names.roles[role] = vocabulary.name(of: role) }
    for reference in rules.flatMap(\.check.references) {
      guard case .lexicon(let id) = reference.target else { continue }
      names.classes[id] = vocabulary.classes(ofLexicon: id)
    }
    return names
  }
}

/// FNV-1a with 64 bits; enough to tell two findings apart, and not meant against forgery.
enum FNVHash {
  static func of(_ bytes: some Sequence<UInt8>, start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Sixteen digits.
  static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
