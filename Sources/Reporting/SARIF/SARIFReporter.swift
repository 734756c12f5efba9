import Checking

/// The run as SARIF 2.1.0, for viewers and pipelines.
///
/// Positions refer to the text as read, which for a Word file is what `shenyue text` prints.
struct SARIFReporter: Reporter {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let settings: ReportSettings

  init(settings: ReportSettings) {
    self.settings = settings
  }

  private var language: Language { settings.language }

  // The results come first, so that they can be written as the drafts come and the rest at the end.
  var opening: [UInt8] {
    Array("{\"$schema\":\"\(Self.schema)\",\"version\":\"2.1.0\",\"runs\":[{\"results\":[\n".utf8)
  }

  var separator: [UInt8] { Array(",\n".utf8) }

  func entry(_ review: Review) -> [UInt8] {
    // Never empty, as the verdict is a result.
    Array(SARIFResults(review, settings).all.map { JSONBytes.encode($0) }.joined(separator: separator))
  }

  func closing(_ totals: RunTotals) -> [UInt8] {
    let run = SARIF.RunRest(
      invocations: [invocation(totals)],
      originalUriBaseIds: [DraftURI.base: DraftURI.baseLocation(settings.workingFolder, language)],
      tool: SARIF.Tool(driver: driver(totals)))
    return Array("\n],".utf8) + JSONBytes.encode(run).dropFirst() + Array("]}\n".utf8)
  }

  private func invocation(_ totals: RunTotals) -> SARIF.Invocation {
    let notifications = totals.failures.map { failure in
      SARIF.Notification(
        level: "error", message: SARIF.Message(text: failure.error.message(language)),
        locations: [.init(physicalLocation: .init(artifactLocation: DraftURI.location(of: failure.path)))],
        descriptor: SARIF.DescriptorReference(id: failure.error.code))
    }
    return SARIF.Invocation(
      executionSuccessful: totals.failures.isEmpty, toolExecutionNotifications: notifications)
  }

  private func driver(_ totals: RunTotals) -> SARIF.Component {
    SARIF.Component(
      name: "shenyue", version: settings.toolVersion.isEmpty ? nil : settings.toolVersion,
      language: language.pick("zh-CN", "en"),
      fullDescription: SARIF.Message(
        text: language.pick(
          "位置以 shenyue text 输出的文字为准，按 Unicode 码点计。",
          "Positions refer to the text that `shenyue text` prints and count Unicode code points.")),
      rules: [SARIFRules(settings).verdict]
        + totals.rules.sorted { $0.key < $1.key }.map { SARIFRules(settings).descriptor($0.key, title: $0.value.title) },
      properties: SARIF.ComponentProperties(
        rulebookHash: totals.rulebookHash, packs: totals.packs.map(\.id).sorted()))
  }
}
