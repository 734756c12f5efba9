import CLibXML2

extension XMLTree {
  /// The bytes of a part in UTF-8 and what they were.
  static func utf8(_ bytes: [UInt8], part: String) throws(OpenXMLError) -> (bytes: [UInt8], encoding: XMLEncoding) {
    // libxml2 makes no parser for nothing.
    guard !bytes.isEmpty else { throw .damagedXML(part: part, line: 1, column: 1) }
    guard let encoding = XMLEncoding(of: bytes) else { throw .unsupportedEncoding(part: part) }
    guard encoding != .utf8 else { return (bytes, encoding) }
    let transcoded = UTF16Part.transcoded(bytes, isLittleEndian: encoding == .utf16LittleEndian)
    guard let transcoded else { throw .damagedXML(part: part, line: 1, column: 1) }
    return (transcoded, encoding)
  }

  static func error(
    _ stop: XMLTreeBuilder.StopReason, part: String, limits: PackageLimits, elements: Int
  ) -> OpenXMLError {
    switch stop {
    case .documentType: .documentTypeDeclaration(part: part)
    case .tooDeep: .limitExceeded(name: "xml-depth", value: limits.xmlDepth + 1, limit: limits.xmlDepth)
    case .tooManyElements: .limitExceeded(name: "xml-elements", value: elements + 1, limit: limits.xmlElements)
    case .syntax(let line, let column): .damagedXML(part: part, line: line, column: column)
    }
  }

  private static let libraryIsReady: Void = xmlInitParser()

  static func parse(_ bytes: [UInt8], limits: PackageLimits) -> XMLTreeBuilder.Outcome {
    _ = libraryIsReady
    return bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let parser = xmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else {
        preconditionFailure("libxml2 has no memory for a parser")
      }
      defer { xmlFreeParserCtxt(parser) }
      xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
      var builder = XMLTreeBuilder(parser: parser, byteCount: buffer.count, limits: limits)
      withUnsafeMutablePointer(to: &builder) { run(parser, into: $0) }
      return builder.outcome
    }
  }

  private static func run(_ parser: xmlParserCtxtPtr, into builder: UnsafeMutablePointer<XMLTreeBuilder>) {
    parser.pointee.sax.pointee = saxHandlers()
    parser.pointee.userData = UnsafeMutableRawPointer(builder)
    let status = xmlParseDocument(parser)
    // Undeclared prefixes only clear `nsWellFormed`; Word refuses such a part as well.
    if status != 0 || parser.pointee.wellFormed == 0 || parser.pointee.nsWellFormed == 0 {
      builder.pointee.stop(.syntax(line: 1, column: 1))
    }
    if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
  }
}

/// Without a `characters` callback libxml2 still checks text, and spares the copy in pieces of 300 bytes.
private func saxHandlers() -> xmlSAXHandler {
  var handlers = xmlSAXHandler()
  handlers.initialized = UInt32(XML_SAX2_MAGIC)
  handlers.startElementNs = startElement
  handlers.endElementNs = { context, _, _, _ in builder(context).pointee.end() }
  handlers.internalSubset = { context, _, _, _ in builder(context).pointee.stop(.documentType) }
  handlers.externalSubset = { context, _, _, _ in builder(context).pointee.stop(.documentType) }
  handlers.serror = { context, error in
    guard let error, error.pointee.level == XML_ERR_FATAL || error.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue)
    else { return }
    builder(context).pointee.stop(.syntax(line: Int(error.pointee.line), column: Int(error.pointee.int2)))
  }
  return handlers
}

private func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder> {
  context.unsafelyUnwrapped.assumingMemoryBound(to: XMLTreeBuilder.self)
}

private let startElement: startElementNsSAX2Func = {
  context, local, _, uri, namespaceCount, namespaces, count, _, values in
  guard let local else { return }
  let builder = builder(context)
  if namespaceCount > 0, let namespaces { builder.pointee.declare(Int(namespaceCount), namespaces) }
  builder.pointee.start(local, uri: uri, attributeCount: Int(count), values)
}
