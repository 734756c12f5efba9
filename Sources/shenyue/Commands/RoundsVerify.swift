import Archive
import ArgumentParser
import Reporting

/// `shenyue rounds verify`: whether the archive still says what was put into it.
struct RoundsVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核验档案：文件是否完好，历史是否被改动、抽走或截短，改的是哪一条。",
    discussion: """
      每条记录的校验码覆盖它前面的全部历史。把最后一条的校验码另行抄存（如写进会议纪要），以后用 --head 核对，连历史被
      截短或整个重写也能查出。退出码：0 完好；1 有改动或损坏；2 运行失败。
      """,
    aliases: ["核验"])

  @Option(help: ArgumentHelp("以前抄存的校验码或它的开头（至少 8 位），历史里必须有它。", valueName: "校验码"))
  var head: String?

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    guard let head else { return }
    guard head.utf8.count >= 8, head.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else {
      throw ValidationError("--head 要写校验码，或它开头的至少 8 位。")
    }
  }

  func run() throws {
    let open = try archive.open()
    let result = try open { archive throws(ArchiveError) in try archive.verification(noted: head) }
    var lines = result.faults.map { "  - " + $0.message }
    let end = result.count == 0 ? "" : "，最后一条的校验码：\(result.head)"
    if result.isSound {
      lines = ["档案完好：历史 \(result.count) 条\(end)"]
    } else {
      lines.insert("档案被改动过或已损坏（历史 \(result.count) 条）：", at: 0)
      lines.append("请不要再写入，把文件另存一份备查，从最近的备份恢复。")
    }
    StandardOutput.write(lines.map { PrintableText.of($0) + "\n" }.joined())
    try ExitStatus(hasFailed: false, hasUnjudged: false, hasFindings: !result.isSound).end()
  }
}

extension Verification.Fault {
  /// What was changed, in words; never anything out of a draft.
  fileprivate var message: String {
    switch self {
    case .file(let text): "文件内部损坏：\(text)"
    case .missing(let sequence): "第 \(sequence) 条不见了"
    case .changed(let event): "\(event.shown)的内容被改动过，与校验码不符"
    case .unchained(let event): "\(event.shown)与前一条接不上：前一条被换过，或中间抽走了记录"
    case .content(let event): "\(event.shown)所存的稿件文字或意见被改动过或不见了"
    case .impossible(let event): "\(event.shown)与它前面的历史矛盾"
    case .table(let table, let event):
      event.map { "\($0.shown)与数据表 \(table) 里的不一致：数据表被改动过" } ?? "数据表 \(table) 里有历史中没有的内容"
    case .withoutHash(let hash): "历史里没有校验码 \(hash)：历史被截短或重写过，或抄存的不是这个档案的"
    }
  }
}

extension Event {
  /// `第 3 条（2026-01-15 签批，王五）`
  fileprivate var shown: String {
    let names = ["round": "存入", "author": "作者身份", "waiver": "豁免", "decision": "决定", "signature": "签批"]
    let person = person.isEmpty ? "" : "，\(person)"
    return "第 \(sequence) 条（\(date.prefix(10)) \(names[kind] ?? kind)\(person)）"
  }
}
