import ArgumentParser
import Checking
import Copies
import Reporting

/// What distributed comparisons exchange: the fingerprints of each text, and how common each is among all.
enum FingerprintFile {
  private struct Line: Encodable {
    var schema = "shenyue.fingerprints/1"
    var path: String
    /// Fingerprint and how often the text has it.
    var fingerprints: [[Int]]
  }

  private struct Failure: Encodable {
    var schema = "shenyue.failure/1"
    var path: String
    var message: String
  }

  /// A line for each input, in their order.
  static func lines(_ inputs: [DraftInput], _ read: CopyReading.Texts, _ language: Language) -> [UInt8] {
    let failures = Dictionary(read.failures.map { ($0.path, $0) }) { first, _ in first }
    return zip(inputs, read.texts).flatMap { input, text -> [UInt8] in
      if let failure = failures[input.path] {
        return JSONBytes.line(Failure(path: input.path, message: failure.error.message(language)))
      }
      return JSONBytes.line(
        Line(path: input.path, fingerprints: text.fingerprints.map { [Int($0.hash), $0.count] }))
    }
  }

  /// Reads `texts<TAB>N`, then a fingerprint and the number of texts that have it on each line.
  static func read(_ path: String) throws -> CopyCommonness {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: Int.max)
    } catch {
      throw ValidationError("--weights \(path)：\(error.message(.zh))")
    }
    var texts: Int?
    var counts: [UInt32: Int] = [:]
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 2, let count = Int(fields[1]), count > 0 else { throw mistake(path, number) }
      if number == 0, fields[0] == "texts" {
        texts = count
      } else if let hash = UInt32(fields[0]) {
        counts[hash] = count
      } else {
        throw mistake(path, number)
      }
    }
    guard let texts else { throw mistake(path, 0) }
    return CopyCommonness(texts: texts, counts: counts)
  }

  private static func mistake(_ path: String, _ line: Int) -> ValidationError {
    ValidationError("\(path):\(line + 1): 第一行应为 texts、制表符和稿件数，以后每行是指纹、制表符和有它的稿件数。")
  }
}
