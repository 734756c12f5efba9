import Checking
import Glibc
import Reporting

/// Finds the drafts that the user means: files as named, folders with everything below them that is a draft.
struct DraftSearch {
  /// What this command writes is no draft: endings of the names it gives to the files of a draft …
  private static let ownSuffixes = Reporters.draftFiles.map(\.suffix)
  /// … and names it gives to comparisons.
  private static let ownNames = Set(ComparisonFormat.allCases.map(\.fileName))

  private(set) var inputs: [DraftInput] = []
  /// Folders named by the user in which there is nothing to check.
  private(set) var emptyFolders: [String] = []
  private var seen: Set<String> = []
  /// Drafts met so far, those met before included.
  private var met = 0

  init(_ paths: [String]) {
    for path in paths { add(path) }
  }

  private mutating func add(_ path: String) {
    guard case .folder = FileKind(path) else {
      take(path, relativePath: Self.name(of: path))
      return
    }
    let before = met
    search(path, below: "")
    if met == before { emptyFolders.append(path) }
  }

  /// Folders behind symbolic links are left out, so that no circle can be walked.
  private mutating func search(_ folder: String, below relativePath: String) {
    let names: [(name: String, isReadable: Bool)]
    do {
      names = try FolderListing.names(in: folder)
    } catch {
      fail(folder, relativePath: relativePath, code: error.code)
      return
    }
    let lowercaseNames = Set(names.map { $0.name.lowercased() })
    let packFiles = Self.packFiles(folder, lowercaseNames)
    for (name, isReadable) in names where !Self.isPrint(name, among: lowercaseNames) && !packFiles.contains(name) {
      let path = FolderListing.path(folder, name)
      let relative = relativePath.isEmpty ? name : relativePath + "/" + name
      guard isReadable else {
        if Self.isDraft(name) { fail(path, relativePath: relative, code: EILSEQ) }
        continue
      }
      if case .folder = FileKind(path) {
        if !FileKind.isLink(path) { search(path, below: relative) }
      } else if Self.isDraft(name) {
        // Who names a pipe means it; one that lies in a folder would be waited for without end.
        if FileKind.isSpecial(path) {
          fail(path, relativePath: relative, code: ENXIO)
        } else {
          take(path, relativePath: relative)
        }
      }
    }
  }

  /// A file named twice, directly or through a link, is checked once.
  private mutating func take(_ path: String, relativePath: String) {
    met += 1
    guard seen.insert(FileKind.realPath(path) ?? path).inserted else { return }
    inputs.append(DraftInput(path: path, relativePath: relativePath))
  }

  private mutating func fail(_ path: String, relativePath: String, code: Int32) {
    met += 1
    inputs.append(DraftInput(path: path, relativePath: relativePath, failure: .file(code: code)))
  }

  /// True for the names of drafts, without Word's lock files and what we wrote ourselves.
  ///
  /// Formats that have to be converted are among them: left out, a draft handed in as `.doc` would look like one not
  /// handed in.
  static func isDraft(_ name: String) -> Bool {
    let lower = name.lowercased()
    guard extensions.contains(where: { lower.hasSuffix($0) }) else { return false }
    return !name.hasPrefix("~$") && !name.hasPrefix("._") && !isOwn(lower)
  }

  /// True for the names that this command gives, those of second copies (`稿.审阅(1).docx`) included.
  private static func isOwn(_ name: String) -> Bool {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var stem = name[..<dot]
    if stem.last == ")", let open = stem.lastIndex(of: "("), stem[open...].dropFirst().dropLast().allSatisfy(\.isNumber)
    {
      stem = stem[..<open]
      while stem.last == " " { stem.removeLast() }
    }
    let plain = String(stem + name[dot...])
    return ownNames.contains(plain) || ownSuffixes.contains { plain.hasSuffix($0) }
  }

  /// Names of the files in a folder that belong to a meeting pack as a whole, such as its list of copies.
  private static func packFiles(_ folder: String, _ names: Set<String>) -> Set<String> {
    let places = PackPlaces(folder: folder)
    // A run that was interrupted leaves no list of files.
    let usual = FileKind.isRegularFile(places.lock) ? PackPlaces.textNames : []
    guard names.contains(PackPlaces.manifest) else { return usual }
    return usual.union(PackManifest(places.manifest)?.files.map(\.path) ?? [])
  }

  private static let extensions = [".txt", ".pdf"] + wordExtensions
  private static let wordExtensions = [".docx", ".docm", ".doc", ".wps", ".rtf", ".odt"]

  /// True for a PDF beside a document of the same name, which is its print and not another draft.
  private static func isPrint(_ name: String, among names: Set<String>) -> Bool {
    let lower = name.lowercased()
    guard lower.hasSuffix(".pdf") else { return false }
    return wordExtensions.contains { names.contains(lower.dropLast(4) + $0) }
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
