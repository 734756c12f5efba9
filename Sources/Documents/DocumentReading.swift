/// Bytes in, document out: the entry to reading.
public enum DocumentReading {
  /// Reads a draft whose format is told by its content, never by its name.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Path or name to report; it is not opened.
  ///   - options: What to read of files that hold more than one text.
  public static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = .standard
  ) throws(ReadingError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    let fileSize = options.limits.fileSize
    guard bytes.count <= fileSize else { throw .tooLarge(size: bytes.count, limit: fileSize) }
    guard let reader = Readers.all.first(where: { $0.recognises(bytes) }) else {
      throw FileSignature.error(for: bytes)
    }
    let document = try reader.read(bytes, path, options)
    try options.limits.check(document)
    return document
  }

  /// Reads what a program made of a file of another format; path and hash stay those of the file.
  ///
  /// - Parameters:
  ///   - copy: What the program made.
  ///   - original: The file.
  ///   - format: Name of the file's format, such as `doc`.
  ///   - program: What the program is called.
  public static func read(
    converted copy: [UInt8], of original: [UInt8], format: String, program: String, path: String,
    options: ReadingOptions = .standard
  ) throws(ReadingError) -> Document {
    var options = options
    // The program's encoding is not the file's.
    options.encoding = nil
    var document: Document
    do {
      document = try read(copy, path: path, options: options)
    } catch .empty {
      throw .notConverted(format: format, .noText)
    }
    document.source.conversion = Document.Conversion(format: format, sha256: document.source.sha256)
    document.source.sha256 = SHA256.hexadecimal(original)
    document.notes.insert(.convertedFrom(format: format, program: program), at: 0)
    return document
  }
}
