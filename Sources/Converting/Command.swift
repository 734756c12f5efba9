/// The command line of a conversion; all names are fixed, so that nothing of the user's gets into it.
struct Command {
  let inputName: String
  let outputName: String
  let arguments: [String]
  let environment: [String]

  /// - Parameters:
  ///   - program: Absolute path of the program.
  ///   - folder: The private folder.
  init(_ format: ForeignFormat, program: String, in folder: String) {
    inputName = "input.\(format.fileExtension)"
    environment = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(folder)", "TMPDIR=\(folder)", "LC_ALL=C.UTF-8",
      // Draws into memory: no display is asked for.
      "SAL_USE_VCLPLUGIN=svp",
    ]
    guard let filter = format.filter else {
      outputName = "output.txt"
      // The layout keeps the indents that paragraphs start with.
      arguments = [program, "-layout", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", inputName, outputName]
      return
    }
    outputName = "output/input.docx"
    arguments =
      [program, "-env:UserInstallation=file://\(folder)/\(OfficeProfile.folderName)"] + Self.quietly
      + ["--infilter=\(filter)", "--convert-to", "docx:MS Word 2007 XML", "--outdir", "output", inputName]
  }

  private static let quietly = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"]
}
