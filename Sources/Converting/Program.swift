import Glibc

/// The programs that convert.
public enum Program: Hashable, Sendable, CaseIterable {
  case libreOffice
  case pdfToText

  /// What people call it.
  public var name: String {
    switch self {
    case .libreOffice: "LibreOffice"
    case .pdfToText: "pdftotext"
    }
  }

  /// The Debian and Ubuntu package that has it.
  public var package: String {
    switch self {
    case .libreOffice: "libreoffice-writer"
    case .pdfToText: "poppler-utils"
    }
  }

  private var commands: [String] {
    switch self {
    case .libreOffice: ["soffice", "libreoffice"]
    case .pdfToText: ["pdftotext"]
    }
  }

  /// Absolute path of the command; nil when it is not in any folder of `PATH`.
  var installedPath: String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return commands.lazy.compactMap { command in
      folders.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(command)" }.first {
        access($0, X_OK) == 0
      }
    }.first
  }
}
