/// One input format: how its bytes are recognised and turned into a document.
public struct Reader: Sendable {
  public var format: Document.Source.Format
  /// True when the bytes are this format, judged by their content.
  public var recognises: @Sendable ([UInt8]) -> Bool
  /// Bytes, the path to report, and what is wanted.
  public var read: @Sendable ([UInt8], String, ReadingOptions) throws(ReadingError) -> Document
}

/// The formats we read; the first that recognises the bytes reads them.
public enum Readers {
  public static let all: [Reader] = [
    Reader(format: .docx, recognises: DOCXReader.recognises, read: DOCXReader.read),
    Reader(format: .flatXML, recognises: FlatXMLReader.recognises, read: FlatXMLReader.read),
    Reader(format: .txt, recognises: TextReader.recognises, read: TextReader.read),
  ]
}
