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
    guard let count = reader.value(UInt32.self).map(Int.init), let units = reader.values(UInt16.self, count),
      let offsets = reader.values(UInt32.self, count), let areaCount = reader.value(UInt32.self)
    else { return nil }
    self.init()
    self.units = units
    self.offsets = offsets
    for _ in 0..<areaCount {
      guard let area = reader.area(within: count) else { return nil }
      areas.append(area)
    }
    guard reader.isAtEnd else { return nil }
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }

  private struct Reader {
    let bytes: [UInt8]
    var offset: Int

    var isAtEnd: Bool { offset == bytes.count }

    mutating func value<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type) -> Value? {
      values(type, 1)?.first
    }

    mutating func values<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type, _ count: Int) -> [Value]? {
      let size = MemoryLayout<Value>.size
      guard count <= (bytes.count - offset) / size else { return nil }
      defer { offset += count * size }
      return bytes.withUnsafeBytes { raw in
        (0..<count).map { Value(littleEndian: raw.loadUnaligned(fromByteOffset: offset + $0 * size, as: Value.self)) }
      }
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
