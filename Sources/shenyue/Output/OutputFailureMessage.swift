import Glibc
import Reporting

extension OutputFailure.Reason {
  /// What went wrong and what to do about it, without a full stop.
  func message(_ language: Language) -> String {
    switch self {
    case .words(let words): words
    case .system(let code): Self.message(of: code, language)
    }
  }

  private static func message(of code: Int32, _ language: Language) -> String {
    switch code {
    case ENOSPC, EDQUOT:
      language.pick("磁盘满了，请腾出空间后再运行一次", "the disk is full; make room and run again")
    case EFBIG:
      language.pick("超过了系统允许的文件大小，请换一个位置", "the file is larger than the system allows; choose another place")
    case EACCES, EPERM:
      language.pick("没有写入权限，请检查权限或换一个位置", "permission to write is missing; check it or choose another place")
    case ENOENT: language.pick("建不了这个位置的文件夹，请换一个位置", "no folder can be made there; choose another place")
    case EROFS: language.pick("这个位置是只读的，请换一个位置", "the place is read-only; choose another")
    case ENOTDIR:
      language.pick("路径中间有一个是文件，不是文件夹，请换一个位置", "a file stands where a folder should be; choose another place")
    case EISDIR: language.pick("这是文件夹，请换一个名称", "it is a folder; choose another name")
    case ENAMETOOLONG: language.pick("名称太长，请缩短文件名或换一个位置", "the name is too long; shorten it or choose another place")
    default: String(cString: strerror(code))
    }
  }
}
