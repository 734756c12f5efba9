/// How new elements of a part write WordprocessingML names.
struct WordNames {
  /// With its colon.
  let prefix: String
  /// What each new element must carry when the part declares no prefix for the namespace: attributes need one.
  let declaration: String

  init(prefix: String?, namespace: String) {
    self.prefix = (prefix ?? "w") + ":"
    declaration = prefix == nil ? " xmlns:w=\"\(namespace)\"" : ""
  }
}
