/// How many texts of a large set have each fingerprint, for comparing a few of them as if all were there.
public struct CopyCommonness: Sendable {
  /// Of the whole set.
  public let texts: Int
  /// By fingerprint; those that only one text has may be left out.
  private let counts: [UInt32: Int]

  public init(texts: Int, counts: [UInt32: Int]) {
    self.texts = texts
    self.counts = counts
  }

  func count(of hash: UInt32) -> Int { counts[hash] ?? 1 }
}

extension CopyText {
  /// How often the text has each of its fingerprints, in the order of these.
  public var fingerprints: [(hash: UInt32, count: Int)] {
    var counts: [UInt32: Int] = [:]
    for hash in Fingerprints(self).hashes { counts[hash, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
