public import ArgumentParser
public import Checking
public import Documents
public import Reporting

extension Language: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  /// Names of all encodings, for help.
  static let names = allCases.map(\.rawValue).joined(separator: "、")
}
