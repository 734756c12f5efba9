public import Documents

/// The text of an example with what should have been selected in it and what was.
public struct ExampleDifference: Hashable, Sendable {
  /// The whole draft made of the example, as read.
  public var text: UTF8Text
  /// Marked in the example and not found.
  public var missed: [TextRange]
  /// Found and not marked.
  public var unexpected: [TextRange]

  public init(text: UTF8Text, missed: [TextRange], unexpected: [TextRange]) {
    self.text = text
    self.missed = missed
    self.unexpected = unexpected
  }
}
