import Documents

/// Items of the tables of a part: each row is one problem, cause or measure, as its cells say (domain.md 6).
enum TableRows {
  private static let confidence = 0.9

  static func items(
    _ role: Role, in draft: Draft, part index: Int, _ reader: SentenceReader, _ series: InlineSeries
  ) -> [Item] {
    let part = draft.parts[index]
    return draft.tables.filter { part.range.contains($0.range) }.flatMap(\.entries).filter { $0.role == role }.map {
      entry in
      var item = item(entry.range, role, in: draft, part: index, reader, series)
      if let attributes = entry.attributes {
        item.features.formUnion(reader.features(ofItem: attributes, isMeasure: true).intersection([.owner, .deadline]))
      }
      return item
    }
  }

  private static func item(
    _ range: CleanRange, _ role: Role, in draft: Draft, part: Int, _ reader: SentenceReader,
    _ series: InlineSeries
  ) -> Item {
    let bytes = draft.clean.text.bytes
    let number = EnumeratorParser.leading(in: bytes, range.start..<range.end)
    let start = number?.range.end ?? range.start
    let words = CleanRange(start, max(start, draft.sentences(in: range).first?.range.end ?? range.end))
    return Item(
      range: range, label: words.clamped(to: range), number: number,
      part: part, aspect: nil, leaves: leaves(of: range, bytes, series), han: Count.han(bytes, range.start..<range.end),
      features: reader.features(ofItem: range, isMeasure: role == .measures),
      confidence: min(confidence, draft.parts[part].confidence))
  }

  /// Members of a list inside a cell.
  private static func leaves(of range: CleanRange, _ bytes: [UInt8], _ series: InlineSeries) -> [CleanRange] {
    let numbers = series.members(in: bytes, bytes.lines(of: range)).joined()
    let own = EnumeratorParser.leading(in: bytes, range.start..<range.end)?.range.start
    let starts = numbers.filter { $0.range.start != own }.map(\.range.start)
    guard starts.count > 1 else { return [range] }
    return zip(starts, starts.dropFirst() + [range.end]).map { CleanRange($0, $1) }
  }
}
