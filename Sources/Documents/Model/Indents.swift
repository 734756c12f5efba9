/// Indents of a paragraph (`w:ind`, ECMA-376 part 1, 17.3.1.12); nil where nothing is stated, which Word shows as 0.
///
/// Where both are stated, Word goes by the characters and ignores the twips.
public struct Indents: Hashable, Sendable {
  /// Twips (1/20 point) from the margin, negative to the outside.
  public var left: Int?
  /// Hundredths of a character.
  public var leftChars: Int?
  /// Twips from the right margin.
  public var right: Int?
  /// Twips of the first line against the others; negative when it hangs.
  public var firstLine: Int?
  /// Hundredths of a character of the first line against the others; negative when it hangs.
  public var firstLineChars: Int?

  public init(
    left: Int? = nil, leftChars: Int? = nil, right: Int? = nil, firstLine: Int? = nil, firstLineChars: Int? = nil
  ) {
    self.left = left
    self.leftChars = leftChars
    self.right = right
    self.firstLine = firstLine
    self.firstLineChars = firstLineChars
  }

  /// These indents where they are stated, else those of `base`.
  func over(_ base: Indents) -> Indents {
    Indents(
      left: left ?? base.left, leftChars: leftChars ?? base.leftChars, right: right ?? base.right,
      firstLine: firstLine ?? base.firstLine, firstLineChars: firstLineChars ?? base.firstLineChars)
  }
}
