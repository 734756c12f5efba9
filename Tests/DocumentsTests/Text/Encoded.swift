import Documents
import Glibc

/// Text in other encodings, for tests.
enum Encoded {
  /// Nil where the encoding lacks a character of the text.
  static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8]? {
    if encoding == .utf8 { return Array(text.utf8) }
    let names: [TextEncoding: String] = [
      .utf16LittleEndian: "UTF-16LE", .utf16BigEndian: "UTF-16BE", .utf32LittleEndian: "UTF-32LE",
      .utf32BigEndian: "UTF-32BE", .gb18030: "GB18030", .gbk: "GBK", .big5: "BIG5",
    ]
    guard let name = names[encoding], let converter = iconv_open(name, "UTF-8"), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 4 + 4)
    var (inputLeft, outputLeft) = (input.count, output.count)
    let status = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(converter, &from, &inputLeft, &to, &outputLeft)
      }
    }
    return status == 0 ? Array(output.dropLast(outputLeft)) : nil
  }
}
