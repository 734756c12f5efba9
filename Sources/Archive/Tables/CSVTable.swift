/// A table of comma or tab separated values (RFC 4180), read strictly: nothing is dropped, joined or filled in silently.
///
/// An own reader, because a wrong sum is worse than none: SwiftCSV 0.10.0 takes everything after a quote that is never
/// closed for one field, and joins fields where a combining mark follows a comma, both without an error.
public struct CSVTable: Hashable, Sendable {
  public typealias Row = TableRow

  public enum Mistake: Error, Hashable, Sendable {
    /// A quote that nothing closes, on this line.
    case unclosedQuote(line: Int)
    /// A quote inside a field, or text behind a closed one.
    case strayQuote(line: Int)
    case notUTF8
  }

  /// Without rows that hold nothing at all.
  public let rows: [Row]

  /// - Parameter bytes: UTF-8, with or without byte order mark. Tabs separate when the first line has one and no comma.
  public init(_ bytes: [UInt8]) throws(Mistake) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    let first = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let separator: UInt8 = first.contains(0x09) && !first.contains(0x2C) ? 0x09 : 0x2C
    rows = try Parser(text, separator: separator).rows().filter { row in row.cells.contains { !$0.isEmpty } }
  }
}

private struct Parser {
  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private static let quote: UInt8 = 0x22

  init(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  func rows() throws(CSVTable.Mistake) -> [CSVTable.Row] {
    var rows: [CSVTable.Row] = []
    var row = CSVTable.Row(line: 1, cells: [])
    var position = bytes.startIndex
    var line = 1
    while position < bytes.endIndex {
      row.cells.append(try field(from: &position, &line))
      guard position < bytes.endIndex else { break }
      if bytes[position] == separator {
        position += 1
        // A separator at the very end leaves an empty field behind it.
        if position == bytes.endIndex { row.cells.append("") }
        continue
      }
      position += isCRLF(at: position) ? 2 : 1
      line += 1
      rows.append(row)
      row = CSVTable.Row(line: line, cells: [])
    }
    if !row.cells.isEmpty { rows.append(row) }
    return rows
  }

  /// Reads up to the separator or line end, which stays.
  private func field(from position: inout Int, _ line: inout Int) throws(CSVTable.Mistake) -> String {
    guard bytes[position] == Self.quote else {
      let field = bytes[position...].prefix { $0 != separator && $0 != 0x0A && $0 != 0x0D }
      guard !field.contains(Self.quote) else { throw .strayQuote(line: line) }
      position = field.endIndex
      return String(decoding: field, as: UTF8.self)
    }
    return try quoted(from: &position, &line)
  }

  private func quoted(from position: inout Int, _ line: inout Int) throws(CSVTable.Mistake) -> String {
    let start = line
    var field: [UInt8] = []
    position += 1
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      guard byte == Self.quote else {
        if byte == 0x0A || (byte == 0x0D && !(position < bytes.endIndex && bytes[position] == 0x0A)) { line += 1 }
        field.append(byte)
        continue
      }
      if position < bytes.endIndex, bytes[position] == Self.quote {
        field.append(byte)
        position += 1
        continue
      }
      guard position == bytes.endIndex || [separator, 0x0A, 0x0D].contains(bytes[position]) else {
        throw .strayQuote(line: line)
      }
      return String(decoding: field, as: UTF8.self)
    }
    throw .unclosedQuote(line: start)
  }

  private func isCRLF(at position: Int) -> Bool {
    bytes[position] == 0x0D && position + 1 < bytes.endIndex && bytes[position + 1] == 0x0A
  }
}
