import Archive
import FoundationEssentials
import Reporting

/// The summary of a week in words, as a table and for programs.
struct WeeklyReport {
  private let summary: PeriodSummary

  init(_ summary: PeriodSummary) {
    self.summary = summary
  }

  /// Sentences that can be handed up as they are; what did not happen is left out.
  var text: String {
    var lines = ["审阅工作周小结（\(summary.first) 至 \(summary.last)）", ""]
    lines.append(work)
    guard summary.drafts > 0 else { return lines.joined(separator: "\n") + "\n" }
    let decisions = self.decisions
    if !decisions.isEmpty { lines.append(decisions) }
    lines.append(standing)
    if !summary.common.isEmpty {
      let problems = summary.common.map { "\($0.title)（\($0.drafts) 份）" }.joined(separator: "、")
      lines.append("尚未改正的意见中，多份稿件共有的是：\(problems)。")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var extent: String { (summary.units > 0 ? " \(summary.units) 个单位" : "") + " \(summary.drafts) 份稿件" }

  private var standing: String {
    let waiting = summary.drafts - summary.ready
    let state =
      waiting == 0
      ? "都可以上会"
      : summary.ready == 0 ? "都还没有达到上会要求" : "其中可上会 \(summary.ready) 份，其余 \(waiting) 份尚未达到上会要求"
    return "目前在册\(extent)，\(state)。"
  }

  private var work: String {
    guard summary.roundsAdded > 0 else { return "本周没有收到稿件。" }
    let fresh = summary.draftsOpened > 0 ? "，其中首次报来 \(summary.draftsOpened) 份" : ""
    return "本周收到并审阅稿件 \(summary.draftsTouched) 份、\(summary.roundsAdded) 稿次\(fresh)。"
  }

  private var decisions: String {
    let counts = [
      ("同意上会", summary.accepted), ("退回修改", summary.returned), ("责令重写", summary.rewritten),
      ("回头看", summary.reopened), ("签批", summary.signed), ("豁免意见", summary.waived),
    ]
    let shown = counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1) 次" }
    return shown.isEmpty ? "" : "本周\(shown.joined(separator: "，"))。"
  }

  var csv: CSVText {
    let rows = [
      ["起", summary.first], ["止", summary.last], ["审阅稿次", "\(summary.roundsAdded)"],
      ["审阅份数", "\(summary.draftsTouched)"], ["首次报来", "\(summary.draftsOpened)"],
      ["同意上会", "\(summary.accepted)"], ["退回修改", "\(summary.returned)"], ["责令重写", "\(summary.rewritten)"],
      ["回头看", "\(summary.reopened)"], ["签批", "\(summary.signed)"], ["豁免", "\(summary.waived)"],
      ["在册单位", "\(summary.units)"], ["在册份数", "\(summary.drafts)"], ["可上会", "\(summary.ready)"],
    ]
    return CSVText(
      rows: [["项目", "数"]] + rows + summary.common.map { ["共性问题：\($0.rule) \($0.title)", "\($0.drafts)"] })
  }

  var json: [UInt8] {
    struct Record: Encodable {
      struct Problem: Encodable {
        let rule: String
        let title: String
        let drafts: Int
      }

      var schema = "shenyue.week/1"
      let first: String
      let last: String
      let counts: [String: Int]
      let common: [Problem]
    }
    let counts = [
      "rounds": summary.roundsAdded, "reviewed": summary.draftsTouched, "opened": summary.draftsOpened,
      "accepted": summary.accepted, "returned": summary.returned, "rewritten": summary.rewritten,
      "reopened": summary.reopened, "signed": summary.signed, "waived": summary.waived, "units": summary.units,
      "drafts": summary.drafts, "ready": summary.ready,
    ]
    return JSONBytes.line(
      Record(
        first: summary.first, last: summary.last, counts: counts,
        common: summary.common.map { .init(rule: $0.rule, title: $0.title, drafts: $0.drafts) }))
  }
}
