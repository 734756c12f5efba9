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
  private var names: [String: String] = [:]

  /// - Parameter suffix: What follows the draft's name, such as `.审阅.docx`.
  init(for inputs: [DraftInput], at target: Target, suffix: String) {
    self.target = target
    self.suffix = suffix
    if case .exactly = target {
      names = Dictionary(inputs.map { ($0.path, "") }, uniquingKeysWith: { first, _ in first })
      return
    }
    var taken = Set(inputs.map { FileKind.realPath($0.path) ?? $0.path })
    let short = inputs.map { place(of: $0, named: DraftPath.withoutExtension($0.relativePath)) }
    let shared = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
    for (input, shortPlace) in zip(inputs, short) {
      // Two drafts that differ only in their extension keep it.
      let base = Self.fitting(
        shared[shortPlace] == 1 ? DraftPath.withoutExtension(input.relativePath) : input.relativePath)
      var name = base
      var number = 2
      while taken.contains(realPlace(of: input, named: name)) {
        name = "\(base) (\(number))"
        number += 1
      }
      taken.insert(realPlace(of: input, named: name))
      names[input.path] = name
    }
  }

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

  func place(of input: DraftInput) -> String? { names[input.path].map { place(of: input, named: $0) } }

  /// The place seen from the folder of the output; nil where there is none.
  func relativePlace(of input: DraftInput) -> String? {
    guard case .folder = target else { return nil }
    return names[input.path].map { $0 + suffix }
  }

  /// All places seen from the folder of the output, by path of the draft; empty where there is no folder.
  var relativePlaces: [String: String] {
    guard case .folder = target else { return [:] }
    return names.mapValues { $0 + suffix }
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
  func pages(below folder: String = "") -> [String: String] {
    let output = first { $0.format.name == Reporters.index.name }
    return output?.places.relativePlaces.mapValues { folder + $0 } ?? [:]
  }
}
