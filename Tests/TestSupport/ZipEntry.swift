/// One entry of a `ZipFile`, right or wrong in a way that a test chooses.
public struct ZipEntry: Sendable {
  /// Where size and checksum stand behind the data.
  public enum Descriptor: Sendable {
    case withSignature, withoutSignature
  }

  public var name: String
  public var bytes: [UInt8]
  /// The name when it shall not be UTF-8.
  public var rawName: [UInt8]?
  /// Name in the local header when it shall differ.
  public var localName: String?
  public var method: UInt16 = 0
  /// Method in the local header when it shall differ.
  public var localMethod: UInt16?
  public var flags: UInt16 = 0
  /// Flags in the local header when they shall differ.
  public var localFlags: UInt16?
  /// Added to the checksum, to make it wrong.
  public var checksumError: UInt32 = 0
  /// Added to the local header's checksum, to make it differ.
  public var localChecksumError: UInt32 = 0
  /// Unpacked size to claim when it shall differ.
  public var claimedSize: UInt32?
  /// Compressed size to claim when it shall differ.
  public var claimedPackedSize: UInt32?
  /// The compressed bytes when they shall not be made from `bytes`.
  public var packed: [UInt8]?
  public var descriptor: Descriptor?
  /// Sizes and offset are in the zip64 field.
  public var isZip64 = false
  /// Volume the entry starts on.
  public var disk: UInt16 = 0
  /// Unix file mode, such as 0o120777 for a symbolic link.
  public var mode: UInt32 = 0
  /// Added to the offset of the local header, to make it wrong.
  public var offsetError = 0
  /// Written instead of the signature of the local header.
  public var localSignature: UInt32 = 0x0403_4B50

  public init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

  private var size: UInt32 { claimedSize ?? UInt32(bytes.count) }
  private var checksum: UInt32 { CRC32.checksum(bytes) &+ checksumError }
  private var allFlags: UInt16 { flags | (descriptor == nil ? 0 : 8) }

  private var data: [UInt8] { packed ?? (method == 8 ? Self.deflated(bytes) : bytes) }

  /// Deflate without compression (RFC 1951, 3.2.4).
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var result = ZipBytes()
    var start = 0
    repeat {
      let end = min(bytes.count, start + 0xFFFF)
      result.bytes.append(end == bytes.count ? 1 : 0)
      result.add(UInt16(end - start), ~UInt16(end - start))
      result.bytes += bytes[start..<end]
      start = end
    } while start < bytes.count
    return result.bytes
  }

  /// Local header, data and descriptor.
  func local() -> [UInt8] {
    let name = rawName ?? Array((localName ?? name).utf8)
    let data = data
    let isSilent = descriptor != nil
    var header = ZipBytes()
    header.add(localSignature)
    header.add(UInt16(20), localFlags ?? allFlags, localMethod ?? method, 0, 0x5021)
    header.add(isSilent ? 0 : checksum &+ localChecksumError)
    header.add(
      isZip64 ? .max : isSilent ? 0 : claimedPackedSize ?? UInt32(data.count), isZip64 ? .max : isSilent ? 0 : size)
    header.add(UInt16(name.count), isZip64 ? 20 : 0)
    header.bytes += name
    if isZip64 {
      header.add(UInt16(1), 16)
      header.add(isSilent ? 0 : UInt64(size), isSilent ? 0 : UInt64(data.count))
    }
    return header.bytes + data + trailer(packedSize: data.count)
  }

  private func trailer(packedSize: Int) -> [UInt8] {
    guard let descriptor else { return [] }
    var trailer = ZipBytes()
    if descriptor == .withSignature { trailer.add(UInt32(0x0807_4B50)) }
    trailer.add(checksum)
    if isZip64 {
      trailer.add(UInt64(packedSize), UInt64(size))
    } else {
      trailer.add(UInt32(packedSize), size)
    }
    return trailer.bytes
  }

  /// The record in the directory.
  func record(offset: Int) -> [UInt8] {
    let name = rawName ?? Array(name.utf8)
    let packedSize = data.count
    var record = ZipBytes()
    record.add(UInt32(0x0201_4B50))
    record.add(mode == 0 ? UInt16(20) : 0x031E, 20, allFlags, method, 0, 0x5021)
    record.add(checksum)
    record.add(isZip64 ? .max : claimedPackedSize ?? UInt32(packedSize), isZip64 ? .max : size)
    record.add(UInt16(name.count), isZip64 ? 28 : 0, 0, disk, 0)
    record.add(mode << 16)
    record.add(isZip64 ? .max : UInt32(offset + offsetError))
    record.bytes += name
    if isZip64 {
      record.add(UInt16(1), 24)
      record.add(UInt64(size), UInt64(packedSize), UInt64(offset + offsetError))
    }
    return record.bytes
  }
}

/// The checksum of zip entries.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}
