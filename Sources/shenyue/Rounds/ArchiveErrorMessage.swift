import Archive
import Glibc

extension ArchiveError {
  /// What is wrong, what became of the archive, and what to do; never anything out of a draft.
  func message(path: String) -> String {
    switch self {
    case .missing: "没有会议档案 \(path)。先用 shenyue rounds add 存入稿件，或用 --archive 指明档案文件。"
    case .notAnArchive:
      "\(path) 不是会议档案，或者文件开头已经损坏；没有改动它。请用 --archive 指明正确的文件；如果它原是档案，请取用最近的备份。"
    case .newer: "\(path) 由更新版本的 shenyue 建立，这个版本读不了；没有改动它。请换用新版本。"
    case .damaged:
      "\(path) 已损坏，没有写入任何内容。请先把文件另存一份；shenyue rounds verify 可查出哪些记录受损，完好的内容请从最近的备份恢复。"
    case .busy: "另一个程序一直在写 \(path)，没有写入任何内容。请等它结束后再运行一次。"
    case .diskFull: "磁盘已满，没有写进 \(path)；以前存的都完好。请腾出空间后再运行一次，已存过的稿件会自动跳过。"
    case .readOnly: "不能写 \(path)：文件或所在文件夹是只读的。请改为可写，或把档案复制到可写的文件夹后用 --archive 指明。"
    case .inputOutput: "读写 \(path) 时系统出错（磁盘可能已满、超出限额或已断开），这一步没有写入；以前存的都完好。请检查磁盘后再运行一次。"
    case .system(let code): "打不开或建不了 \(path)：\(String(cString: strerror(code)))。"
    case .refused(let code): "档案 \(path) 拒绝了这一步（SQLite \(code)），没有写入任何内容。请用 shenyue rounds verify 核验。"
    case .roundTaken, .ambiguous, .noSuchDraft, .otherKind: ""
    }
  }
}
