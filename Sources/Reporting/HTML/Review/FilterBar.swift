import Checking

/// What chooses which findings are seen. Boxes and buttons come before what they choose, so that the style sheet alone does it.
struct FilterBar {
  private let findings: NumberedFindings
  private let language: Language

  init(_ findings: NumberedFindings, _ settings: ReportSettings) {
    self.findings = findings
    language = settings.language
  }

  func nodes() -> [HTMLNode] {
    guard findings.entries.count > 1 else { return [] }
    return inputs + [bar]
  }

  private var severities: [Severity] { Severity.allCases.filter { findings.count(of: $0) > 0 } }
  private var hasParts: Bool { findings.groups.count > 1 }

  private var inputs: [HTMLNode] {
    let boxes = severities.map {
      HTMLNode.tag(.input, .set("type", "checkbox"), .class("choice"), .id("k-\($0.rawValue)"), .flag("checked"))
    }
    guard hasParts else { return boxes }
    let all = HTMLNode.tag(
      .input, .set("type", "radio"), .class("choice"), .set("name", "part"), .id("g-all"), .flag("checked"))
    return boxes + [all]
      + findings.groups.indices.map {
        .tag(.input, .set("type", "radio"), .class("choice"), .set("name", "part"), .id("g-\($0)"))
      }
  }

  private var bar: HTMLNode {
    let boxes = severities.map { severity in
      HTMLNode.tag(
        .label, .set("for", "k-\(severity.rawValue)"), .class("s-\(severity.rawValue)"),
        content: [.text("\(severity.name(language)) \(findings.count(of: severity))")])
    }
    return .tag(
      .div, .class("filters"),
      content: [row(language.pick("轻重", "Severity"), boxes)] + parts
        + [.tag(.p, .class("keys"), .flag("hidden"))])
  }

  private var parts: [HTMLNode] {
    guard hasParts else { return [] }
    let all = HTMLNode.tag(.label, .set("for", "g-all"), text: language.pick("全部", "All"))
    let groups = findings.groups.enumerated().map { index, group in
      let count = findings.entries.count { $0.group == index }
      return HTMLNode.tag(.label, .set("for", "g-\(index)"), text: "\(group.name) \(count)")
    }
    return [row(language.pick("部分", "Part"), [all] + groups)]
  }

  private func row(_ name: String, _ labels: [HTMLNode]) -> HTMLNode {
    .tag(.div, .class("row"), content: [.tag(.span, .class("hint"), text: name)] + labels)
  }
}
