/// Counts the texts that have each fingerprint in 32 MB, however many texts there are.
///
/// Fingerprints that fall into one cell are counted together; what a cell usually gets from strangers is taken off again.
/// Of 100,000 drafts a cell gets some twelve, so that what a hundred and more have is told from what few have.
public struct FingerprintTable: Sendable {
  private static let bits = 24

  public private(set) var texts = 0
  private var cells = [UInt16](repeating: 0, count: 1 << bits)
  /// What cells get from strangers; known when all texts are added.
  private var background = 0

  public init() {}

  /// - Parameter fingerprints: Of one text, each once.
  public mutating func add(_ fingerprints: [UInt32]) {
    texts += 1
    for hash in fingerprints {
      let cell = Self.cell(hash)
      if cells[cell] < .max { cells[cell] += 1 }
    }
  }

  /// To be called after the last text.
  public mutating func finish() {
    var sizes = [Int](repeating: 0, count: Int(UInt16.max) + 1)
    for cell in cells { sizes[Int(cell)] += 1 }
    var below = 0
    let median = sizes.firstIndex { size in
      below += size
      return below * 2 >= cells.count
    }
    background = median ?? 0
  }

  func count(of hash: UInt32) -> Int { max(1, Int(cells[Self.cell(hash)]) - background) }

  private static func cell(_ hash: UInt32) -> Int { Int(Fingerprints.spread(hash) >> (32 - UInt32(bits))) }
}
