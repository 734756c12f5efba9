import CLibXML2

extension XMLTreeBuilder.StopReason {
  /// What a fatal or namespace error of libxml2 means.
  init(_ error: xmlError) {
    let fault = XMLFault(xmlParserErrors(UInt32(bitPattern: error.code)))
    self = .syntax(fault, line: Int(error.line), column: Int(error.int2))
  }
}

extension XMLTreeBuilder.StopReason {
  /// A mistake told more exactly: libxml2 calls bytes that are not UTF-8 forbidden characters, and ends at a NUL.
  func refined(by bytes: [UInt8]) -> Self {
    guard case .syntax = self else { return self }
    if let nul = bytes.firstIndex(of: 0) { return Self(.forbiddenCharacter, at: nul, in: bytes) }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return self
    } catch {
      return Self(.invalidEncoding, at: error.byteOffsets.lowerBound, in: bytes)
    }
  }

  private init(_ fault: XMLFault, at offset: Int, in bytes: [UInt8]) {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self = .syntax(fault, line: 1 + before.count { $0 == UInt8(ascii: "\n") }, column: offset - lineStart + 1)
  }
}

extension XMLFault {
  /// True for what makes a part no XML with namespaces: undeclared prefixes are not fatal to libxml2, but to Word.
  ///
  /// The name of a namespace may be anything: that it should be an absolute URI is advice (Namespaces in XML 1.0, 2.2).
  static func isMistake(_ error: xmlError) -> Bool {
    if error.domain == Int32(XML_FROM_NAMESPACE.rawValue) {
      return ![XML_WAR_NS_URI, XML_WAR_NS_URI_RELATIVE].contains(xmlParserErrors(UInt32(bitPattern: error.code)))
    }
    return error.level == XML_ERR_FATAL
  }

  fileprivate init(_ code: xmlParserErrors) {
    switch code {
    case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED: self = .invalidEncoding
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_ENCODING_NAME: self = .unsupportedEncoding
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF:
      self = .forbiddenCharacter
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED:
      self = .cutOff
    case XML_ERR_TAG_NAME_MISMATCH: self = .mismatchedTag
    case XML_NS_ERR_UNDEFINED_NAMESPACE: self = .undeclaredPrefix
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: self = .duplicateAttribute
    case XML_ERR_UNDECLARED_ENTITY: self = .undeclaredEntity
    case XML_ERR_DOCUMENT_END: self = .extraContent
    default: self = .syntax
    }
  }
}
