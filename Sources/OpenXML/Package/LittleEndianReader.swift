/// Numbers at byte offsets of a file, checked against its bounds by the array.
struct LittleEndianReader {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func uint16(_ position: Int) -> UInt16 {
    UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
  }

  func uint32(_ position: Int) -> UInt32 {
    UInt32(uint16(position)) | UInt32(uint16(position + 2)) << 16
  }

  func uint64(_ position: Int) -> UInt64 {
    UInt64(uint32(position)) | UInt64(uint32(position + 4)) << 32
  }
}
