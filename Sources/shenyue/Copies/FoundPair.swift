import Checking
import Copies
import Packing

/// A pair of texts that share passages, without the passages: small enough for the pairs of any batch, and the passages
/// are soon found again.
struct FoundPair: Sendable {
  private struct Shares {
    /// In thousandths, of the first text and of the second.
    var whole: (UInt16, UInt16)
    var problems: (UInt16, UInt16)
  }

  private let texts: (UInt32, UInt32)
  private let shares: Shares
  private let run: UInt32
  private let passageCount: UInt32
  /// Tells the passages from others.
  private let passagesMark: UInt64

  var first: Int { Int(texts.0) }
  var second: Int { Int(texts.1) }
  var longestRun: Int { Int(run) }

  init(_ pair: CopyPair) {
    texts = (UInt32(pair.first), UInt32(pair.second))
    shares = Shares(
      whole: (UInt16(clamping: pair.permille(ofFirst: true)), UInt16(clamping: pair.permille(ofFirst: false))),
      problems: (
        UInt16(clamping: pair.problemsPermille(ofFirst: true)), UInt16(clamping: pair.problemsPermille(ofFirst: false))
      ))
    run = UInt32(clamping: pair.longestRun)
    passageCount = UInt32(clamping: pair.passageCount)
    var hash = ContentHash()
    for range in pair.passages.flatMap({ [$0.first, $0.second] }) {
      hash.add(UInt64(range.lowerBound))
      hash.add(UInt64(range.upperBound))
    }
    passagesMark = hash.value
  }

  /// Adds all that it says to a hash.
  func add(to hash: inout ContentHash) {
    let (whole, problems) = (shares.whole, shares.problems)
    for share: UInt16 in [whole.0, whole.1, problems.0, problems.1] { hash.add(UInt64(share)) }
    hash.add(UInt64(run))
    hash.add(passagesMark)
  }

  /// The pair with its passages; nil when one of the texts is there no more.
  func complete(_ text: (Int) -> CopyText?) -> CopyPair? {
    guard let one = text(first), let other = text(second) else { return nil }
    func share(_ area: String, _ permille: (UInt16, UInt16)) -> CopyPair.AreaShare {
      // In the middle between this thousandth and the next, so that it is cut down to this one again.
      .init(area: area, first: (Double(permille.0) + 0.5) / 1_000, second: (Double(permille.1) + 0.5) / 1_000)
    }
    return CopyPair(
      first: first, second: second, whole: share("", shares.whole),
      areas: [share(CopyPair.problemsArea, shares.problems)], passages: CopyPair.passages(one, other),
      passageCount: Int(passageCount), longestRun: longestRun)
  }

  /// By the larger share, then the longest run, then the order of the texts.
  func isBefore(_ other: FoundPair) -> Bool {
    if largerShare != other.largerShare { return largerShare > other.largerShare }
    if run != other.run { return run > other.run }
    return texts < other.texts
  }

  private var largerShare: UInt16 { max(shares.whole.0, shares.whole.1) }
}
