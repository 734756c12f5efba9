import Yams

extension Node {
  /// The file's document; nil, with a mistake noted, when it is not YAML or empty.
  public static func parse(_ file: RuleFolder.File, into log: MistakeLog) -> Node? {
    if let root = file.root { return root }
    let text = file.text
    guard !YAMLGuard.isSuspicious(text) else {
      log.add(.unreadable, at: Location(file: file.path, line: 1, column: 1))
      return nil
    }
    do {
      // The basic resolver leaves every scalar a string, which is also twice as fast; with no encoding named Yams would
      // look through the environment for one at every file.
      if let yaml = try Yams.compose(yaml: text, .basic, .default, .utf8) {
        var budget = YAMLGuard.mostNodes
        let node = Node(yaml, file: file.path, &budget)
        if budget > 0 {
          log.noteMissedKeys(yaml, file)
          return node
        }
        log.add(.unreadable, at: node.location)
        return nil
      }
      log.add(.emptyFile, at: Location(file: file.path, line: 1, column: 1))
    } catch {
      log.add(error, in: file)
    }
    return nil
  }

  /// - Parameter budget: Nodes that may still be made; with none left what is below is left out.
  private init(_ yaml: Yams.Node, file: String, _ budget: inout Int) {
    budget -= 1
    let location = Location(yaml.mark, file: file)
    guard budget > 0 else {
      self.init(.nothing, at: location)
      return
    }
    switch yaml {
    case .scalar(let scalar):
      let isNothing = scalar.string.isEmpty && scalar.style == .plain
      self.init(isNothing ? .nothing : .scalar(scalar.string), at: location)
    case .sequence(let sequence):
      self.init(.list(sequence.map { Node($0, file: file, &budget) }), at: location)
    case .mapping(let mapping):
      self.init(
        .mapping(
          mapping.map { key, value in
            (key: Node(key, file: file, &budget), value: Node(value, file: file, &budget))
          }), at: location)
    case .alias:
      // The parser resolves aliases, so none is left here.
      self.init(.nothing, at: location)
    }
  }
}

extension Location {
  fileprivate init(_ mark: Mark?, file: String) {
    self.init(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}

extension MistakeLog {
  /// Notes what Yams threw.
  fileprivate func add(_ error: any Error, in file: RuleFolder.File) {
    switch error as? YamlError {
    case .duplicatedKeysInMapping(let keys, let context):
      for key in keys { add(.duplicateKey(key), at: Location(context.mark, file: file.path)) }
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      add(problem, at: Location(mark, file: file.path), file.text)
    case .reader(let problem, _, _, _):
      add(problem, at: Location(file: file.path, line: 1, column: 1), file.text)
    default:
      add(.syntax(String(describing: error)), at: Location(file: file.path, line: 1, column: 1))
    }
  }

  /// A file of full-width colons is one long text to YAML.
  fileprivate func noteMissedKeys(_ root: Yams.Node, _ file: RuleFolder.File) {
    guard case .scalar = root, let found = SlipFinder(file.text).missedKey() else { return }
    add(.syntax("", slip: found.slip), at: Location(file: file.path, line: found.line, column: found.column))
  }

  /// At the place of the slip that led to the complaint, where one can be seen.
  private func add(_ complaint: String, at location: Location, _ text: String) {
    guard let found = SlipFinder(text).slip(before: location.line, complaint) else {
      return add(.syntax(complaint), at: location)
    }
    add(
      .syntax(complaint, slip: found.slip),
      at: Location(file: location.file, line: found.line, column: found.column))
  }
}
