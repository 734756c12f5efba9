extension CopyReport {
  /// One JSON document, `shenyue.copies/1`; shares are 0…1, positions code points of the text as read, half open.
  public func json(_ language: Language) -> [UInt8] {
    let record = Record(
      texts: texts, pairs: pairs.map(PairRecord.init), failures: failures.map { FailureRecord($0, language: language) })
    return JSONBytes.encode(record) + [0x0A]
  }

  private struct Record: Encodable {
    var schema = "shenyue.copies/1"
    var texts: Int
    var pairs: [PairRecord]
    var failures: [FailureRecord]
  }

  private struct PairRecord: Encodable {
    struct SideRecord: Encodable {
      var path: String
      var title: String?
      var share: Double
      var problemsShare: Double
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
    var passages: [PassageRecord]

    init(_ pair: Pair) {
      first = Self.side(pair.first)
      second = Self.side(pair.second)
      share = Double(pair.permille) / 1_000
      problemsShare = Double(pair.problemsPermille) / 1_000
      longestRun = pair.longestRun
      passages = zip(pair.lengths, zip(pair.first.places, pair.second.places)).map { length, places in
        PassageRecord(
          first: [places.0.range.lowerBound, places.0.range.upperBound],
          second: [places.1.range.lowerBound, places.1.range.upperBound], same: length, text: places.0.text)
      }
    }

    private static func side(_ side: Side) -> SideRecord {
      SideRecord(
        path: side.path, title: side.title, share: Double(side.permille) / 1_000,
        problemsShare: Double(side.problemsPermille) / 1_000)
    }
  }
}
