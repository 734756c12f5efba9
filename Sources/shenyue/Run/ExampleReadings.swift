import Analysis
import Checking
import Documents
import Glibc
import Reporting

/// The ways in which the examples of rules are read, since a finding must stand on the same words in every one.
enum ExampleReadings {
  static func all(_ vocabulary: Vocabulary) -> [RuleExamples.Reading] {
    let analyser = Analyser(vocabulary: vocabulary)
    return [
      reading("utf-8", analyser) { Array($0.utf8) },
      reading("gb18030", analyser) { GB18030.encode($0) },
      reading("docx", analyser) { docx($0) },
    ]
  }

  private static func docx(_ text: String) -> [UInt8]? {
    guard let document = try? DocumentReading.read(Array(text.utf8), path: "docx") else { return nil }
    return try? DOCXAnnotator.copyOfText(document: document, with: .init(comments: [])).bytes
  }

  private static func reading(
    _ name: String, _ analyser: Analyser, encode: @escaping @Sendable (String) -> [UInt8]?
  ) -> RuleExamples.Reading {
    RuleExamples.Reading(name: name) { text, kind in
      guard let bytes = encode(text), let document = try? DocumentReading.read(bytes, path: name) else { return nil }
      return analyser.draft(from: document, options: AnalysisOptions(kind: kind))
    }
  }
}

/// The encoding of Chinese text files that are not UTF-8.
private enum GB18030 {
  /// Nil when the system's converter refuses.
  static func encode(_ text: String) -> [UInt8]? {
    guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    // Four bytes are the most that one code point takes.
    var output = [CChar](repeating: 0, count: input.count * 4)
    var inputLeft = input.count
    var outputLeft = output.count
    let isDone = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return iconv(converter, &from, &inputLeft, &to, &outputLeft) == 0
      }
    }
    return isDone ? output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) } : nil
  }
}
