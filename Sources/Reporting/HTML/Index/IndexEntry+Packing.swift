import Checking
public import Packing

extension IndexEntry: Packable {
  public func write(to writer: inout PackedWriter) {
    for text in [path, title, author, kind, remark] { writer.append(text) }
    writer.append(verdict.rawValue)
    writer.append(counts)
  }

  public init(from reader: inout PackedReader) throws(PackingDamage) {
    path = try reader.text()
    title = try reader.text()
    author = try reader.text()
    kind = try reader.text()
    remark = try reader.text()
    guard let verdict = Verdict(rawValue: try reader.text()) else { throw PackingDamage() }
    self.verdict = verdict
    counts = try reader.numbers(Int.self)
  }
}
