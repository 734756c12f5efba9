import Foundation
import Testing

@testable import shenyue

@Suite("Values that do not fit into memory")
struct SpillFileTests {
  @Test("each bucket has what was appended to it, by many workers at once", arguments: [1, 7, 100_000])
  func buckets(portion: Int) async throws {
    let file = try SpillFile<UInt64>(in: NSTemporaryDirectory(), buckets: 5, portion: portion)
    await withTaskGroup { group in
      for start in 0..<10 {
        group.addTask { file.append((0..<1_000).map { UInt64(start * 1_000 + $0) }) { Int($0 % 3) } }
      }
    }
    for bucket in 0..<3 {
      #expect(try file.values(of: bucket).sorted() == (0..<10_000).filter { $0 % 3 == UInt64(bucket) })
    }
    #expect(try file.values(of: 4) == [])
  }

  @Test("a folder in which nothing can be written is named")
  func noFolder() throws {
    let folder = NSTemporaryDirectory() + "none-\(UUID().uuidString)"
    let failure = #expect(throws: OutputFailure.self) { try SpillFile<UInt64>(in: folder, buckets: 1) }
    #expect(failure?.path == folder)
  }

  @Test("nothing is left in the folder, even while the file is in use")
  func unnamed() throws {
    let folder = NSTemporaryDirectory() + "spill-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try SpillFile<UInt64>(in: folder, buckets: 1, portion: 1)
    file.append([1, 2, 3]) { _ in 0 }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    #expect(try file.values(of: 0) == [1, 2, 3])
  }
}
