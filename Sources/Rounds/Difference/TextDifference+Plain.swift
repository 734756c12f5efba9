extension TextDifference {
  /// Compares two texts of which no words are known; positions are those of the arrays of code points.
  public init(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) {
    self.init(Stretch(old), Stretch(new))
  }
}
