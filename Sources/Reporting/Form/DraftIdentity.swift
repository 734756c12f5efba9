import Analysis
import Documents

/// Whose draft it is, as far as its title block and signature tell.
struct DraftIdentity {
  /// Unit and post, such as `青岚县水利局党组成员、副局长`; empty when the draft does not say.
  private(set) var unit = ""
  /// Empty when the draft does not say.
  private(set) var name = ""

  private static let blanks: Set<Unicode.Scalar> = [" ", "\u{3000}", "\t", "\u{A0}"]
  private static let longestName = 4

  init(_ draft: Draft) {
    for role in [Role.title, .signature] {
      for line in Self.lines(of: role, in: draft) { take(line) }
    }
  }

  /// The lines of the parts with a role, without the title itself and without dates.
  private static func lines(of role: Role, in draft: Draft) -> [String] {
    draft.parts.filter { $0.has(role) }.flatMap { part in
      draft.paragraphIndices(in: part.range).compactMap { index -> String? in
        let range = draft.paragraphs[index].range
        if draft.title.map({ $0.overlaps(range) }) == true { return nil }
        let line = draft.document.text.string(in: draft.clean.original(range))
        return isDate(line) || line.utf8.count > 200 ? nil : line
      }
    }
  }

  /// No more than the words of a date beside its numbers.
  private static func isDate(_ line: String) -> Bool {
    guard line.unicodeScalars.contains("年"), line.unicodeScalars.contains("月") else { return false }
    return line.unicodeScalars.count { $0.properties.isIdeographic && !"年月日〇○零一二三四五六七八九十".unicodeScalars.contains($0) }
      <= 1
  }

  private mutating func take(_ line: String) {
    var words = line.unicodeScalars.split { Self.blanks.contains($0) || "()（）【】".unicodeScalars.contains($0) }
      .map { String(String.UnicodeScalarView($0)) }
    guard let first = words.first, !first.hasPrefix("—"), !first.hasPrefix("-") else { return }
    // A name of two characters is often set apart: 张　伟.
    if words.count >= 2, words.suffix(2).allSatisfy({ $0.unicodeScalars.count == 1 }) {
      words = words.dropLast(2) + [words.suffix(2).joined()]
    }
    let labelled = words.map { Self.withoutLabel($0) }
    if let last = labelled.last, Self.isName(last), name.isEmpty || name == last {
      name = last
      keepUnit(labelled.dropLast().joined(separator: " "))
    } else {
      keepUnit(labelled.joined(separator: " "))
    }
  }

  private mutating func keepUnit(_ text: String) {
    if unit.isEmpty, text.unicodeScalars.count >= 3 { unit = text }
  }

  /// `述职人：张某` without what stands before the colon.
  private static func withoutLabel(_ word: String) -> String {
    guard let colon = word.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return word }
    let rest = String(word[word.index(after: colon)...])
    return rest.isEmpty ? word : rest
  }

  private static func isName(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    return 2...longestName ~= scalars.count && scalars.allSatisfy { $0.properties.isIdeographic }
      && !Self.units.contains { word.hasSuffix($0) }
  }

  private static let units = ["党委", "党组", "支部", "总支", "班子", "单位", "学校", "中心", "政府", "局", "委", "办", "科", "处"]
}
