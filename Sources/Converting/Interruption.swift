import Glibc
import Synchronization

/// Ends a conversion cleanly when the user ends the command: the program is killed, the private folder removed, and only
/// then the command dies of the signal.
struct Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// Process group to kill; 0 when none runs.
  private static let group = Atomic<Int32>(0)
  /// The signal that came; 0 when none did.
  private static let pending = Atomic<Int32>(0)
  private let previous: [sigaction]

  /// From here on signals are held back.
  init() {
    previous = Self.signals.map { signal in
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        Interruption.pending.store(number, ordering: .relaxed)
        let group = Interruption.group.load(ordering: .relaxed)
        if group > 0 { kill(-group, SIGKILL) }
      }
      var old = sigaction()
      sigaction(signal, &action, &old)
      return old
    }
  }

  static func running(group id: pid_t) {
    group.store(id, ordering: .relaxed)
    if id > 0, pending.load(ordering: .relaxed) != 0 { kill(-id, SIGKILL) }
  }

  /// Lets signals through again, also one that came meanwhile.
  func end() {
    for (signal, action) in zip(Self.signals, previous) {
      var action = action
      sigaction(signal, &action, nil)
    }
    let signal = Self.pending.exchange(0, ordering: .relaxed)
    // Sent to the process: a worker thread may have the signal blocked
    if signal != 0 { kill(getpid(), signal) }
  }
}
