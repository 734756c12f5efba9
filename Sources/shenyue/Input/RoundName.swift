/// What a file's name says about the round: 张某对照检查材料（第二稿）.docx is round 2 of 张某对照检查材料.
struct RoundName: Hashable {
  /// The name without the mark of the round, for telling drafts apart.
  var stem: String
  /// Sorts rounds; nil when the name says nothing.
  var rank: Int?

  init(_ path: String) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    let name = String(file[..<dot])
    for (pattern, rank) in Self.marks {
      if let found = pattern(name) {
        stem = Self.trimmed(name.replacingCharacters(found.range, with: ""))
        self.rank = rank + found.number
        return
      }
    }
    stem = Self.trimmed(name)
  }

  private typealias Found = (range: Range<String.Index>, number: Int)

  /// How rounds are marked, the plainest first, with what is added to the number. A final version comes after all
  /// numbered ones, one to be handed in before it.
  private static var marks: [((String) -> Found?, Int)] {
    [
      ({ numbered($0, before: "第", after: ["稿", "版", "轮", "次修改", "次"]) }, 0),
      ({ numbered($0, before: "", after: ["稿", "修稿", "改稿", "审稿"]) }, 0),
      ({ latin($0) }, 0),
      ({ word($0, ["最终稿", "最终版", "终稿", "定稿", "清样"]) }, 1000),
      ({ word($0, ["送审稿", "报审稿", "上会稿"]) }, 900),
      ({ word($0, ["修改稿", "修订稿", "改稿", "修改版", "修改"]) }, 500),
      ({ word($0, ["草稿", "初稿", "原稿"]) }, 1),
    ]
  }

  /// `第二稿`, `二稿`, `第2版`.
  private static func numbered(_ name: String, before: String, after: [String]) -> Found? {
    for mark in after {
      var end = name.endIndex
      while let place = name.lastRange(of: mark, before: end) {
        var start = place.lowerBound
        while start > name.startIndex, isDigit(name[name.index(before: start)]) { start = name.index(before: start) }
        let digits = String(name[start..<place.lowerBound])
        let whole = name[..<start].hasSuffix(before) ? name.index(start, offsetBy: -before.count) : nil
        if let number = number(digits), let whole { return (whole..<place.upperBound, number) }
        end = place.lowerBound
      }
    }
    return nil
  }

  /// `v2`, `V2.1`, `round-2`, `rev3`, `draft 2`.
  private static func latin(_ name: String) -> Found? {
    let lower = name.lowercased()
    for mark in ["version", "round", "draft", "rev", "ver", "v"] {
      guard let place = lower.lastRange(of: mark, before: lower.endIndex) else { continue }
      if place.lowerBound > lower.startIndex, lower[lower.index(before: place.lowerBound)].isASCIILetter { continue }
      let rest = lower[place.upperBound...].drop { "-_. ".contains($0) }
      let digits = rest.prefix { $0.isASCIIDigit }
      guard let number = Int(digits.prefix(4)) else { continue }
      let start = name.index(name.startIndex, offsetBy: lower.distance(from: lower.startIndex, to: place.lowerBound))
      let length = lower.distance(from: place.lowerBound, to: digits.endIndex)
      guard let end = name.index(start, offsetBy: length, limitedBy: name.endIndex) else { continue }
      return (start..<end, number)
    }
    return nil
  }

  /// `修改稿`, `修改稿2`, `定稿（2）`.
  private static func word(_ name: String, _ words: [String]) -> Found? {
    for word in words {
      guard let place = name.lastRange(of: word, before: name.endIndex) else { continue }
      let rest = name[place.upperBound...].drop { "（(-_ ".contains($0) }
      let digits = rest.prefix { isDigit($0) }
      guard let number = number(String(digits)) else { return (place, 0) }
      return (place.lowerBound..<digits.endIndex, number)
    }
    return nil
  }

  private static let digits = ["一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10]

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCIIDigit || digits[String(character)] != nil
  }

  private static func number(_ text: String) -> Int? {
    digits[text] ?? (text.count <= 4 ? Int(text) : nil)
  }

  private static func trimmed(_ name: String) -> String {
    let marks = "-_ （）()【】[]·.，,　"
    var rest = name[...]
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    return String(rest)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isASCIILetter: Bool { ("a"..."z").contains(self) }
}

extension String {
  fileprivate func lastRange(of word: String, before end: Index) -> Range<Index>? {
    var start = end
    while true {
      if self[start..<end].hasPrefix(word), let stop = index(start, offsetBy: word.count, limitedBy: end) {
        return start..<stop
      }
      guard start > startIndex else { return nil }
      start = index(before: start)
    }
  }

  fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
