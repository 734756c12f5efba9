/// SHA-256 through nettle.
package enum SHA256 {
  package static func digest(_ bytes: [UInt8]) -> [UInt8] { running(bytes).digest }

  /// Lower-case hexadecimal digest.
  package static func hexadecimal(_ bytes: [UInt8]) -> String { running(bytes).hexadecimal }

  private static func running(_ bytes: [UInt8]) -> RunningSHA256 {
    var hash = RunningSHA256()
    hash.add(bytes)
    return hash
  }
}

extension Document.Source {
  /// True when these are the bytes the document was read from, those of the conversion if there was one.
  public func describes(_ bytes: [UInt8]) -> Bool { SHA256.hexadecimal(bytes) == conversion?.sha256 ?? sha256 }
}
