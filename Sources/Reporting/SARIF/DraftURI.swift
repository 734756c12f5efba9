/// Where a draft is, as SARIF says it.
enum DraftURI {
  /// Name of the folder that relative paths start from.
  static let base = "DRAFTS"

  static func location(of path: String) -> SARIF.ArtifactLocation {
    guard !path.hasPrefix("/") else {
      return SARIF.ArtifactLocation(uri: "file://" + RelativeReference.of(path), uriBaseId: nil)
    }
    var relative = Substring(path)
    while relative.hasPrefix("./") { relative = relative.dropFirst(2) }
    // A reference must not begin with what could be a scheme; the encoding leaves no colon.
    return SARIF.ArtifactLocation(uri: RelativeReference.of(String(relative)), uriBaseId: base)
  }

  /// - Parameter folder: absolute; empty when it is not to be told.
  static func baseLocation(_ folder: String, _ language: Language) -> SARIF.BaseLocation {
    let description = language.pick("运行时的当前文件夹", "the folder that the command was run in")
    let path = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    return SARIF.BaseLocation(
      uri: path.isEmpty ? nil : "file://" + RelativeReference.of(path), description: SARIF.Message(text: description))
  }
}
