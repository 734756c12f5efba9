import Glibc

/// A look at a part's markup before libxml2 sees it, for what costs libxml2 more than linear time or has limits of its own.
///
/// libxml2 compares every attribute of a tag with every other and tells us of them only then: 100,000 attributes take
/// it seconds, and a part has room for millions.
struct MarkupGuard {
  /// Number of start tags, an upper bound for the number of elements.
  private(set) var tagCount = 0
  /// The first limit that was exceeded.
  private(set) var stop: XMLTreeBuilder.StopReason?

  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: PackageLimits
  /// No tag of fewer bytes can exceed a limit: an attribute needs five.
  private let harmlessLength: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: PackageLimits) {
    self.bytes = bytes
    self.limits = limits
    harmlessLength = min(5 * limits.xmlAttributes, limits.xmlTokenSize)
    var position = find(UInt8(ascii: "<"), from: 0)
    while position + 1 < bytes.count, stop == nil { position = passMarkup(at: position) }
  }

  /// The position of the next `<` after the markup at `position`.
  private mutating func passMarkup(at position: Int) -> Int {
    switch bytes[position + 1] {
    case UInt8(ascii: "!"):
      if starts("<!--", at: position) { return pass("-->", from: position + 4) }
      if starts("<![CDATA[", at: position) { return pass("]]>", from: position + 9) }
    case UInt8(ascii: "?"): return pass("?>", from: position + 2)
    case UInt8(ascii: "/"): break
    default:
      tagCount += 1
      let next = find(UInt8(ascii: "<"), from: position + 1)
      if next - position > harmlessLength { checkTag(position + 1, next) }
      return next
    }
    return find(UInt8(ascii: "<"), from: position + 1)
  }

  private func find(_ byte: UInt8, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress else { return bytes.count }
    guard let found = memchr(base + start, Int32(byte), bytes.count - start) else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func starts(_ mark: StaticString, at position: Int) -> Bool {
    mark.withUTF8Buffer { mark in
      position + mark.count <= bytes.count && bytes[position..<(position + mark.count)].elementsEqual(mark)
    }
  }

  /// Passes a comment, CDATA section or processing instruction; one that never ends is libxml2's to report.
  private mutating func pass(_ mark: StaticString, from start: Int) -> Int {
    var end = find(UInt8(ascii: ">"), from: start)
    let length = mark.utf8CodeUnitCount
    while end < bytes.count, end - length + 1 < start || !starts(mark, at: end - length + 1) {
      end = find(UInt8(ascii: ">"), from: end + 1)
    }
    check(\.xmlTokenSize, min(end, bytes.count) - length + 1 - start)
    return find(UInt8(ascii: "<"), from: end)
  }

  /// Counts attributes and measures their values, in a tag that ends before `limit` if it is well-formed.
  private mutating func checkTag(_ start: Int, _ limit: Int) {
    var position = start
    while position < limit, bytes[position] > 0x20, !">/".utf8.contains(bytes[position]) { position += 1 }
    check(\.xmlTokenSize, position - start)
    var attributes = 0
    while position < limit, bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = min(limit, find(byte, from: position))
        check(\.xmlTokenSize, end - position)
        position = end + 1
      } else if byte == UInt8(ascii: "=") {
        attributes += 1
      }
    }
    check(\.xmlAttributes, attributes)
  }

  private mutating func check(_ limit: KeyPath<PackageLimits, Int>, _ value: Int) {
    guard stop == nil, value > limits[keyPath: limit] else { return }
    stop = .limit(limit, value)
  }
}
