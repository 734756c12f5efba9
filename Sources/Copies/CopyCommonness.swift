/// How many texts of a large set have each fingerprint, for comparing a few of them as if all were there.
public struct CopyCommonness: Sendable {
  /// Of the whole set.
  public let texts: Int
  private let counts: Counts

  private enum Counts: Sendable {
    /// By fingerprint; those that only one text has may be left out.
    case exact([UInt32: Int])
    case table(FingerprintTable)
  }

  public init(texts: Int, counts: [UInt32: Int]) {
    self.texts = texts
    self.counts = .exact(counts)
  }

  /// Nearly right, for sets of any size in the same memory.
  public init(_ table: FingerprintTable) {
    texts = table.texts
    counts = .table(table)
  }

  func count(of hash: UInt32) -> Int {
    switch counts {
    case .exact(let counts): counts[hash] ?? 1
    case .table(let table): table.count(of: hash)
    }
  }
}

extension CopyText {
  /// How often the text has each of its fingerprints, in the order of these.
  public var fingerprints: [(hash: UInt32, count: Int)] {
    var counts: [UInt32: Int] = [:]
    for hash in Fingerprints(self).hashes { counts[hash, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Each of its fingerprints once.
  public var distinctFingerprints: [UInt32] { Array(Set(Fingerprints(self).hashes)) }
}
