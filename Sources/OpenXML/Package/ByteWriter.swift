/// Bytes that numbers are appended to or written into, little end first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  mutating func append<Number: FixedWidthInteger & UnsignedInteger>(_ numbers: Number...) {
    for number in numbers {
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
      }
    }
  }

  /// Overwrites `width` bytes; throws when the number does not fit or would be all ones, which means something else.
  mutating func put(_ number: Int, at position: Int, width: Int) throws(OpenXMLError) {
    guard width == 8 || number < 1 << (8 * width) - 1 else { throw .damagedArchive(.unwritable) }
    for index in 0..<width { bytes[position + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
  }
}
