import Analysis

/// Makes the whole text of an example's draft.
struct SkeletonDraft {
  let skeleton: Skeleton
  let example: Example

  /// With the marks of the example; one paragraph a line.
  var text: String {
    switch example.form {
    case .draft(let text): return text
    case .fragment(let text, let role): return lines(fragmentParts(text, in: role))
    case .parts(let parts): return lines(parts)
    }
  }

  private func fragmentParts(_ text: String, in role: Role) -> [(role: Role, content: Example.Content)] {
    skeleton.parts.filter { !$0.isOptional || $0.role == role }.map { part in
      (part.role, part.role == role ? .text(text) : .standard)
    }
  }

  private func lines(_ parts: [(role: Role, content: Example.Content)]) -> String {
    var number = 0
    let title = [example.title ?? skeleton.title]
    let body = parts.flatMap { role, content -> [String] in
      let part = skeleton.part(role) ?? Skeleton.Part(role: role, heading: nil, text: "", filler: [], isOptional: true)
      let heading = heading(of: part, &number)
      return heading.map { [$0] + paragraphs(content, part, heading: $0) } ?? paragraphs(content, part, heading: "")
    }
    return (title + body).joined(separator: "\n") + "\n"
  }

  private func heading(of part: Skeleton.Part, _ number: inout Int) -> String? {
    guard example.hasHeadings, let heading = part.heading else { return nil }
    number += 1
    return HanNumeral.text(number) + "、" + heading
  }

  private func paragraphs(_ content: Example.Content, _ part: Skeleton.Part, heading: String) -> [String] {
    switch content {
    case .standard: [part.text.trimmed]
    case .text(let text): [text.trimmed]
    case .han(let han): [Filler(part.filler).text(han: han - heading.hanCount)]
    }
  }
}

/// Text of an exact number of Han characters, made by repeating sentences.
struct Filler {
  private let sentences: [String]

  init(_ sentences: [String]) {
    self.sentences = sentences
  }

  /// The last sentence is cut to fit; empty when there are no sentences or nothing is wanted.
  func text(han wanted: Int) -> String {
    guard sentences.contains(where: { $0.hanCount > 0 }) else { return "" }
    var result = ""
    var rest = wanted
    var next = 0
    while rest > 0 {
      let sentence = sentences[next % sentences.count]
      result += sentence.hanCount <= rest ? sentence : Self.cut(sentence, han: rest)
      rest -= min(rest, sentence.hanCount)
      next += 1
    }
    return result
  }

  private static func cut(_ sentence: String, han: Int) -> String {
    var rest = han
    var result = String.UnicodeScalarView()
    for scalar in sentence.unicodeScalars where rest > 0 {
      result.append(scalar)
      if scalar.properties.isIdeographic { rest -= 1 }
    }
    return String(result) + "。"
  }
}

extension String {
  fileprivate var hanCount: Int { unicodeScalars.count { $0.properties.isIdeographic } }

  /// Without line ends at its ends, as YAML block texts have them.
  fileprivate var trimmed: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while lines.first?.isEmpty ?? false { lines.removeFirst() }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
