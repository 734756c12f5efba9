import Documents

/// A SHA-256 digest in its 32 bytes, for batches of which many are kept.
struct Digest: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  init(of bytes: [UInt8]) {
    let words = SHA256.digest(bytes).withUnsafeBytes { raw in
      (0..<4).map { UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
    }
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// - Returns: nil for anything but what `text` gives.
  init?(text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    let words = stride(from: 0, to: 64, by: 16).compactMap { start in
      UInt64(String(decoding: digits[start..<(start + 16)], as: UTF8.self), radix: 16)
    }
    guard words.count == 4 else { return nil }
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// Lower-case hexadecimal.
  var text: String {
    [first, second, third, fourth].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
