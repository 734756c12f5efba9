public import Packing

extension LedgerEntry: Packable {
  public func write(to writer: inout PackedWriter) {
    draft.write(to: &writer)
    findings.write(to: &writer)
  }

  public init(from reader: inout PackedReader) throws(PackingDamage) {
    draft = try [SheetCell](from: &reader)
    findings = try [[SheetCell]](from: &reader)
  }
}
