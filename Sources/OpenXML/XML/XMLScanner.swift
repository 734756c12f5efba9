/// Reads the XML that Office programs write, several times faster than a general parser.
///
/// It takes a part only when it understands all of it: UTF-8, no DTD, comments, CDATA or processing instructions, ASCII
/// names, one prefix for each namespace. Anything else, damage included, it leaves to libxml2, which also words the errors;
/// so it may be strict where XML is not, and must never accept what libxml2 refuses. A test compares the two.
///
/// Hot methods are mutating or inlined throughout: any other call copies the whole structure, a third of the time.
struct XMLScanner: ~Copyable {
  /// An element whose end tag has not come.
  struct OpenElement: BitwiseCopyable {
    var node: UInt32
    var nameStart: UInt32
    var nameEnd: UInt32
    /// Number of namespace declarations in force before its own.
    var namespaces: UInt32
  }

  let limits: PackageLimits
  private let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var nodes: GrowableBuffer<XMLTree.Node>
  var attributes: GrowableBuffer<XMLTree.Attribute>
  var changedValues: [UInt8] = []
  var openElements = GrowableBuffer<OpenElement>(capacity: 64)
  var names = ScannedNames()
  /// The name that was read last.
  var name = ScannedName()
  /// The attributes of the tag being read.
  var tagAttributes = GrowableBuffer<TagAttribute>(capacity: 64)
  var declaresNamespaces = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>, limits: PackageLimits) {
    self.bytes = bytes
    self.limits = limits
    // WordprocessingML averages 25 to 40 bytes an element.
    nodes = GrowableBuffer(capacity: bytes.count / 24)
    attributes = GrowableBuffer(capacity: bytes.count / 48)
  }

  /// The tree's arrays, or nil when libxml2 must judge.
  static func scan(_ bytes: [UInt8], limits: PackageLimits) -> XMLTreeBuilder.Outcome? {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = XMLScanner(buffer, limits: limits)
      guard scanner.scanDocument() else { return nil }
      return XMLTreeBuilder.Outcome(
        nodes: scanner.nodes.array, attributes: scanner.attributes.array, changedValues: scanner.changedValues,
        namespaces: scanner.names.declarations, stop: nil)
    }
  }

  private mutating func scanDocument() -> Bool {
    guard skipDeclaration() else { return false }
    skipBlank()
    repeat {
      guard byte(position) == UInt8(ascii: "<") else { return false }
      let isScanned = byte(position + 1) == UInt8(ascii: "/") ? scanEndTag() : scanStartTag()
      guard isScanned else { return false }
      if openElements.count > 0, !skipText() { return false }
    } while openElements.count > 0
    skipBlank()
    return position == bytes.count
  }

  /// A byte of the part, NUL behind its end; NUL is not allowed in XML, so every loop ends there.
  @inline(__always)
  func byte(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Up to eight bytes as one number, the first lowest, padded with zeros.
  @inline(__always)
  func word(at start: Int, length: Int) -> UInt64 {
    guard length > 0 else { return 0 }
    guard start + 8 <= bytes.count else {
      return (0..<min(8, length)).reduce(0) { $0 | UInt64(byte(start + $1)) << UInt64(8 * $1) }
    }
    let word = littleEndianWord(start)
    return length >= 8 ? word : word & (1 << UInt64(8 * length) - 1)
  }

  /// Written out because the compiler makes one load of it, which it does not of `loadUnaligned`.
  @inline(__always)
  private func littleEndianWord(_ start: Int) -> UInt64 {
    let low = UInt64(bytes[start]) | UInt64(bytes[start + 1]) << 8 | UInt64(bytes[start + 2]) << 16
    let middle = UInt64(bytes[start + 3]) << 24 | UInt64(bytes[start + 4]) << 32 | UInt64(bytes[start + 5]) << 40
    return low | middle | UInt64(bytes[start + 6]) << 48 | UInt64(bytes[start + 7]) << 56
  }

  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

  mutating func skipBlank() {
    while ByteClass.isBlank(byte(position)) { position += 1 }
  }

  /// Passes over a byte order mark and `<?xml …?>` in its usual forms; true also when there is none.
  private mutating func skipDeclaration() -> Bool {
    if byte(0) == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF { position = 3 }
    guard byte(position) == UInt8(ascii: "<"), byte(position + 1) == UInt8(ascii: "?") else { return true }
    var end = position
    while byte(end) != UInt8(ascii: ">") {
      guard byte(end) != 0 else { return false }
      end += 1
    }
    let declaration = String(decoding: slice(position..<(end + 1)), as: UTF8.self)
    position = end + 1
    return Self.declarations.contains(declaration)
  }

  private static let declarations: Set<String> = {
    let encodings = ["", " encoding=\"UTF-8\"", " encoding=\"utf-8\""]
    let endings = ["", " standalone=\"yes\"", " standalone=\"no\""]
    let double = encodings.flatMap { encoding in endings.map { "<?xml version=\"1.0\"\(encoding)\($0)?>" } }
    let single = double.map { String(decoding: $0.utf8.map { $0 == 0x22 ? 0x27 : $0 }, as: UTF8.self) }
    return Set(double + single)
  }()
}
