import CLibXML2

extension XMLTree {
  /// The bytes of a part in UTF-8 and what they were.
  static func utf8(_ bytes: [UInt8], part: String) throws(OpenXMLError) -> (bytes: [UInt8], encoding: XMLEncoding) {
    // libxml2 makes no parser for nothing.
    guard !bytes.isEmpty else { throw .damagedXML(part: part, line: 1, column: 1, fault: .empty) }
    guard let encoding = XMLEncoding(of: bytes) else {
      throw .damagedXML(part: part, line: 1, column: 1, fault: .unsupportedEncoding)
    }
    guard encoding != .utf8 else { return (bytes, encoding) }
    let transcoded = UTF16Part.transcoded(bytes, isLittleEndian: encoding == .utf16LittleEndian)
    guard let transcoded else { throw .damagedXML(part: part, line: 1, column: 1, fault: .invalidEncoding) }
    return (transcoded, encoding)
  }

  static func error(_ stop: XMLTreeBuilder.StopReason, part: String, limits: PackageLimits) -> OpenXMLError {
    switch stop {
    case .documentType: .documentTypeDeclaration(part: part)
    case .limit(let limit, let value): limits.exceeded(limit, value)
    case .syntax(let fault, let line, let column): .damagedXML(part: part, line: line, column: column, fault: fault)
    }
  }

  private static let libraryIsReady: Void = xmlInitParser()

  static func parse(_ bytes: [UInt8], limits: PackageLimits) -> XMLTreeBuilder.Outcome {
    _ = libraryIsReady
    let scan = bytes.withUnsafeBufferPointer { MarkupGuard($0, limits: limits) }
    if let stop = scan.stop {
      return XMLTreeBuilder.Outcome(nodes: [], attributes: [], changedValues: [], namespaces: [], stop: stop)
    }
    return bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let parser = xmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else {
        preconditionFailure("libxml2 has no memory for a parser")
      }
      defer { xmlFreeParserCtxt(parser) }
      // Its own limits off, since ours hold: above 10 MB it calls a part bad whose last tag has 500 bytes.
      xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue))
      var builder = XMLTreeBuilder(parser: parser, tagCount: scan.tagCount, limits: limits)
      withUnsafeMutablePointer(to: &builder) { run(parser, into: $0) }
      return builder.takeOutcome()
    }
  }

  private static func run(_ parser: xmlParserCtxtPtr, into builder: UnsafeMutablePointer<XMLTreeBuilder>) {
    parser.pointee.sax.pointee = saxHandlers()
    parser.pointee.userData = UnsafeMutableRawPointer(builder)
    let status = xmlParseDocument(parser)
    if status != 0 || parser.pointee.wellFormed == 0 {
      builder.pointee.stop(.syntax(.syntax, line: 1, column: 1))
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
    guard let error, XMLFault.isMistake(error.pointee) else { return }
    builder(context).pointee.stop(XMLTreeBuilder.StopReason(error.pointee))
  }
  return handlers
}

private func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder> {
  context.unsafelyUnwrapped.assumingMemoryBound(to: XMLTreeBuilder.self)
}

private let startElement: startElementNsSAX2Func = {
  context, local, _, uri, namespaceCount, namespaces, count, _, values in
  guard let local else { return }
  builder(context).pointee.start(
    local, uri: uri, (Int(namespaceCount), namespaces), (Int(count), values))
}
