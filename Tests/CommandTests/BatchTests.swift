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

  /// The first input is not done before the others have gone as far as they may.
  @Test("behind a slow draft the others rest after a while, and all come in order")
  func slowFirst() async {
    let most = 2 * Batch.waitingPerJob
    let done = Mutex(0)
    let doneWhenFirstEnds = Mutex(0)
    let all = await Batch.run(Array(0..<1_000), jobs: 2, into: Collected()) { input in
      guard input == 0 else {
        done.withLock { $0 += 1 }
        return input
      }
      let end = Date(timeIntervalSinceNow: 10)
      while done.withLock({ $0 }) < most - 1, Date() < end { usleep(1_000) }
      usleep(50_000)
      doneWhenFirstEnds.withLock { $0 = done.withLock { $0 } }
      return input
    }
    #expect(doneWhenFirstEnds.withLock { $0 } == most - 1)
    #expect(all.results == Array(0..<1_000))
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
