public import Checking

/// Turns what a run found into the bytes of one format, a draft at a time, so that no run is too large to report.
///
/// A report is `opening`, the entries with `separator` between them, and `closing`.
public protocol Reporter<Subject>: Sendable {
  /// `Review` for checks, `Draft` for what was understood.
  associatedtype Subject

  var opening: [UInt8] { get }
  var separator: [UInt8] { get }
  /// May be called from several tasks at once.
  func entry(_ subject: Subject) -> [UInt8]
  func closing(_ totals: RunTotals) -> [UInt8]
}

extension Reporter where Subject == Review {
  /// The whole report of a finished run.
  public func report(_ run: ReviewRun) -> [UInt8] {
    var totals = RunTotals(rulebookHash: run.rulebookHash)
    var bytes = opening
    for (index, review) in run.reviews.enumerated() {
      if index > 0 { bytes += separator }
      bytes += entry(review)
      totals.add(review)
    }
    for failure in run.failures { totals.add(failure) }
    return bytes + closing(totals)
  }
}
