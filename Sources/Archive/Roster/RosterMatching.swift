import Checking

/// Finds the entry of a roster that a draft belongs to: by the names in its title block and signature, then by those in the
/// name of its file and of its folders. What is not certain is said to be so.
public struct RosterMatching: Sendable {
  /// Why nobody can say whose a draft is.
  public enum Doubt: Hashable, Sendable {
    /// Several people of the roster are named.
    case severalNames([String])
    /// The file names another person than the text does.
    case contradiction(inText: [String], inPath: [String])
    /// Several entries of the roster have this name, and no unit tells them apart.
    case namesakes(String, units: [String])
    /// The name is in the roster, but the text names another unit than the roster.
    case otherUnit(String, inText: String, inRoster: String)
    /// Several units of the roster are named.
    case severalUnits([String])
  }

  public enum Answer: Hashable, Sendable {
    /// Index of the entry.
    case entry(Int)
    case doubt(Doubt)
    /// Nobody of the roster.
    case stranger
  }

  private let roster: Roster
  private let workflow: Workflow
  private let persons: NameIndex
  private let units: NameIndex
  /// The units of the entries, in the form in which names are compared.
  private let unitForms: [String]
  /// Indices of the entries without a person, by unit.
  private let teams: [String: [Int]]

  public init(_ roster: Roster, _ workflow: Workflow) {
    self.roster = roster
    self.workflow = workflow
    let unitForms = roster.entries.map { $0.unit.rosterForm }
    self.unitForms = unitForms
    persons = NameIndex(roster.entries.map(\.person))
    units = NameIndex(unitForms)
    teams = Dictionary(grouping: roster.entries.indices.filter { roster.entries[$0].person.isEmpty }) { unitForms[$0] }
  }

  public func answer(_ submission: Submission) -> Answer {
    let text = submission.lines.flatMap(pieces)
    let path = submission.path.split(separator: "/").map { pieces(String($0)) }
    let file = path.last ?? []
    let folders = path.dropLast().flatMap { $0 }
    let inText = named(text)
    let inPath = [named(file), named(folders)].first { !$0.isEmpty } ?? []
    let place = Place(text: text, path: file + folders)
    switch person(inText, inPath) {
    case .some(.success(let name)): return answer(name, submission, place)
    case .some(.failure(let doubt)): return .doubt(doubt.doubt)
    case nil: return unit(submission, place)
    }
  }

  /// The person a draft is by, as far as it says so.
  func author(_ submission: Submission) -> String? {
    let words = workflow.names
    let clues = IdentityClues(path: submission.path, lines: submission.lines, words: words)
    let persons = submission.person.isEmpty ? clues.persons : [submission.person]
    // 局党组 and 纪委 begin like names.
    guard let person = persons.first, persons.count == 1, AuthorLine.isName(Array(person.unicodeScalars), words),
      !words.unitEndings.contains(where: person.hasSuffix)
    else { return nil }
    return person
  }

  private struct Place {
    var text: [NamedLine]
    var path: [NamedLine]
  }

  private struct Uncertain: Error {
    var doubt: Doubt
  }

  /// A text without its marks of rounds, which would run into names: 张三二稿.
  private func pieces(_ text: String) -> [NamedLine] {
    workflow.names.rounds.name(text).pieces.map { NamedLine($0, workflow.names) }
  }

  private func named(_ lines: [NamedLine]) -> [Int] {
    persons.named(in: lines) { line, name in line.names(person: name) }
  }

  /// Index of the person that text and path agree on; nil when neither names any.
  private func person(_ inText: [Int], _ inPath: [Int]) -> Result<Int, Uncertain>? {
    if inText.isEmpty, inPath.isEmpty { return nil }
    let agreed = inText.filter(inPath.contains)
    if agreed.count == 1 { return .success(agreed[0]) }
    func texts(_ indices: [Int]) -> [String] { indices.map { persons.names[$0].text } }
    if !inText.isEmpty, !inPath.isEmpty, agreed.isEmpty {
      return .failure(Uncertain(doubt: .contradiction(inText: texts(inText), inPath: texts(inPath))))
    }
    let named = inText.isEmpty ? inPath : inText
    return named.count == 1 ? .success(named[0]) : .failure(Uncertain(doubt: .severalNames(texts(named))))
  }

  private func answer(_ name: Int, _ submission: Submission, _ place: Place) -> Answer {
    let name = persons.names[name]
    let inText = units(in: place.text)
    var candidates = name.entries
    if candidates.count > 1 {
      let told = inText.isEmpty ? units(in: place.path) : inText
      candidates = candidates.filter { told.contains(unitForms[$0]) }
    }
    guard let entry = candidates.first, candidates.count == 1 else {
      return .doubt(.namesakes(name.text, units: name.entries.map { roster.entries[$0].unit }))
    }
    let own = unitForms[entry]
    if !own.isEmpty, let other = inText.first, !inText.contains(where: { Self.isRelated($0, own) }) {
      return .doubt(.otherUnit(name.text, inText: other, inRoster: own))
    }
    if let stated = AuthorLine(submission.unit, workflow.names).unit, UnitName(stated).isOther(than: UnitName(own)) {
      return .doubt(.otherUnit(name.text, inText: stated, inRoster: own))
    }
    return .entry(teamEntry(besides: entry, submission.kind) ?? entry)
  }

  /// The entry of the person's unit when the material is the unit's, signed by one of its people.
  private func teamEntry(besides entry: Int, _ kind: String) -> Int? {
    let person = roster.entries[entry]
    guard !kind.isEmpty, !workflow.personal.contains(kind), !person.due.contains(where: { $0.accepts(kind) }) else {
      return nil
    }
    return teams[unitForms[entry]]?.first { roster.entries[$0].due.contains { $0.accepts(kind) } }
  }

  private func unit(_ submission: Submission, _ place: Place) -> Answer {
    let named = [units(in: place.text), units(in: place.path)].first { !$0.isEmpty } ?? []
    // Somebody of the unit wrote it, and nobody knows who.
    guard !(workflow.personal.contains(submission.kind) && !persons.names.isEmpty) else { return .stranger }
    if named.count > 1 { return .doubt(.severalUnits(named)) }
    return named.first.flatMap { teams[$0]?.first }.map(Answer.entry) ?? .stranger
  }

  /// Units that are named, without those that are but a part of another's name.
  private func units(in lines: [NamedLine]) -> [String] {
    let named = units.named(in: lines) { line, name in line.names(unit: name) }.map { units.names[$0].text }
    return named.filter { name in !named.contains { $0 != name && $0.contains(name) } }
  }

  private static func isRelated(_ first: String, _ second: String) -> Bool {
    first.contains(second) || second.contains(first)
  }
}
