import CLibXML2

/// What the SAX2 callbacks of one parse write into.
struct XMLTreeBuilder: ~Copyable {
  let limits: PackageLimits
  let parser: xmlParserCtxtPtr
  private var nodes: GrowableBuffer<XMLTree.Node>
  private var attributes: GrowableBuffer<XMLTree.Attribute>
  private var changedValues: [UInt8] = []
  private var namespaces: [XMLTree.NamespaceDeclaration] = []
  private var stop: StopReason?

  private var openElements = GrowableBuffer<UInt32>(capacity: 64)
  private var elementCodes = InternedNames(.elements)
  private var attributeCodes = InternedNames(.attributes)
  private let elementNames = XMLName.allCases
  private let attributeNames = XMLAttributeName.allCases

  /// Why we ended the parse ourselves.
  enum StopReason {
    case documentType
    case tooDeep
    case tooManyElements
    case syntax(line: Int, column: Int)
  }

  init(parser: xmlParserCtxtPtr, byteCount: Int, limits: PackageLimits) {
    self.parser = parser
    self.limits = limits
    // WordprocessingML averages 25 to 40 bytes an element.
    nodes = GrowableBuffer(capacity: byteCount / 24)
    attributes = GrowableBuffer(capacity: byteCount / 48)
  }

  /// What one parse yields.
  struct Outcome {
    var nodes: [XMLTree.Node]
    var attributes: [XMLTree.Attribute]
    var changedValues: [UInt8]
    var namespaces: [XMLTree.NamespaceDeclaration]
    var stop: StopReason?
  }

  var outcome: Outcome {
    Outcome(
      nodes: nodes.array, attributes: attributes.array, changedValues: changedValues, namespaces: namespaces,
      stop: stop)
  }

  /// Bytes the parser has taken: before `>` or `/>` while a start tag is reported, after the tag when an end is.
  private var position: Int {
    let input = parser.pointee.input
    guard let input, let current = input.pointee.cur, let base = input.pointee.base else { return 0 }
    return Int(input.pointee.consumed) + (current - base)
  }

  mutating func stop(_ reason: StopReason) {
    guard stop == nil else { return }
    stop = reason
    xmlStopParser(parser)
  }

  mutating func start(
    _ local: UnsafePointer<UInt8>, uri: UnsafePointer<UInt8>?, attributeCount: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard openElements.count < limits.xmlDepth else { return stop(.tooDeep) }
    guard nodes.count < limits.xmlElements else { return stop(.tooManyElements) }
    let firstAttribute = attributes.count
    if attributeCount > 0, let values { append(attributeCount, values) }
    openElements.append(UInt32(nodes.count))
    nodes.append(
      XMLTree.Node(
        name: elementNames[Int(elementCodes.code(uri: uri, local: local))],
        attributeCount: UInt8(attributes.count - firstAttribute), firstAttribute: UInt32(firstAttribute),
        tagClose: UInt32(position), end: 0, next: 0))
  }

  mutating func end() {
    guard let element = openElements.removeLast() else { return }
    let (end, next) = (UInt32(position), UInt32(nodes.count))
    nodes.update(Int(element)) {
      $0.end = end
      $0.next = next
    }
  }

  /// libxml2 hands over five pointers for each: local name, prefix, namespace, start and end of the value.
  private mutating func append(_ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    for index in 0..<count {
      let fields = values + 5 * index
      guard let local = fields[0], let start = fields[3], let end = fields[4] else { continue }
      let name = attributeNames[Int(attributeCodes.code(uri: fields[2], local: local))]
      guard name != .unknown else { continue }
      append(name, UnsafeBufferPointer(start: start, count: end - start))
    }
  }

  private mutating func append(_ name: XMLAttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    guard let input = parser.pointee.input, let base = input.pointee.base, let end = input.pointee.end,
      let start = value.baseAddress
    else { return }
    if start >= base, start < end {
      let offset = Int(input.pointee.consumed) + (start - base)
      attributes.append(
        XMLTree.Attribute(name: name, isChanged: false, start: UInt32(offset), count: UInt32(value.count)))
    } else {
      appendChanged(name, value)
    }
  }

  /// Without entity substitution libxml2 writes every `&` of a value as `&#38;`, so turning that back is exact.
  private mutating func appendChanged(_ name: XMLAttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    let start = changedValues.count
    var rest = value[...]
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      changedValues.append(contentsOf: rest[...ampersand])
      let isEscaped = rest[(ampersand + 1)...].starts(with: "#38;".utf8)
      rest = rest[(ampersand + (isEscaped ? 5 : 1))...]
    }
    changedValues.append(contentsOf: rest)
    attributes.append(
      XMLTree.Attribute(
        name: name, isChanged: true, start: UInt32(start), count: UInt32(changedValues.count - start)))
  }

  /// Declarations on the element that is about to start: pairs of prefix (nil for the default) and URI.
  mutating func declare(_ count: Int, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    for index in 0..<count {
      guard let uri = pairs[2 * index + 1] else { continue }
      let prefix = pairs[2 * index].map(String.init(cString:)) ?? ""
      namespaces.append(
        XMLTree.NamespaceDeclaration(element: nodes.count, prefix: prefix, uri: String(cString: uri)))
    }
  }
}
