/// Finds out what a rule file may hold, by letting its reader read one that has everything.
///
/// A probe stands for a value: whatever it is read as it answers, and remembers. Several rounds are read with the same
/// probe, since a reader that finds one key may not ask for another; in each some keys are absent.
public final class SchemaProbe: @unchecked Sendable {
  /// What a value was read as.
  public enum Shape: Hashable, Sendable {
    case string, integer, number, boolean, fraction, list, mapping
    /// Looked at as a text without insisting on one.
    case text
  }

  /// The rounds of one reading; used by one thread.
  fileprivate final class Session {
    var round = 0
    var probes: [SchemaProbe] = []
  }

  /// Stands for every text.
  static let text = "probe"
  private static let rounds = 240

  public private(set) var shapes: Set<Shape> = []
  /// Keys of a mapping in the order asked for.
  public private(set) var children: [(key: String, probe: SchemaProbe)] = []
  public private(set) var required: Set<String> = []
  /// Of a list.
  public private(set) var element: SchemaProbe?
  /// Of a mapping whose keys are free.
  public private(set) var anyValue: SchemaProbe?
  /// The only values, where they are few.
  public private(set) var accepted: [String] = []
  private let session: Session
  private let id: Int
  /// How often it was read as a mapping.
  private var visits = 0

  private init(_ session: Session) {
    self.session = session
    id = session.probes.count + 1
    session.probes.append(self)
  }

  /// What a reader asks of a whole file.
  ///
  /// - Parameter read: called many times.
  public static func reading(_ read: (Node, MistakeLog) -> Void) -> SchemaProbe {
    let session = Session()
    let root = SchemaProbe(session)
    for round in 0..<rounds {
      session.round = round
      let log = MistakeLog()
      read(root.node, log)
      for mistake in log.mistakes { session.note(mistake) }
    }
    return root
  }

  fileprivate var node: Node { Node(probe: self) }
  var location: Location { Location(file: Self.text, line: id, column: 1) }
  /// Half of the rounds peek at no texts, so that what comes instead of one is read too.
  var hasText: Bool { (session.round / 4) % 2 == 0 }

  /// What it answers when it is asked for a text: one that is accepted, as soon as that is known.
  var answer: String { accepted.first ?? Self.text }

  func note(_ shape: Shape) { shapes.insert(shape) }

  func beginMapping() { visits += 1 }

  /// How many of the first keys are absent: none in half of the visits, more and more in the others.
  private var absent: Int { (visits / 2) % 2 == 1 ? visits / 4 : 0 }

  func elementNode() -> Node {
    let probe = element ?? SchemaProbe(session)
    element = probe
    return probe.node
  }

  /// - Returns: nil when the key is absent in this round.
  func child(_ key: String, isRequired: Bool) -> Node? {
    guard key != Self.text else {
      let probe = anyValue ?? SchemaProbe(session)
      anyValue = probe
      return probe.node
    }
    if !children.contains(where: { $0.key == key }) { children.append((key, SchemaProbe(session))) }
    if isRequired, absent == 0 { required.insert(key) }
    guard let index = children.firstIndex(where: { $0.key == key }) else { return nil }
    return isRequired || index >= absent ? children[index].probe.node : nil
  }

  /// A mapping whose keys are looped over has free ones.
  func noteFreeKeys() { if anyValue == nil { anyValue = SchemaProbe(session) } }

  fileprivate func accept(_ values: [String]) { accepted = values }
}

extension SchemaProbe.Session {
  /// Texts that are no value of a list of values, or no number, say what would have been.
  fileprivate func note(_ mistake: Mistake) {
    guard mistake.location.file == SchemaProbe.text, probes.indices.contains(mistake.location.line - 1) else { return }
    let probe = probes[mistake.location.line - 1]
    switch mistake.problem {
    case .unknownValue(_, let accepted): probe.accept(accepted)
    case .wrongType(.number, _): probe.note(.number)
    default: break
    }
  }
}

extension RuleFolder.File {
  /// A file that has everything.
  public init(path: String, probe: Node) {
    self.init(path: path, text: "")
    root = probe
  }
}
