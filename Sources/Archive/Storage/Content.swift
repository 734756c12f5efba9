import FoundationEssentials
import GRDB

/// The long things that events name by hash.
enum Content {
  static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }

  /// Nil when there is none of that name.
  static func bytes(_ hash: String, _ database: Database) throws -> [UInt8]? {
    let data = try Data.fetchOne(database, sql: "SELECT bytes FROM content WHERE sha256 = ?", arguments: [hash])
    return data.map { Array($0) }
  }
}
