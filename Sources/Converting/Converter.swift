import Synchronization

/// Turns files of other formats into Word documents or text by programs that are installed.
///
/// The program works on a copy under a fixed name in a private folder that is removed afterwards, with bounds on time,
/// memory and size, without network where the system lets it (`Sandbox`), and without macros. It can read what the user
/// can read. One conversion runs at a time, however many threads ask.
public struct Converter: Sendable {
  /// What a program made of a file.
  public struct Result: Hashable, Sendable {
    /// A DOCX, or UTF-8 text from a PDF.
    public var bytes: [UInt8]
    public var program: Program
  }

  private let limits: ConversionLimits
  private let paths: [Program: String]
  private static let turn = Mutex(())

  /// Uses the programs found in `PATH`.
  public init(limits: ConversionLimits = .standard) {
    let found = Program.allCases.compactMap { program in program.installedPath.map { (program, $0) } }
    self.init(limits: limits, paths: Dictionary(uniqueKeysWithValues: found))
  }

  /// Uses these programs, by their absolute paths.
  init(limits: ConversionLimits, paths: [Program: String]) {
    self.limits = limits
    self.paths = paths
  }

  public func convert(_ bytes: [UInt8], from format: ForeignFormat) throws(ConversionError) -> Result {
    let program = format.program
    guard let path = paths[program] else { throw .notInstalled(program) }
    return try Self.turn.withLock { _ throws(ConversionError) in
      let interruption = Interruption()
      defer { interruption.end() }
      let folder = try PrivateFolder()
      let command = Command(format, program: path, in: folder.path)
      try folder.write(bytes, to: command.inputName)
      if program == .libreOffice { try folder.write(OfficeProfile.settings, to: OfficeProfile.fileName) }
      try run(command, in: folder)
      let result = try folder.read(command.outputName, limit: limits.resultSize)
      guard let result else { throw Self.isLockedPDF(bytes, format) ? .passwordProtected : .failed }
      return Result(bytes: result, program: program)
    }
  }

  private func run(_ command: Command, in folder: borrowing PrivateFolder) throws(ConversionError) {
    let arguments = Sandbox.wrapped(command.arguments, in: folder.path, limits)
    let process = try ChildProcess(arguments, environment: command.environment)
    guard process.finish(within: limits.seconds) else { throw .timedOut(seconds: limits.seconds) }
  }

  /// A PDF whose trailer names an encryption dictionary (ISO 32000-1, 7.5.5), and that the program therefore refused.
  private static func isLockedPDF(_ bytes: [UInt8], _ format: ForeignFormat) -> Bool {
    guard format == .pdf else { return false }
    let mark = Array("/Encrypt".utf8)
    return bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }
}
