extension XMLTree {
  /// The branch of `mc:AlternateContent` to read: the first `Choice` that needs only what we understand, else `Fallback`.
  ///
  /// ECMA-376 part 3, 9.3. Reading more than one branch would double the text of every text box.
  public func chosenBranch(of alternateContent: Int) -> Int? {
    for child in children(of: alternateContent) {
      switch name(of: child) {
      case .choice where understandsRequirements(of: child): return child
      case .fallback: return child
      default: continue
      }
    }
    return nil
  }

  private func understandsRequirements(of choice: Int) -> Bool {
    guard let requires = string(.requires, of: choice) else { return false }
    let prefixes = requires.split(whereSeparator: \.isWhitespace)
    return !prefixes.isEmpty
      && prefixes.allSatisfy { XMLNamespaces.understood.contains(namespace(String($0), at: choice) ?? "") }
  }
}
