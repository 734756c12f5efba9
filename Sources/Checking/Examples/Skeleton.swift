import Analysis
import RuleFiles

/// A neutral draft of one kind, in which examples replace a part; `Rules/skeletons/<kind>.yml`.
struct Skeleton: Sendable {
  struct Part: Sendable {
    var role: Role
    /// Nil for parts that have none, such as the opening.
    var heading: String?
    var text: String
    /// Sentences that can be repeated to any length.
    var filler: [String]
    /// Only in drafts whose example names it.
    var isOptional: Bool
  }

  /// Kind id.
  var id: String
  var pack: String
  var title: String
  /// A line that the shifted variant puts behind the title: Han characters and an emoji.
  var shift: String
  var parts: [Part]

  /// True for a draft that rules for all kinds can be shown in.
  var isUsual: Bool { part(.problems) != nil && part(.measures) != nil }

  func part(_ role: Role) -> Part? { parts.first { $0.role == role } }
}

extension Skeleton {
  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> [Skeleton] {
    folder.files(under: "skeletons").compactMap { file in
      Node.parse(file, into: log).flatMap { SkeletonReader(log: log).skeleton($0) }
    }
  }
}

private struct SkeletonReader {
  let log: MistakeLog

  func skeleton(_ node: Node) -> Skeleton? {
    guard let mapping = node.mapping(log) else { return nil }
    let before = log.mistakes.count
    let skeleton = Skeleton(
      id: text("id", mapping), pack: text("pack", mapping), title: text("title", mapping),
      shift: text("shift", mapping),
      parts: (mapping.required("parts", log)?.list(log) ?? []).compactMap(part))
    mapping.rejectUnknownKeys(log)
    return log.mistakes.count == before ? skeleton : nil
  }

  private func part(_ node: Node) -> Skeleton.Part? {
    guard let mapping = node.mapping(log), let role = mapping.requiredRoles("role", log).first else { return nil }
    let part = Skeleton.Part(
      role: role, heading: mapping.optional("heading")?.string(log), text: mapping.optional("text")?.string(log) ?? "",
      filler: mapping.optional("filler")?.names(log) ?? [], isOptional: mapping.optional("optional")?.bool(log) ?? false
    )
    mapping.rejectUnknownKeys(log)
    return part
  }

  private func text(_ key: String, _ mapping: Mapping) -> String { mapping.required(key, log)?.string(log) ?? "" }
}
