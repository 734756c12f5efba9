import Packing
import Reporting

/// What is kept of a judged draft, so that it need not be judged again while nothing it depends on has changed.
struct DraftEntry: Sendable {
  struct Facts: Sendable {
    var verdict: String
    var totals: RunTotals
    var ledger: LedgerEntry
    var remarks: [CommonProblems.Remark]
    /// Why there is no verdict; nil when there is one.
    var undecided: String?
    var files: [DraftFiles.Written]
    /// What it was judged with beside its own text: passages shared with other drafts, companions, earlier rounds.
    var shared: String
    /// Its line on the page that lists all drafts.
    var index: IndexEntry
    /// Its line on the sheet that tells of rounds; empty where it is the only one.
    var round: [SheetCell]
    /// What came of holding it against other documents.
    var dossier: [DossierRemark]
  }

  var facts: Facts
  /// Its line of `results.jsonl`.
  var line: [UInt8]
}

extension DraftEntry {
  /// Raised whenever the form changes.
  private static let version: UInt64 = 0x4559_5335

  var bytes: [UInt8] {
    var writer = PackedWriter()
    writer.append(Self.version)
    facts.write(to: &writer)
    writer.append(line)
    return writer.bytes
  }

  /// - Returns: nil for anything that is not exactly what `bytes` gave.
  init?(_ bytes: [UInt8]) {
    var reader = PackedReader(bytes)
    do throws(PackingDamage) {
      guard try reader.number() == Self.version else { return nil }
      self.init(facts: try Facts(from: &reader), line: try reader.numbers(UInt8.self))
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension DraftEntry.Facts: Packable {
  func write(to writer: inout PackedWriter) {
    writer.append(verdict)
    totals.write(to: &writer)
    ledger.write(to: &writer)
    remarks.write(to: &writer)
    undecided.write(to: &writer)
    files.write(to: &writer)
    writer.append(shared)
    index.write(to: &writer)
    round.write(to: &writer)
    dossier.write(to: &writer)
  }

  init(from reader: inout PackedReader) throws(PackingDamage) {
    verdict = try reader.text()
    totals = try RunTotals(from: &reader)
    ledger = try LedgerEntry(from: &reader)
    remarks = try [CommonProblems.Remark](from: &reader)
    undecided = try String?(from: &reader)
    files = try [DraftFiles.Written](from: &reader)
    shared = try reader.text()
    index = try IndexEntry(from: &reader)
    round = try [SheetCell](from: &reader)
    dossier = try [DossierRemark](from: &reader)
  }
}

extension CommonProblems.Remark: Packable {
  func write(to writer: inout PackedWriter) {
    for text in [rule, title, severity, example] { writer.append(text) }
  }

  init(from reader: inout PackedReader) throws(PackingDamage) {
    rule = try reader.text()
    title = try reader.text()
    severity = try reader.text()
    example = try reader.text()
  }
}

extension DraftFiles.Written: Packable {
  func write(to writer: inout PackedWriter) {
    writer.append(path)
    writer.append(size)
    writer.append(sha256)
  }

  init(from reader: inout PackedReader) throws(PackingDamage) {
    path = try reader.text()
    size = try reader.count()
    sha256 = try reader.text()
  }
}
