import Synchronization

/// What is worked out from rule files, kept from one run of the program to the next.
///
/// Whoever works something out asks for it by `table`, and works it out itself where nothing was kept; only around the
/// whole of it stands `recording`, and in later runs `supplying`. A table is read when it is asked for.
public final class PreparedTables: Sendable {
  @TaskLocal private static var current: PreparedTables?
  @TaskLocal private static var recorder: Recorder?

  private final class Recorder: Sendable {
    /// Packed, by key.
    let tables = Mutex<[UInt64: [UInt8]]>([:])
  }

  private let bytes: PackedArray<UInt8>
  private let places: [UInt64: Range<Int>]

  /// - Throws: when the bytes are no such tables.
  public init(_ reader: inout PackedReader) throws(PackingDamage) {
    var places: [UInt64: Range<Int>] = [:]
    for _ in 0..<(try reader.count()) {
      let (key, start, count) = (try reader.number(), try reader.count(), try reader.count())
      places[key] = start..<(start &+ max(0, min(count, Int.max - start)))
    }
    self.places = places
    bytes = try reader.array(UInt8.self)
  }

  /// The tables of the `supplying` this is called in: what is loaded there was loaded before without mistakes.
  public static var supplied: PreparedTables? { current }

  /// Runs `body` and keeps all tables that are asked for in it.
  ///
  /// - Returns: the tables packed, for `init(_:)` to read.
  public static func recording<Result>(_ body: () -> Result) -> (result: Result, tables: PackedWriter) {
    let recorder = Recorder()
    let result = $recorder.withValue(recorder) { body() }
    return (result, packed(recorder.tables.withLock { $0 }.sorted { $0.key < $1.key }))
  }

  private static func packed(_ tables: [(key: UInt64, value: [UInt8])]) -> PackedWriter {
    var writer = PackedWriter()
    writer.append(tables.count)
    var start = 0
    for (key, bytes) in tables {
      writer.append(key)
      writer.append(start)
      writer.append(bytes.count)
      start += bytes.count
    }
    writer.append(tables.flatMap(\.value))
    return writer
  }

  /// Runs `body`, in which tables are taken from here.
  public func supplying<Result>(_ body: () -> Result) -> Result {
    Self.$current.withValue(self) { body() }
  }

  /// The table that was kept under a key, else a new one.
  ///
  /// - Parameters:
  ///   - key: the same in each run, and of this table alone.
  ///   - fits: false for a table that cannot be the right one.
  public static func table<Table: Packable>(
    _ key: UInt64, fits: (Table) -> Bool = { _ in true }, make: () -> Table
  ) -> Table {
    if let known: Table = current?.table(key), fits(known) { return known }
    let made = make()
    recorder?.tables.withLock {
      var writer = PackedWriter()
      made.write(to: &writer)
      $0[key] = writer.bytes
    }
    return made
  }

  private func table<Table: Packable>(_ key: UInt64) -> Table? {
    guard let place = places[key], var reader = PackedReader(bytes, place) else { return nil }
    return try? Table(from: &reader)
  }
}
