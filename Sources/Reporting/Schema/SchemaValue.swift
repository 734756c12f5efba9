/// A JSON value put together by hand.
enum SchemaValue: Encodable {
  case string(String)
  case bool(Bool)
  case number(Int)
  case array([SchemaValue])
  case object([String: SchemaValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let text): try container.encode(text)
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  static func strings(_ texts: [String]) -> SchemaValue { .array(texts.map { .string($0) }) }
}
