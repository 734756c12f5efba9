import CMalloc
import Glibc

/// Settings of the C library that save the system calls of a short run.
enum LibrarySettings {
  /// Must be called before other threads are.
  static func apply() {
    // Without it each file of a package has its time worked out by looking at /etc/localtime anew.
    setenv("TZ", ":/etc/localtime", 0)
    // Memory is asked for in steps of this size and not of 128 KiB (in other threads: of a page).
    mallopt(M_TOP_PAD, 1 << 20)
    // These two no longer adapt themselves once the first is set.
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    mallopt(M_TRIM_THRESHOLD, 16 << 20)
  }
}
