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

  /// A list of attributes or declarations as libxml2 hands it over.
  typealias Pointers = (count: Int, start: UnsafeMutablePointer<UnsafePointer<UInt8>?>?)

  /// The open elements that declare namespaces; libxml2 goes through all declarations in force for every prefix.
  private var scopes = GrowableBuffer<(element: UInt32, declarations: UInt32, outer: Int32)>(capacity: 16)
  private var declarationsInForce = 0
  /// Index of the innermost declaration in force, -1 when there is none.
  private var innermost: Int32 = -1
  private var openElements = GrowableBuffer<UInt32>(capacity: 64)
  private var elementCodes = InternedNames(.elements)
  private var attributeCodes = InternedNames(.attributes)
  private let elementNames = XMLName.allCases
  private let attributeNames = XMLAttributeName.allCases

  /// Why we ended the parse ourselves.
  enum StopReason {
    case documentType
    case limit(KeyPath<PackageLimits, Int>, Int)
    case syntax(XMLFault, line: Int, column: Int)
  }

  /// - Parameter tagCount: upper bound for the number of elements, so that their list need not grow.
  init(parser: xmlParserCtxtPtr, tagCount: Int, limits: PackageLimits) {
    self.parser = parser
    self.limits = limits
    nodes = GrowableBuffer(capacity: min(tagCount, limits.xmlElements))
    attributes = GrowableBuffer(capacity: min(tagCount, limits.xmlElements) / 2)
  }

  /// What one parse yields.
  struct Outcome {
    var nodes: [XMLTree.Node]
    var attributes: [XMLTree.Attribute]
    var changedValues: [UInt8]
    var namespaces: [XMLTree.NamespaceDeclaration]
    var stop: StopReason?
  }

  /// Hands over what was collected, nothing when the parse was stopped; the builder is of no use afterwards.
  mutating func takeOutcome() -> Outcome {
    guard stop == nil else {
      return Outcome(nodes: [], attributes: [], changedValues: [], namespaces: [], stop: stop)
    }
    return Outcome(
      nodes: nodes.takeArray(), attributes: attributes.takeArray(), changedValues: changedValues,
      namespaces: namespaces, stop: nil)
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
    _ local: UnsafePointer<UInt8>, uri: UnsafePointer<UInt8>?, _ declarations: Pointers, _ values: Pointers
  ) {
    guard openElements.count < min(limits.xmlDepth, PackageLimits.highestDepth) else {
      return stop(.limit(\.xmlDepth, openElements.count + 1))
    }
    guard nodes.count < limits.xmlElements else { return stop(.limit(\.xmlElements, nodes.count + 1)) }
    let attributeCount = values.count + declarations.count
    guard attributeCount <= limits.xmlAttributes else { return stop(.limit(\.xmlAttributes, attributeCount)) }
    if declarations.count > 0, let pairs = declarations.start { declare(declarations.count, pairs) }
    let firstAttribute = attributes.count
    if values.count > 0, let start = values.start { append(values.count, start) }
    openElements.append(UInt32(nodes.count))
    nodes.append(
      XMLTree.Node(
        name: elementNames[Int(elementCodes.code(uri: uri, local: local))],
        attributeCount: UInt8(attributes.count - firstAttribute), firstAttribute: UInt32(firstAttribute),
        tagClose: UInt32(position), end: 0, next: 0))
  }

  mutating func end() {
    guard let element = openElements.removeLast() else { return }
    if let last = scopes.last, last.element == element {
      declarationsInForce -= Int(last.declarations)
      innermost = last.outer
      _ = scopes.removeLast()
    }
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
  private mutating func declare(_ count: Int, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    declarationsInForce += count
    guard declarationsInForce <= limits.xmlNamespaces else {
      return stop(.limit(\.xmlNamespaces, declarationsInForce))
    }
    scopes.append((UInt32(nodes.count), UInt32(count), innermost))
    for index in 0..<count {
      guard let uri = pairs[2 * index + 1] else { continue }
      let prefix = pairs[2 * index].map(String.init(cString:)) ?? ""
      namespaces.append(
        XMLTree.NamespaceDeclaration(
          element: nodes.count, prefix: prefix, uri: String(cString: uri), outer: innermost))
      innermost = Int32(namespaces.count - 1)
    }
  }
}
