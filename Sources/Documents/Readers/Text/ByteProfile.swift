/// How much bytes without a byte order mark look like UTF-16 or GB18030.
struct ByteProfile {
  /// Bytes looked at; a prefix tells as much as the whole.
  private static let sampleSize = 1 << 16
  private let sample: ArraySlice<UInt8>
  private let isEven: Bool
  private let gbPairs: Int
  private let gb2312Pairs: Int

  init(_ bytes: [UInt8]) {
    sample = bytes.prefix(Self.sampleSize)
    isEven = bytes.count % 2 == 0
    (gbPairs, gb2312Pairs) = Self.countPairs(sample)
  }

  private var gb2312Share: Double { gbPairs == 0 ? 0 : Double(gb2312Pairs) / Double(gbPairs) }

  /// Chinese text in GB18030 is nearly all within GB 2312; Big5 and Japanese text read the same way is not.
  /// Below 16 characters the share says nothing.
  var isPlausibleGB18030: Bool { gbPairs < 16 || gb2312Share > 0.6 }

  /// The byte order in which more than 95 % of the units are Han, CJK punctuation or ASCII, unless GB 2312 fits as well.
  var likelyUTF16: TextEncoding? {
    guard isEven, sample.count >= 2, gb2312Share <= 0.9 || sample.contains(0) else { return nil }
    let little = plausibleUnits(isLittleEndian: true)
    let big = plausibleUnits(isLittleEndian: false)
    let units = sample.count / 2
    guard max(little, big) * 100 > units * 95 else { return nil }
    return little >= big ? .utf16LittleEndian : .utf16BigEndian
  }

  private func plausibleUnits(isLittleEndian: Bool) -> Int {
    var count = 0
    for index in stride(from: 0, to: sample.count - 1, by: 2) {
      let (first, second) = (UInt16(sample[index]), UInt16(sample[index + 1]))
      if Self.isPlausible(isLittleEndian ? first | second << 8 : first << 8 | second) { count += 1 }
    }
    return count
  }

  private static func isPlausible(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: true
    // General punctuation, enclosed numbers, CJK punctuation, Han, full-width forms.
    case 0x2010...0x2027, 0x2460...0x249B, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    default: false
    }
  }

  private static func countPairs(_ bytes: ArraySlice<UInt8>) -> (all: Int, gb2312: Int) {
    var (all, gb2312, position) = (0, 0, bytes.startIndex)
    while position + 1 < bytes.endIndex {
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      all += 1
      if isGB2312(bytes[position], bytes[position + 1]) { gb2312 += 1 }
      position += 2
    }
    return (all, gb2312)
  }

  /// Rows 1 to 9 (signs) and 16 to 87 (Han) of GB 2312.
  private static func isGB2312(_ lead: UInt8, _ trail: UInt8) -> Bool {
    (0xA1...0xFE).contains(trail) && ((0xA1...0xA9).contains(lead) || (0xB0...0xF7).contains(lead))
  }
}
