/// What stands in a zip file, found without any library: the bytes that a faithful copy must keep.
public struct RawZip: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var name: [UInt8]
    /// Local header, name, extra field, compressed bytes and data descriptor.
    public var bytes: [UInt8]
    /// The record in the directory but for the offset of the local header.
    public var record: [UInt8]
  }

  /// In the order of the directory.
  public var entries: [Entry] = []

  /// - Parameter file: a sound archive without zip64.
  public init(_ file: [UInt8]) {
    func number(_ position: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(file[position + $1]) << (8 * $1) }
    }
    guard let end = (0..<max(0, file.count - 21)).last(where: { number($0, 4) == 0x0605_4B50 }) else { return }
    var record = end - number(end + 12, 4)
    let start = record - number(end + 16, 4)
    var places: [Int] = []
    while number(record, 4) == 0x0201_4B50 {
      let next = record + 46 + number(record + 28, 2) + number(record + 30, 2) + number(record + 32, 2)
      let name = file[(record + 46)..<(record + 46 + number(record + 28, 2))]
      places.append(start + number(record + 42, 4))
      entries.append(
        Entry(name: Array(name), bytes: [], record: Array(file[record..<(record + 42)] + file[(record + 46)..<next])))
      record = next
    }
    places.append(end - number(end + 12, 4))
    for index in entries.indices {
      let next = places.filter { $0 > places[index] }.min() ?? places[index]
      entries[index].bytes = Array(file[places[index]..<next])
    }
  }
}
