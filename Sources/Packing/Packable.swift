/// A value that can be kept as packed bytes.
public protocol Packable {
  func write(to writer: inout PackedWriter)
  /// - Throws: for bytes that `write(to:)` did not write.
  init(from reader: inout PackedReader) throws(PackingDamage)
}

extension String: Packable {
  public func write(to writer: inout PackedWriter) { writer.append(self) }
  public init(from reader: inout PackedReader) throws(PackingDamage) { self = try reader.text() }
}

extension Int: Packable {
  public func write(to writer: inout PackedWriter) { writer.append(self) }
  public init(from reader: inout PackedReader) throws(PackingDamage) {
    self = Int(truncatingIfNeeded: try reader.number())
  }
}

extension Double: Packable {
  public func write(to writer: inout PackedWriter) { writer.append(bitPattern) }
  public init(from reader: inout PackedReader) throws(PackingDamage) { self.init(bitPattern: try reader.number()) }
}

extension Optional: Packable where Wrapped: Packable {
  public func write(to writer: inout PackedWriter) {
    writer.append(self == nil ? 0 : 1)
    self?.write(to: &writer)
  }

  public init(from reader: inout PackedReader) throws(PackingDamage) {
    switch try reader.count() {
    case 0: self = nil
    case 1: self = try Wrapped(from: &reader)
    default: throw PackingDamage()
    }
  }
}

/// Their number first.
extension Array: Packable where Element: Packable {
  public func write(to writer: inout PackedWriter) {
    writer.append(count)
    for element in self { element.write(to: &writer) }
  }

  public init(from reader: inout PackedReader) throws(PackingDamage) {
    self = []
    // No room is taken for a number that damage may have made large.
    for _ in 0..<(try reader.count()) { append(try Element(from: &reader)) }
  }
}
