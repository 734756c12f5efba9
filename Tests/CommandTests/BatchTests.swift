import Foundation
import Synchronization
import Testing

@testable import shenyue

@Suite("Batches and their files")
struct BatchTests {
  private struct Collected: ResultConsumer {
    var results: [Int] = []
    mutating func consume(_ result: Int) { results.append(result) }
  }

  private final class Flag: Sendable {
    private let value = Atomic(false)
    var isRaised: Bool { value.load(ordering: .sequentiallyConsistent) }
    func raise() { value.store(true, ordering: .sequentiallyConsistent) }
  }

  @Test("many workers' results come in the order of the inputs")
  func order() async {
    let all = await Batch.run(Array(0..<1_000), jobs: 8, into: Collected()) { input in
      if input.isMultiple(of: 100) { usleep(2_000) }
      return input
    }
    #expect(all.results == Array(0..<1_000))
  }

  @Test("behind a slow draft the others rest until there is room again", .timeLimit(.minutes(1)))
  func rest() async {
    let results = OrderedResults(Collected(), mostWaiting: 3)
    let hasGoneOn = Flag()
    for index in 0..<3 { await results.room(for: index) }
    await withTaskGroup { group in
      group.addTask {
        await results.room(for: 3)
        hasGoneOn.raise()
      }
      results.deliver(2, at: 2)
      results.deliver(1, at: 1)
      for _ in 0..<1_000 { await Task.yield() }
      #expect(!hasGoneOn.isRaised)
      results.deliver(0, at: 0)
    }
    #expect(hasGoneOn.isRaised)
    #expect(results.consumer.results == [0, 1, 2])
  }

  @Test("a file that is let go before it is complete leaves nothing behind")
  func unfinished() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "atomic-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder) }

    func begin(_ check: (AtomicFile) throws -> Void) throws { try check(AtomicFile(folder + "/台账.csv")) }

    try begin { file in
      try file.append(Array("一半".utf8))
      #expect(try names().allSatisfy(AtomicFile.isTemporary))
    }
    #expect(try names() == [])
    try begin { file in
      try file.append(Array("全部".utf8))
      try file.finish()
    }
    #expect(try names() == ["台账.csv"])
  }
}
