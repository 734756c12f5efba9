/// A name, which stands in the program, and a value, which may come from anywhere.
struct HTMLAttribute: Sendable {
  let name: StaticString
  let value: String

  static func set(_ name: StaticString, _ value: String) -> HTMLAttribute {
    HTMLAttribute(name: name, value: value)
  }

  /// An attribute that says all by being there.
  static func flag(_ name: StaticString) -> HTMLAttribute { set(name, "") }

  static func `class`(_ names: String) -> HTMLAttribute { set("class", names) }
  static func id(_ id: String) -> HTMLAttribute { set("id", id) }

  /// A link to a place of the same page.
  static func link(to id: String) -> HTMLAttribute { set("href", "#" + id) }

  /// A link to a file below the page's folder; the `./` keeps a name such as `javascript:x` a name.
  ///
  /// - Parameter path: Relative, with `/` between its members.
  static func link(toFile path: String) -> HTMLAttribute { set("href", "./" + PercentEncoding.path(path)) }
}

/// The form of a path in a URL (RFC 3986, 2).
enum PercentEncoding {
  static func path(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path.utf8 {
      if isKept(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
