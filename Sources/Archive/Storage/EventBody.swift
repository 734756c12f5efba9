import FoundationEssentials

/// What an event says; its JSON is the event's payload. Only whole numbers and texts, so that the bytes are canonical.
enum EventBody: Hashable, Sendable {
  struct Round: Hashable, Codable, Sendable {
    var draft: Int
    var unit: String
    var person: String
    var kind: String
    var number: Int
    var file: String
    var fileSHA256: String
    /// Hashes of contents.
    var text: String
    var findings: String
    var pack: String
    var rulebook: String
    var verdict: String
    var words: Int
    var problems: Int
    var measures: Int
  }

  struct Author: Hashable, Codable, Sendable {
    var draft: Int
    var role: String
  }

  struct Waiver: Hashable, Codable, Sendable {
    var draft: Int
    var rule: String
    var finding: String
    var reason: String
  }

  struct Decision: Hashable, Codable, Sendable {
    var draft: Int
    var round: Int
    var outcome: String
    var reason: String
  }

  struct Signature: Hashable, Codable, Sendable {
    var draft: Int
    var round: Int
    var level: String
  }

  case round(Round)
  case author(Author)
  case waiver(Waiver)
  case decision(Decision)
  case signature(Signature)

  var kind: String {
    switch self {
    case .round: "round"
    case .author: "author"
    case .waiver: "waiver"
    case .decision: "decision"
    case .signature: "signature"
    }
  }

  /// Nil for a kind that this version does not know.
  init?(kind: String, payload: String) throws {
    let data = Data(payload.utf8)
    let decoder = JSONDecoder()
    switch kind {
    case "round": self = .round(try decoder.decode(Round.self, from: data))
    case "author": self = .author(try decoder.decode(Author.self, from: data))
    case "waiver": self = .waiver(try decoder.decode(Waiver.self, from: data))
    case "decision": self = .decision(try decoder.decode(Decision.self, from: data))
    case "signature": self = .signature(try decoder.decode(Signature.self, from: data))
    default: return nil
    }
  }

  func payload() throws -> String {
    switch self {
    case .round(let body): try Self.json(body)
    case .author(let body): try Self.json(body)
    case .waiver(let body): try Self.json(body)
    case .decision(let body): try Self.json(body)
    case .signature(let body): try Self.json(body)
    }
  }

  private static func json(_ body: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(body), as: UTF8.self)
  }
}
