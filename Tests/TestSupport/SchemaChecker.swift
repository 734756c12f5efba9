public import Foundation

/// Checks JSON against a schema of `Schemas/`.
///
/// Knows the keywords that our schemas use, a small part of JSON Schema 2020-12, and calls any other a mistake, so that a
/// schema cannot ask for more than is checked.
public struct SchemaChecker {
  private let root: [String: Any]
  private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  /// - Throws: when the schema is no JSON.
  public init(_ schema: Data) throws {
    root = try JSONSerialization.jsonObject(with: schema) as? [String: Any] ?? [:]
  }

  /// What is wrong, with the place in the JSON; empty when it is valid.
  public func mistakes(in json: Data) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
    return mistakes(value, root, "$")
  }

  private func mistakes(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, argument -> [String] in
      switch keyword {
      case "$ref": return mistakes(value, definition(argument), path)
      case "type": return Self.has(value, type: argument as? String ?? "") ? [] : ["\(path): no \(argument)"]
      case "const": return Self.equal(value, argument) ? [] : ["\(path): not \(argument)"]
      case "enum":
        let isMember = (argument as? [Any] ?? []).contains { Self.equal(value, $0) }
        return isMember ? [] : ["\(path): none of \(argument)"]
      case "anyOf", "oneOf":
        let choices = (argument as? [[String: Any]] ?? []).map { mistakes(value, $0, path) }
        let valid = choices.count { $0.isEmpty }
        guard keyword == "oneOf" ? valid == 1 : valid > 0 else {
          return valid > 1 ? ["\(path): several of \(keyword)"] : choices.min { $0.count < $1.count } ?? []
        }
        return []
      case "properties", "required", "additionalProperties": return object(value, schema, keyword, path)
      case "items", "minItems", "maxItems": return array(value, keyword, argument, path)
      case "minimum", "maximum": return number(value, keyword, argument, path)
      case "pattern", "minLength": return string(value, keyword, argument, path)
      default: return Self.annotations.contains(keyword) ? [] : ["\(path): the checker does not know \(keyword)"]
      }
    }
  }

  private func definition(_ reference: Any) -> [String: Any] {
    let name = (reference as? String ?? "").dropFirst("#/$defs/".count)
    return (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any] ?? ["missing definition": name]
  }

  private func object(_ value: Any, _ schema: [String: Any], _ keyword: String, _ path: String) -> [String] {
    guard let members = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    switch keyword {
    case "required":
      return (schema[keyword] as? [String] ?? []).filter { members[$0] == nil }.map { "\(path): lacks \($0)" }
    case "additionalProperties":
      return members.keys.filter { properties[$0] == nil }.sorted().map { "\(path): \($0) is not foreseen" }
    default:
      return properties.sorted { $0.key < $1.key }.flatMap { name, schema in
        members[name].map { mistakes($0, schema, "\(path).\(name)") } ?? []
      }
    }
  }

  private func array(_ value: Any, _ keyword: String, _ argument: Any, _ path: String) -> [String] {
    guard let members = value as? [Any] else { return [] }
    switch keyword {
    case "minItems": return members.count >= argument as? Int ?? 0 ? [] : ["\(path): too few"]
    case "maxItems": return members.count <= argument as? Int ?? 0 ? [] : ["\(path): too many"]
    default:
      let schema = argument as? [String: Any] ?? [:]
      return members.enumerated().flatMap { mistakes($1, schema, "\(path)[\($0)]") }
    }
  }

  private func number(_ value: Any, _ keyword: String, _ argument: Any, _ path: String) -> [String] {
    guard let number = (value as? NSNumber)?.doubleValue, let bound = (argument as? NSNumber)?.doubleValue else {
      return []
    }
    let isInside = keyword == "minimum" ? number >= bound : number <= bound
    return isInside ? [] : ["\(path): \(number) is beyond the \(keyword) of \(bound)"]
  }

  private func string(_ value: Any, _ keyword: String, _ argument: Any, _ path: String) -> [String] {
    guard let text = value as? String else { return [] }
    let isValid =
      keyword == "pattern"
      ? text.range(of: argument as? String ?? "", options: .regularExpression) != nil
      : text.unicodeScalars.count >= argument as? Int ?? 0
    return isValid ? [] : ["\(path): “\(text)” is against \(keyword)"]
  }

  private static func has(_ value: Any, type: String) -> Bool {
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "number": return !(value is String) && value is NSNumber
    case "integer":
      guard !(value is String), let number = (value as? NSNumber)?.doubleValue else { return false }
      return number == number.rounded()
    default: return false
    }
  }

  private static func equal(_ value: Any, _ other: Any) -> Bool {
    if let value = value as? String, let other = other as? String { return value == other }
    return false
  }
}
