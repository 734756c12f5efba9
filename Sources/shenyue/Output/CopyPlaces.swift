/// Where the annotated copy of each draft goes: never over a draft, never two to one place.
struct CopyPlaces: Sendable {
  private var places: [String: String] = [:]

  /// - Parameter folder: nil puts each copy beside its draft.
  init(for inputs: [DraftInput], in folder: String?) {
    var taken = Set(inputs.map { FileKind.realPath($0.path) ?? $0.path })
    let short = inputs.map { Self.place(Self.withoutExtension($0.relativePath), of: $0, in: folder) }
    let shared = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
    for (input, place) in zip(inputs, short) {
      // Two drafts that differ only in their extension keep it.
      let base = shared[place] == 1 ? Self.withoutExtension(input.relativePath) : input.relativePath
      var candidate = Self.place(base, of: input, in: folder)
      var number = 2
      while taken.contains(FileKind.realPath(candidate) ?? candidate) {
        candidate = Self.place("\(base) (\(number))", of: input, in: folder)
        number += 1
      }
      taken.insert(candidate)
      places[input.path] = candidate
    }
  }

  func place(of input: DraftInput) -> String? { places[input.path] }

  private static func place(_ name: String, of input: DraftInput, in folder: String?) -> String {
    if let folder { return FolderListing.path(folder, name + DraftSearch.annotatedSuffix) }
    let ending = name.split(separator: "/").last.map(String.init) ?? name
    guard let slash = input.path.lastIndex(of: "/") else { return ending + DraftSearch.annotatedSuffix }
    return input.path[...slash] + ending + DraftSearch.annotatedSuffix
  }

  private static func withoutExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
    return String(path[..<dot])
  }
}
