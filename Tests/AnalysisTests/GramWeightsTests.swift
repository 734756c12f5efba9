import Packing
import Testing

@testable import Analysis

@Suite("Weights of characters and pairs")
struct GramWeightsTests {
  private static let text = "学 1 -2 300\n学习 0 0 0 0 0 0 0 -9\n学习好 5\n\n学 4"
  /// 学, 学习
  private static let character: UInt64 = 0x5B66
  private static let pair: UInt64 = 0x5B66 << 32 | 0x4E60

  @Test("a line gives the weights of its gram, the last one of the same gram counts")
  func lines() {
    let weights = GramWeights(Self.text)
    #expect(weights[Self.character] == SIMD8(4, 0, 0, 0, 0, 0, 0, 0))
    #expect(weights[Self.pair] == SIMD8(0, 0, 0, 0, 0, 0, 0, -9))
    #expect(weights[0x4E60] == .zero)
    #expect(GramWeights("")[Self.character] == .zero)
  }

  @Test("weights are the same once they were packed, and damage does no harm")
  func packed() throws {
    var writer = PackedWriter()
    GramWeights(Self.text).write(to: &writer)
    var reader = PackedReader(writer.bytes)
    let read = try GramWeights(from: &reader)
    #expect(read[Self.character] == GramWeights(Self.text)[Self.character])
    #expect(read[Self.pair] == GramWeights(Self.text)[Self.pair])
    for place in writer.bytes.indices {
      var damaged = writer.bytes
      damaged[place] = 0xFF
      var reader = PackedReader(damaged)
      _ = (try? GramWeights(from: &reader))?[Self.pair]
    }
  }
}
