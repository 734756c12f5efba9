import Analysis
import Archive
import Checking
import Copies
import Documents
import Packing

/// What is kept of a draft while the batch is read: whose it is, and what is compared with the others.
struct DraftGist: Sendable {
  var submission: Submission
  var source: CopySource

  init(_ draft: Draft, _ input: DraftInput) {
    source = CopySource(draft)
    submission = Submission(
      path: input.relativePath, kind: draft.kind.doubt == nil ? draft.kind.id : "", unit: draft.byline?.unit ?? "",
      person: draft.byline?.name ?? "", lines: Self.frame(draft))
    if draft.kind.doubt == .close { submission.likelyKinds = draft.kind.rivals }
  }

  /// What is compared with the other drafts.
  var compared: CopyText { source.text.withoutOffsets }

  /// The text as read.
  var lines: [String] { source.read.bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } }

  /// More lines than any title block and signature have; a whole text taken for one says nothing.
  private static let mostLines = 40
  private static let longestLine = 120

  private static func frame(_ draft: Draft) -> [String] {
    let parts = draft.parts.filter { $0.has(.title) || $0.has(.signature) }
    let paragraphs = parts.flatMap { draft.paragraphIndices(in: $0.range) }.map { draft.paragraphs[$0].range }
    return paragraphs.prefix(mostLines).map { range in
      let line = draft.document.text.string(in: draft.clean.original(range)).unicodeScalars
      return String(String.UnicodeScalarView(line.prefix(longestLine)))
    }
  }
}

extension DraftGist {
  private static let version: UInt64 = 3

  var bytes: [UInt8] {
    var writer = PackedWriter()
    writer.append(Self.version)
    for text in [submission.path, submission.kind, submission.unit, submission.person] { writer.append(text) }
    for list in [submission.likelyKinds, submission.lines] {
      writer.append(list.count)
      for text in list { writer.append(text) }
    }
    writer.append(source.title ?? "")
    writer.append(source.read.bytes)
    writer.append(source.text.bytes)
    return writer.bytes
  }

  /// - Returns: nil for anything but what `bytes` gave.
  init?(_ bytes: [UInt8]) {
    var reader = PackedReader(bytes)
    do {
      guard try reader.number() == Self.version else { return nil }
      submission = Submission(
        path: try reader.text(), kind: try reader.text(), unit: try reader.text(), person: try reader.text(), lines: [])
      for _ in 0..<(try reader.count()) { submission.likelyKinds.append(try reader.text()) }
      for _ in 0..<(try reader.count()) { submission.lines.append(try reader.text()) }
      let title = try reader.text()
      let read = try reader.numbers(UInt8.self)
      guard let text = CopyText(bytes: try reader.numbers(UInt8.self)), reader.isAtEnd,
        String(validating: read, as: UTF8.self) != nil
      else { return nil }
      source = CopySource(title: title.isEmpty ? nil : title, read: UTF8Text(validBytes: read), text: text)
    } catch {
      return nil
    }
  }
}
