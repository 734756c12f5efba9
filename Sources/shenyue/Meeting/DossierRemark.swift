import Checking
import Packing

/// What a rule says of a draft that compared it with other documents.
struct DossierRemark: Hashable, Sendable {
  /// Raw value of what the other documents are to the draft.
  var companion: String
  var text: String

  init(_ finding: Finding, _ companion: Companions.Kind) {
    self.companion = companion.rawValue
    text = "\(finding.message)（\(finding.rule)）"
  }
}

extension DossierRemark: Packable {
  func write(to writer: inout PackedWriter) {
    writer.append(companion)
    writer.append(text)
  }

  init(from reader: inout PackedReader) throws(PackingDamage) {
    companion = try reader.text()
    text = try reader.text()
  }
}
