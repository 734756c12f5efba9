public import Checking
import RuleFiles

/// The rule folder as JSON Schema (draft 2020-12), for editors that complete keys and show mistakes while one writes.
public struct RuleSchemaFiles {
  /// By file name, such as `rule.schema.json`.
  public let files: [(name: String, bytes: [UInt8])]

  public init(_ schema: RuleSchema) {
    files = schema.sorts.map { sort in
      var builder = SchemaBuilder(sort: sort.name, otherKeys: sort.otherKeys, descriptions: schema.descriptions)
      if sort.name == "rule" { builder.replacements = ["check": builder.check(schema.kinds)] }
      var root = builder.schema(of: sort.root, isOptional: false)
      root["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
      root["$id"] = .string("shenyue:\(sort.name)")
      root["title"] = .string(schema.descriptions["\(sort.name).*"] ?? sort.name)
      return (sort.name + ".schema.json", JSONBytes.line(SchemaValue.object(root)))
    }
  }
}

/// Turns what a reader asked for into JSON Schema.
private struct SchemaBuilder {
  typealias Schema = [String: SchemaValue]

  let sort: String
  let otherKeys: [String: String]
  let descriptions: [String: String]
  /// Schemas of keys of the root that are put together elsewhere.
  var replacements: [String: Schema] = [:]

  /// - Parameter isOptional: whether `key:` with nothing behind it is allowed.
  func schema(of probe: SchemaProbe, isOptional: Bool = true) -> Schema {
    var forms = probe.shapes.subtracting(ignored(probe)).sorted { "\($0)" < "\($1)" }.map { form($0, probe) }
    if probe.shapes == [.text] || forms.isEmpty { forms = [text(probe)] }
    if isOptional { forms.append(["type": .string("null")]) }
    return forms.count == 1 ? forms[0] : ["anyOf": .array(forms.map { .object($0) })]
  }

  /// A look at the text says nothing where a number is read, or a text anyway.
  private func ignored(_ probe: SchemaProbe) -> Set<SchemaProbe.Shape> {
    let firm: Set<SchemaProbe.Shape> = [.string, .integer, .number, .boolean, .fraction]
    var ignored: Set<SchemaProbe.Shape> = probe.shapes.isDisjoint(with: firm) ? [] : [.text]
    if probe.shapes.contains(.number) { ignored.insert(.string) }
    return ignored
  }

  private func form(_ shape: SchemaProbe.Shape, _ probe: SchemaProbe) -> Schema {
    switch shape {
    case .string, .text: text(probe)
    case .integer: ["type": .string("integer"), "minimum": .number(0)]
    case .number: ["type": .string("number")]
    case .boolean: ["type": .string("boolean")]
    case .fraction:
      [
        "type": .strings(["number", "string"]),
        "pattern": .string("^[0-9]+(\\.[0-9]+)?%?$|^[0-9]+/[1-9][0-9]*$"),
      ]
    case .list:
      ["type": .string("array"), "items": .object(probe.element.map { schema(of: $0, isOptional: false) } ?? [:])]
    case .mapping: mapping(probe)
    }
  }

  private func text(_ probe: SchemaProbe) -> Schema {
    // What YAML takes for a number or a truth value is a text to the rules.
    guard probe.accepted.isEmpty else { return ["enum": .strings(probe.accepted)] }
    return ["type": .strings(["string", "number", "boolean"])]
  }

  private func mapping(_ probe: SchemaProbe) -> Schema {
    var properties: Schema = [:]
    for (key, child) in probe.children {
      var own = replacements[key] ?? schema(of: child)
      if let words = descriptions["\(sort).\(key)"] ?? descriptions[key] { own["description"] = .string(words) }
      for name in names(of: key) { properties[name] = .object(own) }
    }
    var result: Schema = ["type": .string("object"), "properties": .object(properties)]
    result["additionalProperties"] = probe.anyValue.map { .object(schema(of: $0)) } ?? .bool(false)
    let needed = probe.children.map(\.key).filter { probe.required.contains($0) }
    let plain = needed.filter { names(of: $0).count == 1 }
    if !plain.isEmpty { result["required"] = .strings(plain) }
    let either = needed.filter { names(of: $0).count > 1 && !isInherited($0) }
    if !either.isEmpty {
      result["allOf"] = .array(
        either.map { key in
          .object(["anyOf": .array(names(of: key).map { .object(["required": .strings([$0])]) })])
        })
    }
    return result
  }

  /// What a pack leaves out it may inherit.
  private func isInherited(_ key: String) -> Bool { key == "kinds" }

  private func names(of key: String) -> [String] {
    [key] + otherKeys.filter { $0.value == key }.map(\.key).sorted()
  }

  /// The parameters of each kind of rule.
  func check(_ kinds: [(name: String, parameters: SchemaProbe)]) -> Schema {
    let forms = kinds.map { name, parameters -> SchemaValue in
      var form = mapping(parameters)
      if case .object(var properties) = form["properties"] {
        properties["kind"] = .object(["const": .string(name)])
        form["properties"] = .object(properties)
      }
      form["type"] = .string("object")
      var required = [SchemaValue.string("kind")]
      if case .array(let others) = form["required"] { required += others }
      form["required"] = .array(required)
      return .object(form)
    }
    return ["oneOf": .array(forms)]
  }
}
