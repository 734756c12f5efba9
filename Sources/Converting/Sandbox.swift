import Glibc

/// What a converting program may do.
enum Sandbox {
  /// Goes to the folder, sets bounds for itself and then becomes the program.
  ///
  /// A bound that the system does not know, or keeps tighter already, is left as it is.
  private static let script =
    "cd \"$1\" || exit 1; ulimit -c 0; ulimit -t \"$2\"; ulimit -f \"$3\"; ulimit -v \"$4\"; shift 4; exec \"$@\""

  /// The command line with bounds on processor time, on the size of any file written, and on memory, in a network of its
  /// own that leads nowhere where the system grants one.
  static func wrapped(_ command: [String], in folder: String, _ limits: ConversionLimits) -> [String] {
    // Processor time counts all threads; blocks have 512 bytes (POSIX); the rest of the profile needs some room too.
    let bounds = [limits.seconds * 2, (2 * limits.resultSize + (8 << 20)) / 512, limits.memory / 1_024]
    return ["/bin/sh", "-c", script, "sh", folder] + bounds.map(String.init) + noNetwork + command
  }

  /// Empty where user namespaces are not to be had, as in many containers.
  static let noNetwork: [String] = {
    let paths = ["/usr/bin/unshare", "/bin/unshare"]
    guard let unshare = paths.first(where: { access($0, X_OK) == 0 }) else { return [] }
    let prefix = [unshare, "--user", "--map-root-user", "--net", "--"]
    let trial = try? ChildProcess(prefix + ["/bin/sh", "-c", "exit 0"], environment: [])
    return trial?.finish(within: 5) == true && trial?.status == 0 ? prefix : []
  }()
}
