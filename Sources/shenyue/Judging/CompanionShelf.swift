import Analysis
import Checking
import Documents

/// The documents that the drafts of a run are held against.
struct CompanionShelf: Sendable {
  /// A document that could not be used.
  struct Fault {
    var kind: Companions.Kind
    var path: String
    var fault: CompanionFault
  }

  let reader: CompanionReader
  /// Those that are another document for each draft.
  var patterns: [MeetingSettings.Companion] = []
  private var common = Companions()
  /// Real paths of the common ones.
  private(set) var paths: Set<String> = []

  init(reader: CompanionReader) {
    self.reader = reader
  }

  func has(_ kind: Companions.Kind) -> Bool { common[kind] != nil }

  /// Reads a document for all drafts.
  mutating func take(_ kind: Companions.Kind, _ path: String) -> CompanionFault? {
    do {
      common.add(try reader.read(kind, path), as: kind)
      paths.insert(FileKind.realPath(path) ?? path)
      return nil
    } catch {
      return error
    }
  }

  /// Those for one draft; a draft is never held against itself.
  func companions(for draft: Draft, _ meeting: MeetingFolder?) -> (companions: Companions, faults: [Fault]) {
    var companions = common
    var faults: [Fault] = []
    for pattern in patterns {
      guard let path = meeting?.path(of: pattern, draft: draft.document.source.path) else { continue }
      do {
        companions[pattern.kind] = try reader.read(pattern.kind, path)
      } catch {
        faults.append(Fault(kind: pattern.kind, path: DraftPath.shown(path), fault: error))
      }
    }
    companions.remove(withContent: draft.document.source.sha256)
    return (companions, faults)
  }
}
