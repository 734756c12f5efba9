/// The 64-bit values of extra field 1, of which only those are there whose 32-bit field is all ones (APPNOTE 4.5.3).
struct Zip64Field {
  private let reader: LittleEndianReader
  private var position: Int
  private var end: Int

  init(_ reader: LittleEndianReader, _ extra: Range<Int>) {
    self.reader = reader
    position = extra.lowerBound
    end = extra.lowerBound
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound {
      let next = field + 4 + Int(reader.uint16(field + 2))
      guard next <= extra.upperBound else { return }
      if reader.uint16(field) == 1 {
        position = field + 4
        end = next
        return
      }
      field = next
    }
  }

  /// Where the value stands that `value` returns next, if it is here.
  func place(of short: UInt32) -> Range<Int>? {
    short == .max && position + 8 <= end ? position..<(position + 8) : nil
  }

  /// The value itself, or the next 64-bit value when it is all ones and there is one.
  mutating func value(_ short: UInt32) -> UInt64 {
    guard let place = place(of: short) else { return UInt64(short) }
    position = place.upperBound
    return reader.uint64(place.lowerBound)
  }
}
