public import Checking
import Documents
import Glibc

extension ReviewRun.FailureReason {
  /// Why the input could not be judged, and what to do about it.
  public func message(_ language: Language) -> String {
    switch self {
    case .reading(let error): error.message(language)
    case .file(let code): FileMessage.of(code, language)
    case .changed:
      language.pick("文件在审阅期间被改动，没有审阅。请存好后再运行一次。", "The file was changed during the review and was left out. Run again.")
    }
  }

  /// Stable code for the JSON contract.
  public var code: String {
    switch self {
    case .reading(let error): error.reason
    case .file: "file"
    case .changed: "changed"
    }
  }

  /// Stable code for what exactly it is, where `code` covers several things.
  var detail: String? {
    switch self {
    case .reading(let error): error.detail
    case .file, .changed: nil
    }
  }
}

/// What the system's error numbers mean for somebody with a draft in hand.
private enum FileMessage {
  static func of(_ code: Int32, _ language: Language) -> String {
    switch code {
    case ENOENT, ENOTDIR:
      language.pick("没有这个文件或文件夹，请检查路径。", "There is no such file or folder. Check the path.")
    case EACCES, EPERM:
      language.pick("没有读取权限，请检查文件权限。", "Permission to read it is missing. Check its permissions.")
    case ENXIO:
      language.pick("不是普通文件（是管道或设备），没有读取。", "It is no regular file but a pipe or a device, and was not read.")
    case EILSEQ:
      language.pick(
        "文件名不是 UTF-8 编码（多半是解压时出错），请改名后再检查。",
        "The file name is not in UTF-8, perhaps from unpacking an archive. Rename the file and check again.")
    default:
      language.pick(
        "读取失败（\(String(cString: strerror(code)))），请稍后再试或换个位置存放。",
        "Reading failed (\(String(cString: strerror(code)))). Try again, or move the file.")
    }
  }
}
