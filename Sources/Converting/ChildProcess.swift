import Glibc

/// A program that runs in a process group of its own, with nothing to read and nobody to talk to.
final class ChildProcess {
  private let id: pid_t
  /// As `waitpid` has it, after `finish`.
  private(set) var status: Int32 = -1

  /// - Parameters:
  ///   - arguments: Absolute path of the program, then its arguments.
  ///   - environment: `NAME=value`, all that the program sees.
  init(_ arguments: [String], environment: [String]) throws(ConversionError) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    id = try Self.spawn(arguments, environment, &actions, &attributes)
    Interruption.running(group: id)
  }

  /// Waits for the end; kills the whole group at the time limit, and what is left of it after the end.
  ///
  /// - Returns: false when the time was up.
  func finish(within seconds: Int) -> Bool {
    let deadline = Self.now + Double(seconds)
    var pause: UInt32 = 2_000
    var isInTime = true
    while waitpid(id, &status, WNOHANG) == 0 {
      guard Self.now < deadline else {
        isInTime = false
        kill(-id, SIGKILL)
        while waitpid(id, &status, 0) == -1, errno == EINTR {}
        break
      }
      usleep(pause)
      pause = min(pause * 2, 50_000)
    }
    kill(-id, SIGKILL)
    Interruption.running(group: 0)
    return isInTime
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String], _ actions: inout posix_spawn_file_actions_t,
    _ attributes: inout posix_spawnattr_t
  ) throws(ConversionError) -> pid_t {
    var strings = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for string in strings + variables { free(string) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, arguments[0], &actions, &attributes, &strings, &variables)
    guard code == 0 else { throw .system(String(cString: strerror(code))) }
    return id
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
