/// A draft that was handed in, as far as it tells whose it is.
public struct Submission: Hashable, Sendable {
  /// Relative to the folder that was searched, so that the folders in it were made for these drafts.
  public var path: String
  /// Id of its kind; empty when it is uncertain.
  public var kind: String
  /// Ids of the kinds that it may be, where that is uncertain between few; of these the one that is due counts.
  public var likelyKinds: [String] = []
  /// What title block or signature say, as far as they say it beyond doubt; else empty.
  public var unit: String
  public var person: String
  /// The lines of title, title block and signature, as written.
  public var lines: [String]
  /// True for a file of which nothing is known but its path.
  public var isUnreadable = false

  public init(path: String, kind: String, unit: String, person: String, lines: [String]) {
    self.path = path
    self.kind = kind
    self.unit = unit
    self.person = person
    self.lines = lines
  }

  /// A file that could not be read.
  public init(unreadable path: String) {
    self.init(path: path, kind: "", unit: "", person: "", lines: [])
    isUnreadable = true
  }
}
