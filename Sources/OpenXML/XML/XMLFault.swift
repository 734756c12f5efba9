/// What makes a part no XML that we read; the raw values are stable codes.
public enum XMLFault: String, Hashable, Sendable, CaseIterable {
  /// Nothing at all.
  case empty
  /// Neither UTF-8 nor UTF-16, the only encodings ECMA-376 part 2 (6.2.4) allows.
  case unsupportedEncoding = "unsupported-encoding"
  /// The bytes are not valid in the encoding they are in.
  case invalidEncoding = "invalid-encoding"
  /// A character that XML 1.0 forbids, as such or as a reference.
  case forbiddenCharacter = "forbidden-character"
  /// The part ends inside an element.
  case cutOff = "cut-off"
  /// An end tag that does not match.
  case mismatchedTag = "mismatched-tag"
  /// A name with a prefix that is not declared.
  case undeclaredPrefix = "undeclared-prefix"
  /// An attribute twice in one tag.
  case duplicateAttribute = "duplicate-attribute"
  /// A reference to an entity that XML does not predefine; without a DTD there are no others.
  case undeclaredEntity = "undeclared-entity"
  /// Content after the root element.
  case extraContent = "extra-content"
  /// Anything else.
  case syntax
}
