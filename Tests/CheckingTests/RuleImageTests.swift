import Documents
import Matching
import Packing
import RuleFiles
import TestSupport
import Testing

@testable import Analysis
@testable import Checking

@Suite("Images of rule folders")
struct RuleImageTests {
  private static let build = "a build"
  private static let shipped: (hash: String, image: [UInt8], rulebook: Rulebook)? = {
    let folder = ShippedRules.folder
    let hash = folder.contentHash
    return RuleImage.make(of: folder, contentHash: hash, build: build, log: MistakeLog()).map {
      (hash, $0.image, $0.rulebook)
    }
  }()

  /// A folder small enough to be damaged thousands of times.
  private static let small: (folder: RuleFolder, hash: String, image: [UInt8])? = {
    let needed = [
      "wording.yml", "coverage.yml", "companions.yml", "roles/formulas", "roles/names", "roles/series",
      "roles/surnames", "roles/weights",
      "kinds/", "lexicons/place.yml",
    ]
    var folder = RuleFolder(
      files: ShippedRules.folder.files.filter { file in needed.contains { file.path.hasPrefix($0) } })
    folder.files.append(
      .init(path: "roles/headings.yml", text: "headings:\n  - {roles: [problems], patterns: [问题$]}\n"))
    let roles = "achievements, causes, measures, problems, opening, closing, previous-rectification, method"
    let model = "roles: [\(roles)]\nbias: [0, 0, 0, 0, 0, 0, 0, 0]\nweights: ''\n"
    folder.files.append(.init(path: "role-model.yml", text: model))
    let hash = folder.contentHash
    let made = RuleImage.make(of: folder, contentHash: hash, build: build, log: MistakeLog())
    return made.map { (folder, hash, $0.image) }
  }()

  @Test("a folder loaded from its image is the folder itself")
  func sameRulebook() throws {
    let (hash, bytes, made) = try #require(Self.shipped)
    let image = try RuleImage(PackedBytes(bytes), contentHash: hash, build: Self.build)
    let loaded = try #require(Rulebook.load(ShippedRules.folder, image: image))
    #expect(loaded.hash == made.hash)
    #expect(loaded.rules.map { Self.description(of: $0) } == made.rules.map { Self.description(of: $0) })
    #expect(loaded.packs.map { $0.name } == made.packs.map { $0.name })
    #expect(loaded.vocabulary.kindIDs == made.vocabulary.kindIDs)
    for pack in made.packs {
      let kind = pack.kinds.first ?? ""
      let (left, right) = (loaded.rules(for: kind, loaded.pack(pack.name.id)), made.rules(for: kind, pack))
      #expect(left.map { Self.description(of: $0) } == right.map { Self.description(of: $0) })
    }
  }

  private static func description(of rule: Rule) -> String {
    let outcomes = rule.outcomes.map { "\($0.name) \($0.severity) \(String(describing: $0.condition)) \($0.message)" }
    let terms = rule.check.terms.map { "\($0.name) \($0.words) \($0.patterns.map(\.source))" }
    return
      "\(rule.id) \(rule.title) \(type(of: rule.check).name) \(terms) \(outcomes) \(rule.examples.count) \(rule.todo.count)"
  }

  @Test("the same draft is judged the same with and without an image")
  func sameJudgement() throws {
    let (hash, bytes, made) = try #require(Self.shipped)
    let image = try RuleImage(PackedBytes(bytes), contentHash: hash, build: Self.build)
    let loaded = try #require(Rulebook.load(ShippedRules.folder, image: image))
    let text = made.rules.flatMap { rule in rule.examples.prefix(1).map { "（一）\($0.form)。" } }.joined(separator: "\n")
    let reviews = [made, loaded].map { rulebook -> [String] in
      let draft = Self.draft("个人对照检查材料\n一、存在的问题\n" + text, rulebook)
      let findings = draft.flatMap { Checker(rulebook)?.check($0).findings } ?? []
      return findings.map { "\($0.rule) \($0.message) \($0.quote)" }
    }
    #expect(reviews[0] == reviews[1])
    #expect(reviews[0].count > 20)
  }

  @Test("an image of other files or of another build is refused")
  func otherContent() throws {
    let (hash, bytes, _) = try #require(Self.shipped)
    #expect(throws: PackingDamage.self) { try RuleImage(PackedBytes(bytes), contentHash: "0", build: Self.build) }
    #expect(throws: PackingDamage.self) { try RuleImage(PackedBytes(bytes), contentHash: hash, build: "another build") }
  }

  @Test("a changed file never meets the image of the old one")
  func stale() throws {
    var folder = ShippedRules.folder
    let index = try #require(folder.files.firstIndex { $0.path == "checks/numbers/N-01.yml" })
    folder.files[index].text = folder.files[index].text.replacing("below: 8", with: "below: 9")
    let (hash, bytes, _) = try #require(Self.shipped)
    #expect(folder.contentHash != hash)
    #expect(throws: PackingDamage.self) {
      try RuleImage(PackedBytes(bytes), contentHash: folder.contentHash, build: Self.build)
    }
  }

  @Test("a damaged image is refused, wherever the damage is")
  func flippedBits() throws {
    let (_, hash, bytes) = try #require(Self.small)
    var random = SeededRandom(seed: 7)
    for _ in 0..<150 {
      var damaged = bytes
      damaged[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      #expect(throws: PackingDamage.self) { try RuleImage(PackedBytes(damaged), contentHash: hash, build: Self.build) }
    }
    for length in [0, 1, 23, 24, 25, bytes.count / 2, bytes.count - 1] {
      #expect(throws: PackingDamage.self) {
        try RuleImage(PackedBytes(Array(bytes.prefix(length))), contentHash: hash, build: Self.build)
      }
    }
  }

  /// What a checksum would let pass must not crash either: it is skipped here.
  @Test("damage behind the checksum is refused or does no harm")
  func damagedParts() throws {
    let (folder, hash, bytes) = try #require(Self.small)
    var start = PackedReader(bytes, from: 24)
    _ = (try start.text(), try start.text())
    var random = SeededRandom(seed: 11)
    for round in 0..<200 {
      var damaged = bytes
      for _ in 0...(round % 4) {
        let place = Int.random(in: 24..<bytes.count, using: &random)
        damaged[place] = [0, 0xFF, UInt8.random(in: 0...255, using: &random)][Int.random(in: 0..<3, using: &random)]
      }
      var header = PackedWriter()
      header.append(RuleImage.sum(PackedBytes(damaged)))
      damaged.replaceSubrange(8..<16, with: header.bytes)
      guard let image = try? RuleImage(PackedBytes(damaged), contentHash: hash, build: Self.build),
        let rulebook = Rulebook.load(folder, image: image)
      else { continue }
      #expect(Self.draft("述职报告\n一、存在的问题\n（一）学习不够。", rulebook) != nil)
    }
  }

  private static func draft(_ text: String, _ rulebook: Rulebook) -> Draft? {
    let document = try? DocumentReading.read(Array(text.utf8), path: "a.txt")
    return document.map { Analyser(vocabulary: rulebook.vocabulary).draft(from: $0) }
  }
}
