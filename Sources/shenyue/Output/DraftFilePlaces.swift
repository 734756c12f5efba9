import Reporting

/// Where the files go that each draft gets: never over a draft, never two to one place.
struct DraftFilePlaces: Sendable {
  /// As the user asked for it.
  enum Target: Hashable, Sendable {
    case besideDrafts
    case folder(String)
    /// For one draft and one format.
    case exactly(String)
  }

  private let target: Target
  private let suffix: String
  /// By path of the draft, where it is not the usual one.
  private var unusual: [String: String] = [:]

  /// - Parameter suffix: What follows the draft's name, such as `.审阅.docx`.
  init(for inputs: [DraftInput], at target: Target, suffix: String) {
    self.target = target
    self.suffix = suffix
    if case .exactly = target { return }
    var taken = Set(inputs.map { FileKind.realPath($0.path) ?? $0.path })
    let short = inputs.map { place(of: $0, named: Self.usualName(of: $0)) }
    let shared = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
    for (input, shortPlace) in zip(inputs, short) {
      // Two drafts that differ only in their extension keep it.
      let base = Self.fitting(
        shared[shortPlace] == 1 ? Self.usualName(of: input) : input.relativePath)
      var name = base
      var number = 2
      while taken.contains(realPlace(of: input, named: name)) {
        name = "\(base) (\(number))"
        number += 1
      }
      taken.insert(realPlace(of: input, named: name))
      if name != Self.usualName(of: input) { unusual[input.path] = name }
    }
  }

  private static func usualName(of input: DraftInput) -> String { DraftPath.withoutExtension(input.relativePath) }

  private func name(of input: DraftInput) -> String { unusual[input.path] ?? Self.usualName(of: input) }

  /// Most bytes of a name, of the 255 that file systems hold, so that what follows it finds room.
  private static let longestName = 220

  /// The path with its last name cut where it would be too long.
  private static func fitting(_ path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let name = path[start...]
    guard name.utf8.count > longestName else { return path }
    var kept = name.unicodeScalars
    while kept.last != nil, String(kept).utf8.count > longestName { kept.removeLast() }
    return path[..<start] + String(kept)
  }

  func place(of input: DraftInput) -> String { place(of: input, named: name(of: input)) }

  /// The place seen from the folder of the output; nil where there is none.
  func relativePlace(of input: DraftInput) -> String? {
    guard case .folder = target else { return nil }
    return name(of: input) + suffix
  }

  private func realPlace(of input: DraftInput, named name: String) -> String {
    let place = place(of: input, named: name)
    return FileKind.realPath(place) ?? place
  }

  private func place(of input: DraftInput, named name: String) -> String {
    switch target {
    case .exactly(let path): return path
    case .folder(let folder): return FolderListing.path(folder, name + suffix)
    case .besideDrafts:
      let ending = name.split(separator: "/").last.map(String.init) ?? name
      guard let slash = input.path.lastIndex(of: "/") else { return ending + suffix }
      return input.path[...slash] + ending + suffix
    }
  }
}

extension [DraftFiles.Output] {
  /// Where the page of each draft lies, by path of the draft; empty when no pages are made.
  ///
  /// - Parameter folder: That of the output as the list of all drafts sees it, with its slash.
  func pages(of inputs: [DraftInput], below folder: String = "") -> [String: String] {
    guard let output = first(where: { $0.format.name == Reporters.index.name }) else { return [:] }
    let places = inputs.compactMap { input in output.places.relativePlace(of: input).map { (input.path, folder + $0) } }
    return Dictionary(places) { first, _ in first }
  }
}
