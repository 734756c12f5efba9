public import Checking

/// The findings of a review as the JSON contract has them, for those who keep them.
public enum FindingLines {
  /// A finding object on each line, those that were waived last.
  public static func of(_ review: Review) -> [UInt8] {
    let ranges = CodePointRanges(review.draft)
    let records =
      review.findings.map { FindingRecord($0, ranges: ranges) }
      + review.waived.map { FindingRecord($0.finding, waiver: $0.waiver, ranges: ranges) }
    return records.flatMap { JSONBytes.line($0) }
  }
}
