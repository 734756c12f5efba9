extension TextDifference {
  /// Compares two texts of which no words are known; positions are those of the arrays of code points.
  public init(_ old: [UInt32], _ new: [UInt32]) {
    self.init(Stretch(old), Stretch(new))
  }
}
