/// Language of the frame words and messages; rule texts and quotes stay as they are written.
public enum Language: String, CaseIterable, Sendable {
  /// Simplified Chinese.
  case zh
  case en

  /// The words of this language.
  public func pick(_ chinese: String, _ english: String) -> String {
    switch self {
    case .zh: chinese
    case .en: english
    }
  }

  /// A label and what it introduces.
  public func labelled(_ chinese: String, _ english: String, _ text: String) -> String {
    pick("\(chinese)：\(text)", "\(english): \(text)")
  }

  /// Members of a list, joined as the language does it.
  public func list(_ members: [String]) -> String {
    members.joined(separator: pick("、", ", "))
  }
}
