import Checking
import Converting
import Documents

/// Reads drafts from files; one of another format is converted first, where that is wanted and possible.
struct DraftReading: Sendable {
  private let options: ReadingOptions
  /// Nil when nothing is to be converted.
  private let converter: Converter?

  init(_ options: ReadingOptions, converts: Bool) {
    self.options = options
    var limits = ConversionLimits.standard
    limits.resultSize = options.limits.fileSize
    converter = converts ? Converter(limits: limits) : nil
  }

  /// - Returns: the bytes that were read, those of the conversion if there was one, and the document.
  func read(_ path: String) throws(ReviewRun.FailureReason) -> (bytes: [UInt8], document: Document) {
    let bytes = try FileBytes.read(path, limit: options.limits.fileSize)
    do {
      return (bytes, try DocumentReading.read(bytes, path: path, options: options))
    } catch {
      guard let converter, let format = ForeignFormat(error) else { throw .reading(error) }
      return try convert(bytes, from: format, converter, path: path)
    }
  }

  private func convert(
    _ bytes: [UInt8], from format: ForeignFormat, _ converter: Converter, path: String
  ) throws(ReviewRun.FailureReason) -> (bytes: [UInt8], document: Document) {
    let result: Converter.Result
    do {
      result = try converter.convert(bytes, from: format)
    } catch {
      throw .reading(ReadingError(error, format: format))
    }
    do {
      let document = try DocumentReading.read(
        converted: result.bytes, of: bytes, format: format.rawValue, program: result.program.name, path: path,
        options: options)
      return (result.bytes, document)
    } catch {
      throw .reading(error)
    }
  }
}

extension ForeignFormat {
  /// The format that made a file unreadable, if a program can convert it.
  fileprivate init?(_ error: ReadingError) {
    switch error {
    case .oldBinaryFormat: self = .doc
    case .otherFormat(let name): self.init(rawValue: name)
    default: return nil
    }
  }
}

extension ReadingError {
  fileprivate init(_ error: ConversionError, format: ForeignFormat) {
    let fault: ConversionFault
    switch error {
    case .passwordProtected:
      self = .passwordProtected
      return
    case .notInstalled(let program): fault = .notInstalled(package: program.package)
    case .timedOut(let seconds): fault = .timedOut(seconds: seconds)
    case .failed: fault = .failed
    case .tooLarge(let limit): fault = .tooLarge(limit: limit)
    case .system(let message): fault = .system(message)
    }
    self = .notConverted(format: format.rawValue, fault)
  }
}
