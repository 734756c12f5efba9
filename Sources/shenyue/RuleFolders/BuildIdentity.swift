import Glibc
import Packing

/// Tells this build of the program from every other one: what another build has cached may mean something else.
enum BuildIdentity {
  /// The executable with its size and its time of change in nanoseconds.
  static let current: String = {
    let path = FileKind.realPath("/proc/self/exe") ?? ""
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    return "\(path) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }()

  /// Sixteen digits for the name of a file.
  static func short(_ identity: String) -> String {
    var hash = ContentHash()
    hash.add(identity)
    return hash.text
  }
}
