import CNettle

/// SHA-256 through nettle.
package enum SHA256 {
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
      nettle_sha256_digest(&context, buffer.count, buffer.baseAddress)
      count = buffer.count
    }
  }

  /// Lower-case hexadecimal digest.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension Document.Source {
  /// True when these are the bytes the document was read from, those of the conversion if there was one.
  public func describes(_ bytes: [UInt8]) -> Bool { SHA256.hexadecimal(bytes) == conversion?.sha256 ?? sha256 }
}
