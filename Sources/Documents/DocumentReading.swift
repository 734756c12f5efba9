/// Bytes in, document out: the entry to reading.
public enum DocumentReading {
  /// Reads a draft whose format is told by its content, never by its name.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Path or name to report; it is not opened.
  public static func read(_ bytes: [UInt8], path: String) throws(ReadingError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= ReadingLimits.fileSize else {
      throw .tooLarge(size: bytes.count, limit: ReadingLimits.fileSize)
    }
    guard let reader = Readers.all.first(where: { $0.recognises(bytes) }) else {
      throw FileSignature.error(for: bytes)
    }
    return try reader.read(bytes, path)
  }
}

/// Bounds on what is read at all.
public enum ReadingLimits {
  /// Bytes of one file; a draft of 300 pages has about 0.5 MB.
  public static let fileSize = 64 << 20
}
