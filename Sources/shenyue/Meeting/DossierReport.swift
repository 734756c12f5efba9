import Checking
import Reporting

/// Which drafts of a batch were held against which others, for the page of all drafts and the terminal.
struct DossierReport {
  let inputs: [DraftInput]
  let result: BatchReview.Result

  /// Nil when there are none.
  func line(_ language: Language) -> String? {
    guard count > 0 else { return nil }
    return language.pick(
      "\(count) 份稿件与同一单位（本人）的材料作了对照（\(basis(language))），见 index.html。",
      "\(count) drafts were held against others of the same unit or person (\(basis(language))), see index.html.")
  }

  /// - Parameter pages: By path of the draft, relative to the folder of the page.
  func panel(pages: [String: String], _ language: Language) -> IndexPanel? {
    guard let line = line(language) else { return nil }
    func cell(_ path: String) -> SheetCell { pages[path].map { .link(path, target: $0) } ?? .text(path) }
    let rows = result.relations.sorted { $0.key < $1.key }.flatMap { index, relations in
      relations.companions.map { companion -> [SheetCell] in
        let name = CompanionNames.all.first { $0.id == companion.kind.rawValue }?.name ?? companion.kind.rawValue
        return [cell(inputs[index].path), .text(name), cell(companion.input.path)]
      }
    }
    let heads = [language.pick("稿件", "Draft"), language.pick("对照", "Held against"), language.pick("文件", "File")]
    return IndexPanel(title: language.pick("相互对照", "Dossiers"), summary: line, heads: heads, rows: rows)
  }

  private var count: Int { result.relations.values.count { !$0.companions.isEmpty } }

  private func basis(_ language: Language) -> String {
    result.isByRoster ? language.pick("按名册", "by the roster") : language.pick("按署名和单位", "by names and units")
  }
}
