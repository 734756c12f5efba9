extension SARIF {
  /// 3.14, but for `results`, which are written before as the drafts come.
  struct RunRest: Encodable {
    var columnKind = "unicodeCodePoints"
    var defaultEncoding = "utf-8"
    var invocations: [Invocation]
    var originalUriBaseIds: [String: BaseLocation]
    var tool: Tool
  }

  /// 3.4 with 3.14.14
  struct BaseLocation: Encodable {
    var uri: String?
    var description: Message
  }

  /// 3.18
  struct Tool: Encodable {
    var driver: Component
  }

  /// 3.19
  struct Component: Encodable {
    var name: String
    var version: String?
    var language: String
    var fullDescription: Message
    var rules: [Descriptor]
    var properties: ComponentProperties
  }

  /// 3.8
  struct ComponentProperties: Encodable {
    var rulebookHash: String
    var packs: [String]
  }

  /// 3.49
  struct Descriptor: Encodable {
    var id: String
    var name: String
    var shortDescription: Message
    var fullDescription: Message?
    var help: Message?
    var defaultConfiguration: Configuration?
    var properties: DescriptorProperties?
  }

  /// 3.8
  struct DescriptorProperties: Encodable {
    var family: String
    var waivable: String
    var basis: String
  }

  /// 3.50
  struct Configuration: Encodable {
    var level: String
    var rank: Double
  }

  /// 3.20
  struct Invocation: Encodable {
    var executionSuccessful: Bool
    var toolExecutionNotifications: [Notification]
  }

  /// 3.58
  struct Notification: Encodable {
    var level: String
    var message: Message
    var locations: [Location]
    var descriptor: DescriptorReference
  }

  /// 3.52
  struct DescriptorReference: Encodable {
    var id: String
  }
}
