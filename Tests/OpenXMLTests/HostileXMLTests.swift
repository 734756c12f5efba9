import OpenXML
import TestSupport
import Testing

/// One part made to do harm or broken in its own way, and what becomes of it.
struct HostilePart: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable, Equatable {
    case read
    case fault(XMLFault)
    case documentType
    case limit(String)
  }

  var name: String
  var outcome: Outcome
  var bytes: @Sendable () -> [UInt8]

  var testDescription: String { name }

  init(_ name: String, _ outcome: Outcome, _ bytes: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.outcome = outcome
    self.bytes = bytes
  }

  init(_ name: String, _ outcome: Outcome, _ text: @autoclosure @escaping @Sendable () -> String) {
    self.init(name, outcome) { Array(text().utf8) }
  }

  static let all = entities + sizes + mistakes + encodings

  private static func repeated(_ count: Int, _ piece: (Int) -> String) -> String { (0..<count).map(piece).joined() }

  private static func x(_ count: Int) -> String { String(repeating: "x", count: count) }

  private static let entities = [
    HostilePart("document type alone", .documentType, "<!DOCTYPE a><a/>"),
    HostilePart("entity bomb", .documentType) {
      let entities = repeated(9) { "<!ENTITY e\($0 + 1) \"\(String(repeating: "&e\($0);", count: 10))\">" }
      return Array("<!DOCTYPE a [<!ENTITY e0 \"a\">\(entities)]><a>&e9;</a>".utf8)
    },
    HostilePart(
      "quadratic entity bomb", .documentType,
      "<!DOCTYPE a [<!ENTITY e \"\(x(50_000))\">]><a>\(String(repeating: "&e;", count: 50_000))</a>"),
    HostilePart(
      "external entity", .documentType, "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>"),
    HostilePart("external subset", .documentType, "<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\"><a/>"),
    HostilePart("parameter entity", .documentType, "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///a\">%p;]><a/>"),
    HostilePart("document type in UTF-16", .documentType) {
      [0xFF, 0xFE] + utf16("<!DOCTYPE a [<!ENTITY e \"x\">]><a/>")
    },
    HostilePart("entity that is not declared", .fault(.undeclaredEntity), "<a>&nbsp;</a>"),
    HostilePart("entity that is not declared, in an attribute", .fault(.undeclaredEntity), "<a b=\"&e;\"/>"),
    HostilePart(
      "XInclude", .read,
      "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\" parse=\"text\"/></a>"),
    HostilePart("stylesheet instruction", .read, "<?xml-stylesheet href=\"http://127.0.0.1/a.xsl\"?><a/>"),
    HostilePart(
      "schema location", .read,
      "<a xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:schemaLocation=\"http://a http://127.0.0.1/a\"/>"),
  ]

  private static let sizes = [
    HostilePart(
      "deep nesting", .limit("xml-depth"),
      String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)),
    HostilePart("100,000 attributes", .limit("xml-attributes"), "<a \(repeated(100_000) { " a\($0)=\"\"" })/>"),
    HostilePart(
      "100,000 attributes behind a long value", .limit("xml-attributes"),
      "<a b=\"\(String(repeating: ">", count: 9_000))\" \(repeated(100_000) { " a\($0)=''" })/>"),
    HostilePart(
      "100,000 namespace declarations", .limit("xml-attributes"), "<a \(repeated(100_000) { " xmlns:a\($0)=\"u\"" })/>"),
    HostilePart(
      "many namespaces in force", .limit("xml-namespaces"),
      repeated(200) { level in "<a \(repeated(90) { " xmlns:n\(level)x\($0)=\"u\"" })>" }
        + String(repeating: "</a>", count: 200)),
    HostilePart("huge attribute", .limit("xml-token-size"), "<a b=\"\(x(12_000_000))\"/>"),
    HostilePart("huge comment", .limit("xml-token-size"), "<a><!--\(x(12_000_000))--></a>"),
    HostilePart("huge CDATA section", .limit("xml-token-size"), "<a><![CDATA[\(x(12_000_000))]]></a>"),
    HostilePart("huge instruction", .limit("xml-token-size"), "<a><?p \(x(12_000_000))?></a>"),
    HostilePart("long element name", .read, "<\(x(60_000))/>"),
    HostilePart("long attribute name", .read, "<a \(x(60_000))=\"\"/>"),
    HostilePart("name above every limit", .limit("xml-token-size"), "<\(x(12_000_000))/>"),
    HostilePart("long last tag in a part of 11 MB", .read) {
      let last = "<b " + repeated(100) { " attribute\($0)=\"\"" } + "/></a>"
      return Array(("<a>" + x(11_000_000) + last).utf8)
    },
    HostilePart("huge text", .read, "<a>\(x(12_000_000))</a>"),
    HostilePart("huge text of Han characters", .read, "<a>\(String(repeating: "\u{4E00}", count: 1_000_000))</a>"),
    HostilePart("200,000 different names", .read, "<a>\(repeated(200_000) { "<e\($0)/>" })</a>"),
  ]

  private static let mistakes = [
    HostilePart("control character", .fault(.forbiddenCharacter), "<a>\u{1}</a>"),
    HostilePart("NUL", .fault(.forbiddenCharacter), "<a>\u{0}</a>"),
    HostilePart("reference to a control character", .fault(.forbiddenCharacter), "<a>&#1;</a>"),
    HostilePart("reference to a surrogate", .fault(.forbiddenCharacter), "<a>&#xD800;</a>"),
    HostilePart("reference beyond Unicode", .fault(.forbiddenCharacter), "<a>&#x110000;</a>"),
    HostilePart("non-character U+FFFF", .fault(.forbiddenCharacter), "<a>\u{FFFF}</a>"),
    HostilePart("namespace that is no URI", .read, "<a xmlns=\"u\" xmlns:b=\"c d\"/>"),
    HostilePart("undeclared prefix of an element", .fault(.undeclaredPrefix), "<x:a/>"),
    HostilePart("undeclared prefix of an attribute", .fault(.undeclaredPrefix), "<a x:b=\"\"/>"),
    HostilePart("attribute twice", .fault(.duplicateAttribute), "<a b=\"1\" b=\"2\"/>"),
    HostilePart(
      "attribute twice under two prefixes", .fault(.duplicateAttribute),
      "<a xmlns:p=\"urn:u\" xmlns:q=\"urn:u\" p:b=\"1\" q:b=\"2\"/>"),
    HostilePart("mismatched tags", .fault(.mismatchedTag), "<a><b></a></b>"),
    HostilePart("cut off", .fault(.cutOff), "<a><b>"),
    HostilePart("comment that never ends", .fault(.cutOff), "<a><!-- </a>"),
    HostilePart("two roots", .fault(.extraContent), "<a/><b/>"),
    HostilePart("text after the root", .fault(.extraContent), "<a/>text"),
    HostilePart("no markup", .fault(.syntax), "text"),
    HostilePart("unquoted value", .fault(.syntax), "<a b=1/>"),
    HostilePart("less-than in a value", .fault(.syntax), "<a b=\"<\"/>"),
    HostilePart("end of CDATA in text", .fault(.syntax), "<a>]]></a>"),
    HostilePart("nothing", .fault(.empty)) { [] },
  ]

  private static let encodings = [
    HostilePart("invalid UTF-8", .fault(.invalidEncoding)) { Array("<a>".utf8) + [0xFF] + Array("</a>".utf8) },
    HostilePart("overlong UTF-8", .fault(.invalidEncoding)) { Array("<a>".utf8) + [0xC0, 0x80] + Array("</a>".utf8) },
    HostilePart("invalid UTF-8 in an attribute", .fault(.invalidEncoding)) {
      Array("<a b=\"".utf8) + [0xE4, 0xB8] + Array("\"/>".utf8)
    },
    HostilePart("surrogate in UTF-8", .fault(.invalidEncoding)) {
      Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8)
    },
    HostilePart("GBK declared", .fault(.unsupportedEncoding)) {
      Array("<?xml version=\"1.0\" encoding=\"GBK\"?><a>".utf8) + [0xD6, 0xD0] + Array("</a>".utf8)
    },
    HostilePart("GB18030 in UTF-8's name", .fault(.invalidEncoding)) {
      Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>".utf8) + [0xD6, 0xD0] + Array("</a>".utf8)
    },
    HostilePart("UTF-7 declared", .fault(.unsupportedEncoding), "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>"),
    HostilePart(
      "UTF-16 declared, UTF-8 in fact", .fault(.unsupportedEncoding), "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>"),
    HostilePart("UTF-16 that declares UTF-8", .read) {
      [0xFF, 0xFE] + utf16("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>")
    },
    HostilePart("UTF-16 with a lone surrogate", .fault(.invalidEncoding)) {
      [0xFF, 0xFE] + utf16("<a>") + [0x00, 0xD8] + utf16("</a>")
    },
    HostilePart("UTF-16 with a byte too many", .fault(.invalidEncoding)) { [0xFF, 0xFE] + utf16("<a/>") + [0x20] },
    HostilePart("UTF-32", .fault(.unsupportedEncoding)) {
      "<a/>".unicodeScalars.flatMap { [UInt8($0.value), 0, 0, 0] }
    },
    HostilePart("UTF-32 with a mark", .fault(.unsupportedEncoding)) {
      [0xFF, 0xFE, 0, 0] + "<a/>".unicodeScalars.flatMap { [UInt8($0.value), 0, 0, 0] }
    },
  ]

  private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
}

struct HostileXMLTests {
  @Test(
    "a hostile part is harmless or refused for its own reason, in linear time", .timeLimit(.minutes(1)),
    arguments: HostilePart.all)
  func hostile(part: HostilePart) {
    let found: HostilePart.Outcome
    do {
      _ = try XMLTree(parsing: part.bytes(), part: "test")
      found = .read
    } catch {
      switch error {
      case .damagedXML(_, _, _, let fault): found = .fault(fault)
      case .documentTypeDeclaration: found = .documentType
      case .limitExceeded(let name, _, _): found = .limit(name)
      default: found = .limit("?")
      }
    }
    #expect(found == part.outcome)
  }

  @Test("every fault has a part that shows it")
  func coversFaults() {
    let shown = HostilePart.all.compactMap { part in if case .fault(let fault) = part.outcome { fault } else { nil } }
    #expect(Set(shown) == Set(XMLFault.allCases))
  }
}
