import Analysis
import Documents

/// The code points of a stretch of clean text with their byte offsets.
struct CleanScalars {
  let values: [Unicode.Scalar]
  /// One more than `values`: the last is the end of the stretch.
  let offsets: [Int]

  init(_ text: CleanText, _ range: CleanRange) {
    let bytes = text.text.bytes
    var values: [Unicode.Scalar] = []
    var offsets = [range.start]
    values.reserveCapacity(range.count / 3)
    offsets.reserveCapacity(range.count / 3 + 1)
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      values.append(value)
      offsets.append(offset)
    }
    self.values = values
    self.offsets = offsets
  }

  func range(_ indices: Range<Int>) -> CleanRange {
    CleanRange(offsets[indices.lowerBound], offsets[indices.upperBound])
  }

  func string(_ indices: Range<Int>) -> String {
    String(String.UnicodeScalarView(values[indices]))
  }
}

extension CleanScalars {
  /// At most so many code points that stand right before an offset of a line.
  init(_ text: CleanText, _ line: CleanRange, last count: Int, before offset: Int) {
    var start = offset
    for _ in 0..<count where start > line.start {
      repeat { start -= 1 } while start > line.start && text.text.bytes[start] & 0xC0 == 0x80
    }
    self.init(text, CleanRange(start, offset))
  }

  /// At most so many code points that stand right after an offset of a line.
  init(_ text: CleanText, _ line: CleanRange, first count: Int, after offset: Int) {
    var end = offset
    for _ in 0..<count where end < line.end {
      repeat { end += 1 } while end < line.end && text.text.bytes[end] & 0xC0 == 0x80
    }
    self.init(text, CleanRange(offset, end))
  }
}
