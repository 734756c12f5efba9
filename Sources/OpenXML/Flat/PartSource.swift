/// Where the parts of an Office document come from: a zip package, or one flat XML file.
public protocol PartSource: ~Copyable {
  func contains(_ part: PartName) -> Bool

  /// A part parsed; `missingPart` when there is none of that name.
  mutating func tree(of part: PartName) throws(OpenXMLError) -> XMLTree

  /// The relationships of a part, or of the package for nil; empty when there are none.
  mutating func relationships(of part: PartName?) throws(OpenXMLError) -> Relationships
}

extension OfficePackage: PartSource {}
