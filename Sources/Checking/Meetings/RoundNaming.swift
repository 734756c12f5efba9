import Analysis
import Matching

/// How names of files say which round of a draft they hold: 第二稿, 二稿, v2, 修改稿, 定稿; `Rules/rounds.yml`.
public struct RoundNaming: Sendable {
  /// A round named by what it is for, not by a number.
  struct Stage: Sendable {
    var words: Pattern
    var name: String
    var order: Int
    /// The round that it always is.
    var number: Int?
    /// Whether a number behind it is that of the round.
    var counts: Bool
  }

  /// A stretch of a name that says something about the round.
  private struct Mark {
    var range: Range<Int>
    var number: Int?
    var minor: Int
    /// Index of the stage; nil for a mark that is a number.
    var stage: Int?
  }

  var numbered: [Pattern] = []
  var stages: [Stage] = []
  var title = MessageTemplate("")
  var unmarked = ""

  /// What the name of a file says, its extension left out; where it says nothing of the round, the folder it lies in
  /// does.
  public func name(ofFile path: String) -> RoundName {
    let names = path.split(separator: "/").suffix(2).map(String.init)
    let file = names.last ?? ""
    let dot = file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : $0 }
    var result = name(String(file[..<(dot ?? file.endIndex)]))
    guard result.order == nil, names.count == 2 else { return result }
    let folder = name(names[0])
    (result.numbers, result.order, result.title) = (folder.numbers, folder.order, folder.title)
    return result
  }

  /// What a text without folders and extension says; full-width digits and letters are like others.
  public func name(_ text: String) -> RoundName {
    let bytes = Array(Self.folded(text).utf8)
    let marks = marks(in: bytes)
    var result = RoundName(pieces: pieces(of: bytes, between: marks))
    result.numbers = Set(marks.compactMap(\.number)).sorted()
    let counted = marks.last { $0.stage == nil }
    let stage = marks.filter { $0.stage != nil }.min { ($0.stage ?? 0) < ($1.stage ?? 0) }
    result.order =
      counted.flatMap { mark in mark.number.map { RoundName.Order(major: $0, minor: mark.minor) } }
      ?? stage.flatMap { mark in mark.stage.map { RoundName.Order(major: stages[$0].order, minor: mark.minor) } }
    result.title = title(counted, stage)
    return result
  }

  /// What a form says about the round: as file or folder have it, or that of an unmarked one.
  public func title(ofFile path: String) -> String { name(ofFile: path).title ?? unmarked }

  private func title(_ counted: Mark?, _ stage: Mark?) -> String? {
    let stage = stage?.stage.map { stages[$0] }
    guard let number = counted?.number ?? stage?.number else { return stage?.name }
    let title = title.text(["number": .text(HanNumeral.text(number))])
    guard let stage, stage.number == nil else { return title }
    return "\(title)\u{FF08}\(stage.name)\u{FF09}"
  }

  // MARK: Marks

  /// In order and apart; what is numbered first.
  private func marks(in bytes: [UInt8]) -> [Mark] {
    var marks: [Mark] = []
    func add(_ mark: Mark) {
      if !marks.contains(where: { $0.range.overlaps(mark.range) }) { marks.append(mark) }
    }
    for pattern in numbered {
      for groups in pattern.allCaptures(in: bytes, range: 0..<bytes.count) {
        guard let range = groups[0], let number = Self.number(bytes, groups, 1) else { continue }
        add(Mark(range: range, number: number, minor: Self.number(bytes, groups, 2) ?? 0, stage: nil))
      }
    }
    for (index, stage) in stages.enumerated() {
      for groups in stage.words.allCaptures(in: bytes, range: 0..<bytes.count) {
        guard let range = groups[0] else { continue }
        let digits = Self.number(bytes, groups, 1)
        add(Mark(range: range, number: stage.number ?? (stage.counts ? digits : nil), minor: digits ?? 0, stage: index))
      }
    }
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The number of a group, in either script.
  private static func number(_ bytes: [UInt8], _ groups: [Range<Int>?], _ group: Int) -> Int? {
    guard groups.indices.contains(group), let range = groups[group] else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Int(text) ?? HanNumeral.value(of: text.unicodeScalars)
  }

  private func pieces(of bytes: [UInt8], between marks: [Mark]) -> [String] {
    let bounds = [0] + marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [bytes.count]
    return stride(from: 0, to: bounds.count, by: 2).map {
      String(decoding: bytes[bounds[$0]..<bounds[$0 + 1]], as: UTF8.self)
    }.filter { !$0.isEmpty }
  }

  private static func folded(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = (0xFF10...0xFF19).contains(scalar.value) || (0xFF21...0xFF5A).contains(scalar.value)
      view.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(view)
  }
}
