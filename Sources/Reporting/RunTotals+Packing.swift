import Checking
public import Packing

/// Failures and earlier rounds are not kept: what could not be read is tried again, and which rounds there are is seen anew.
extension RunTotals: Packable {
  public func write(to writer: inout PackedWriter) {
    writer.append(drafts)
    writer.append(rulebookHash)
    Self.write(verdicts.map { ($0.rawValue, $1) }, to: &writer)
    Self.write(severities.map { ($0.rawValue, $1) }, to: &writer)
    writer.append(rules.count)
    for (id, count) in rules.sorted(by: { $0.key < $1.key }) {
      writer.append(id)
      writer.append(count.title)
      for number in [count.drafts, count.findings, count.waived] { writer.append(number) }
    }
    writer.append(packs.count)
    for pack in packs.sorted(by: { $0.id < $1.id }) {
      writer.append(pack.id)
      writer.append(pack.name)
    }
  }

  public init(from reader: inout PackedReader) throws(PackingDamage) {
    self.init()
    drafts = try reader.count()
    rulebookHash = try reader.text()
    verdicts = try Self.counts(from: &reader)
    severities = try Self.counts(from: &reader)
    for _ in 0..<(try reader.count()) {
      let id = try reader.text()
      rules[id] = RuleCount(
        title: try reader.text(), drafts: try reader.count(), findings: try reader.count(),
        waived: try reader.count())
    }
    for _ in 0..<(try reader.count()) { packs.insert(PackName(id: try reader.text(), name: try reader.text())) }
  }

  private static func write(_ counts: [(String, Int)], to writer: inout PackedWriter) {
    writer.append(counts.count)
    for (name, count) in counts.sorted(by: { $0.0 < $1.0 }) {
      writer.append(name)
      writer.append(count)
    }
  }

  private static func counts<Key: RawRepresentable<String> & Hashable>(
    from reader: inout PackedReader
  ) throws(PackingDamage) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for _ in 0..<(try reader.count()) {
      guard let key = Key(rawValue: try reader.text()) else { throw PackingDamage() }
      counts[key] = try reader.count()
    }
    return counts
  }
}
