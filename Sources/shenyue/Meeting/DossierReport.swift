import Checking
import Reporting

/// Which drafts of a batch were held against which others and what came of it, for the page of all drafts, the ledger and
/// the terminal.
struct DossierReport {
  let inputs: [DraftInput]
  let result: BatchReview.Result

  /// For the terminal; nil when there are none.
  func line(_ language: Language) -> String? {
    sum(language).map { $0 + language.pick("，见 index.html。", ", see index.html.") }
  }

  /// Without a full stop; nil when there are none.
  private func sum(_ language: Language) -> String? {
    let held = result.companions.keys
    guard !held.isEmpty else { return nil }
    let differing = held.count { !remarks(of: $0).isEmpty }
    return language.pick(
      "\(held.count) 份稿件与同一单位（本人）的材料作了对照（\(basis(language))），\(differing) 份查出问题",
      "\(held.count) drafts were held against others of the same unit or person (\(basis(language))), "
        + "\(differing) with findings")
  }

  /// - Parameter pages: By path of the draft, relative to the folder of the page.
  func panel(pages: [String: String], _ language: Language) -> IndexPanel? {
    guard let sum = sum(language), let sheet = sheet(pages: pages, language) else { return nil }
    return IndexPanel(
      title: sheet.layout.name, summary: sum + language.pick("。", "."), heads: sheet.layout.columns.map(\.title),
      rows: sheet.rows)
  }

  /// A line for each draft and each kind of document that it was held against, those with findings first.
  func sheet(pages: [String: String], _ language: Language) -> Sheet? {
    let lines = result.companions.sorted { $0.key < $1.key }.flatMap { index, companions in
      Companions.Kind.allCases.compactMap { kind in
        line(index, kind, companions.filter { $0.kind == kind }, pages, language)
      }
    }
    guard !lines.isEmpty else { return nil }
    let columns = [
      SheetColumn(language.pick("稿件", "draft"), widest: 40),
      SheetColumn(language.pick("与什么对照", "held against"), widest: 24),
      SheetColumn(language.pick("文件", "file"), widest: 48), SheetColumn(language.pick("查出什么", "findings"), widest: 80),
    ]
    return Sheet(
      layout: SheetLayout(name: language.pick("相互对照", "Dossiers"), columns: columns),
      rows: lines.filter(\.hasRemarks).map(\.cells) + lines.filter { !$0.hasRemarks }.map(\.cells))
  }

  private func line(
    _ index: Int, _ kind: Companions.Kind, _ companions: [DraftRelations.Companion], _ pages: [String: String],
    _ language: Language
  ) -> (hasRemarks: Bool, cells: [SheetCell])? {
    guard let first = companions.first else { return nil }
    func cell(_ path: String) -> SheetCell { pages[path].map { .link(path, target: $0) } ?? .text(path) }
    let names = companions.map { DraftPath.name(of: $0.input.relativePath) }
    let remarks = remarks(of: index).filter { $0.companion == kind.rawValue }.map(\.text)
    let name = CompanionNames.all.first { $0.id == kind.rawValue }?.name ?? kind.rawValue
    return (
      !remarks.isEmpty,
      [
        cell(inputs[index].path), .text(name),
        companions.count == 1
          ? cell(first.input.path)
          : .text(language.pick("\(names.count) 份：", "\(names.count): ") + language.list(names)),
        .text(remarks.isEmpty ? language.pick("没有查出问题", "nothing") : remarks.joined(separator: "\n")),
      ]
    )
  }

  private func remarks(of index: Int) -> [DossierRemark] {
    guard case .entry(_, let dossier) = result.outcomes[index] else { return [] }
    return dossier
  }

  private func basis(_ language: Language) -> String {
    result.isByRoster ? language.pick("按名册", "by the roster") : language.pick("按署名和单位", "by names and units")
  }
}
