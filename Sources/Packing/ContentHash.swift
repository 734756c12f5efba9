/// A hash of 64 bits over numbers and texts, to tell contents apart by; not meant against forgery.
///
/// Each step is reversible, so two contents that differ in one place never have the same hash.
public struct ContentHash: Sendable {
  public private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  public init() {}

  public mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 32
  }

  /// Texts are told apart from their joined parts.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  public mutating func add(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { add($0) } }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    var offset = addLanes(bytes)
    while offset + 8 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    guard offset < bytes.count else { return }
    add(bytes[offset...].reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Four hashes side by side for what is long: one step of a single hash must wait for the one before.
  ///
  /// - Returns: how many bytes were added.
  private mutating func addLanes(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard bytes.count >= Self.long else { return 0 }
    func word(_ offset: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    var (first, second, third, fourth) = (self, self, self, self)
    var offset = 0
    while offset + 32 <= bytes.count {
      first.add(word(offset))
      second.add(word(offset + 8))
      third.add(word(offset + 16))
      fourth.add(word(offset + 24))
      offset += 32
    }
    for lane in [first, second, third, fourth] { add(lane.value) }
    return offset
  }

  private static let long = 1024

  /// Of one text.
  public static func of(_ text: String) -> UInt64 {
    var hash = ContentHash()
    hash.add(text)
    return hash.value
  }

  /// Sixteen lower-case hexadecimal digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
