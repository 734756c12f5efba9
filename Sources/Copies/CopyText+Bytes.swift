extension CopyText {
  private static let head = Array("SYC1".utf8)

  /// The text for keeping in a file; `init(bytes:)` reads it. Little endian.
  public var bytes: [UInt8] {
    var result = Self.head
    result.reserveCapacity(units.count * 6 + 64)
    Self.append(UInt32(clamping: units.count), to: &result)
    for unit in units { Self.append(unit, to: &result) }
    for offset in offsets { Self.append(offset, to: &result) }
    Self.append(UInt32(clamping: areas.count), to: &result)
    for area in areas {
      let name = Array(area.name.utf8)
      for value in [area.range.lowerBound, area.range.upperBound, name.count] {
        Self.append(UInt32(clamping: value), to: &result)
      }
      result += name
    }
    return result
  }

  /// - Returns: nil for anything but what `bytes` gave.
  public init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.head) else { return nil }
    var reader = Reader(bytes: bytes, offset: Self.head.count)
    guard let count = reader.value(UInt32.self).map(Int.init), count <= bytes.count / 6 else { return nil }
    self.init()
    for _ in 0..<count {
      guard let unit = reader.value(UInt16.self) else { return nil }
      units.append(unit)
    }
    for _ in 0..<count {
      guard let offset = reader.value(UInt32.self) else { return nil }
      offsets.append(offset)
    }
    guard let areaCount = reader.value(UInt32.self) else { return nil }
    for _ in 0..<areaCount {
      guard let area = reader.area(within: count) else { return nil }
      areas.append(area)
    }
    guard reader.isAtEnd else { return nil }
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  private struct Reader {
    let bytes: [UInt8]
    var offset: Int

    var isAtEnd: Bool { offset == bytes.count }

    mutating func value<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
      let length = Value.bitWidth / 8
      guard length <= bytes.count - offset else { return nil }
      defer { offset += length }
      return (0..<length).reduce(0) { $0 | Value(bytes[offset + $1]) << ($1 * 8) }
    }

    mutating func area(within count: Int) -> Area? {
      guard let start = value(UInt32.self).map(Int.init), let end = value(UInt32.self).map(Int.init),
        let length = value(UInt32.self).map(Int.init), start <= end, end <= count, length <= bytes.count - offset
      else { return nil }
      defer { offset += length }
      return Area(name: String(decoding: bytes[offset..<(offset + length)], as: UTF8.self), range: start..<end)
    }
  }
}
