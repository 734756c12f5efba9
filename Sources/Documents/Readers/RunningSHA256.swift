import CNettle

/// SHA-256 of bytes that come one after the other, so that they need not be in memory together.
package struct RunningSHA256: Sendable {
  private var context = sha256_ctx()

  package init() { nettle_sha256_init(&context) }

  package mutating func add(_ bytes: [UInt8]) { nettle_sha256_update(&context, bytes.count, bytes) }

  package var digest: [UInt8] {
    var context = context
    return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
      nettle_sha256_digest(&context, buffer.count, buffer.baseAddress)
      count = buffer.count
    }
  }

  /// Lower-case hexadecimal digest.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
