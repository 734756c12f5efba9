public import Checking

extension CopyReport {
  /// One JSON document, `shenyue.copies/1`; shares are 0…1, positions code points of the text as read, half open.
  public func json(_ language: Language) -> [UInt8] {
    let writer = CopyJSON(failures: failures, texts: texts, language)
    return writer.opening + pairs.map { writer.entry($0) }.joined(separator: writer.separator) + writer.closing
  }
}

/// The same document, a pair at a time, so that no batch is too large to report.
public struct CopyJSON: Sendable {
  public let opening: [UInt8]
  public let separator: [UInt8] = [UInt8(ascii: ",")]
  public let closing: [UInt8]

  /// - Parameter texts: How many were compared.
  public init(failures: [ReviewRun.Failure], texts: Int, _ language: Language) {
    let records = JSONBytes.encode(failures.map { FailureRecord($0, language: language) })
    opening = Array("{\"failures\":".utf8) + records + Array(",\"pairs\":[".utf8)
    closing = Array("],\"schema\":\"shenyue.copies/1\",\"texts\":\(texts)}\n".utf8)
  }

  public func entry(_ pair: CopyReport.Pair) -> [UInt8] { JSONBytes.encode(PairRecord(pair)) }
}

private struct PairRecord: Encodable {
  struct SideRecord: Encodable {
    var path: String
    var title: String?
    var share: Double
    var problemsShare: Double

    init(_ side: CopyReport.Side) {
      path = side.path
      title = side.title
      share = Double(side.permille) / 1_000
      problemsShare = Double(side.problemsPermille) / 1_000
    }
  }

  struct PassageRecord: Encodable {
    var first: [Int]
    var second: [Int]
    var same: Int
    var text: String
  }

  var first: SideRecord
  var second: SideRecord
  var share: Double
  var problemsShare: Double
  var longestRun: Int
  var passageCount: Int
  var passages: [PassageRecord]

  init(_ pair: CopyReport.Pair) {
    first = SideRecord(pair.first)
    second = SideRecord(pair.second)
    share = Double(pair.permille) / 1_000
    problemsShare = Double(pair.problemsPermille) / 1_000
    longestRun = pair.longestRun
    passageCount = pair.passageCount
    passages = zip(pair.lengths, zip(pair.first.places, pair.second.places)).map { length, places in
      PassageRecord(
        first: [places.0.range.lowerBound, places.0.range.upperBound],
        second: [places.1.range.lowerBound, places.1.range.upperBound], same: length, text: places.0.excerpt)
    }
  }
}
