/// Automatic numbers in document order.
///
/// Counters belong to the abstract list and are shared by all lists made from it; a list with a start override begins
/// again once, where it is first used (ECMA-376 part 1, 17.9.15, 17.9.26).
struct ListCounters {
  private let definitions: ListDefinitions
  private var lists: [Int: NumberedList] = [:]
  private var counters: [Int: [Int?]] = [:]
  private var usedOverrides: Set<ListPlace> = []
  /// Formats that were shown in decimal because we cannot render them.
  private(set) var unknownFormats: Set<String> = []

  private struct ListPlace: Hashable {
    var list: Int
    var level: Int
  }

  init(_ definitions: ListDefinitions) { self.definitions = definitions }

  /// The level of a paragraph that does not state one itself: linked to its style, else stated by the style, else 0.
  mutating func level(of list: Int, linkedTo styles: [String], stated: Int?) -> Int {
    self.list(list)?.level(linkedTo: styles) ?? stated ?? 0
  }

  /// What a level of a list says of indents.
  mutating func indents(of list: Int, level: Int) -> Indents { self.list(list)?.levels[level]?.indents ?? Indents() }

  /// Begins all lists anew, for another part of the document.
  mutating func restart() {
    counters = [:]
    usedOverrides = []
  }

  mutating func note(_ formats: Set<String>) { unknownFormats.formUnion(formats) }

  /// Counts one paragraph and returns its number with what follows it; nil when the list does not exist.
  mutating func next(list id: Int, level: Int) -> String? {
    guard let list = list(id), let definition = list.levels[level] else { return nil }
    var values = counters[list.abstractID] ?? Array(repeating: nil, count: 9)
    values[level] = nextValue(after: values[level], list: list, id: id, level: level, start: definition.start)
    for higher in 0..<level where values[higher] == nil {
      values[higher] = list.startOverrides[higher] ?? list.levels[higher]?.start ?? 0
    }
    for deeper in 0..<9 where deeper > level && restarts(list.levels[deeper], when: level) {
      values[deeper] = nil
    }
    counters[list.abstractID] = values
    let number = text(of: definition, list: list, values: values)
    return number.isEmpty ? "" : number + String(describing: definition.suffix.text)
  }

  private mutating func list(_ id: Int) -> NumberedList? {
    if let known = lists[id] { return known }
    let list = definitions.list(id)
    lists[id] = list
    return list
  }

  private mutating func nextValue(after value: Int?, list: NumberedList, id: Int, level: Int, start: Int) -> Int {
    let override = list.startOverrides[level]
    if let override, usedOverrides.insert(ListPlace(list: id, level: level)).inserted { return override }
    guard let value else { return override ?? start }
    return value < Int.max ? value + 1 : value
  }

  /// A deeper level starts again when a higher one is used, or only from the level its rule names (17.9.10).
  private func restarts(_ deeper: ListLevel?, when level: Int) -> Bool {
    guard let restart = deeper?.restart else { return true }
    return level < restart
  }

  private mutating func text(of definition: ListLevel, list: NumberedList, values: [Int?]) -> String {
    guard definition.format != "bullet" else { return bullet(definition) }
    var result = ""
    var rest = definition.text[...]
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      let after = rest.index(after: percent)
      guard after < rest.endIndex, let digit = rest[after].wholeNumberValue, (1...9).contains(digit) else {
        result.append("%")
        rest = rest[after...]
        continue
      }
      result += number(values[digit - 1], list.levels[digit - 1], isLegal: definition.isLegal)
      rest = rest[rest.index(after: after)...]
    }
    return result + rest
  }

  private mutating func number(_ value: Int?, _ definition: ListLevel?, isLegal: Bool) -> String {
    guard let value, let definition else { return "" }
    let format = isLegal && definition.format != "none" ? "decimal" : definition.format
    if let text = NumberFormat.text(value, format: format, sample: definition.formatSample) { return text }
    unknownFormats.insert(format)
    return String(value)
  }

  private func bullet(_ definition: ListLevel) -> String {
    let scalars = definition.text.unicodeScalars
    guard let first = scalars.first else { return "" }
    let isPrivate = (0xF000...0xF0FF).contains(first.value)
    // Older programs write the same signs without the private area's offset.
    guard isPrivate || first.value < 0x100 && scalars.count == 1 else { return definition.text }
    let sign = SymbolFonts.character(first.value, font: definition.symbolFont)
    return String(sign ?? (isPrivate ? "•" : first))
  }
}
