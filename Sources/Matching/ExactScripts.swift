/// A pattern as PCRE2 gets it, with the scripts it asks for named exactly.
///
/// Since 10.40 `\p{Han}` means every character that is *used with* Han (Script_Extensions), the marks `、 。 《 》 〔 〕`
/// among them; rule files mean the characters themselves, `\p{sc:Han}` (Unicode Standard Annex 24; pcre2pattern, "Script
/// properties").
struct ExactScripts {
  private(set) var bytes: [UInt8] = []
  /// Offsets in `bytes` behind each name that was made longer.
  private var lengthened: [Int] = []

  private static let short = Array("{Han}".utf8)
  private static let exact = Array("{sc:Han}".utf8)

  init(_ source: String) {
    let given = Array(source.utf8)
    var offset = 0
    while offset < given.count {
      bytes.append(given[offset])
      offset += 1
      guard given[offset - 1] == UInt8(ascii: "\\"), offset < given.count else { continue }
      let letter = given[offset]
      bytes.append(letter)
      offset += 1
      let isProperty = letter == UInt8(ascii: "p") || letter == UInt8(ascii: "P")
      guard isProperty, given[offset...].starts(with: Self.short) else { continue }
      bytes += Self.exact
      offset += Self.short.count
      lengthened.append(bytes.count)
    }
  }

  /// The offset in the pattern as written of one in `bytes`.
  func offsetAsWritten(_ offset: Int) -> Int {
    offset - lengthened.count { $0 <= offset } * (Self.exact.count - Self.short.count)
  }
}
