import Analysis
import Checking
import Documents
import RuleFiles

/// Reads documents that drafts are held against; lists may be plain text, an entry a line, or YAML.
struct CompanionReader: Sendable {
  let reading: DraftReading
  let analyser: Analyser
  let documents: CompanionDocuments

  func read(_ kind: Companions.Kind, _ path: String) throws(CompanionFault) -> Draft {
    let document = try document(kind, path)
    guard let draft = Companions.understood(document, as: kind, of: documents, by: analyser) else {
      throw .wrongKind(analyser.draft(from: document).kind.id)
    }
    guard Companions.hasEntries(draft, for: kind) else { throw .empty }
    return draft
  }

  private func document(_ kind: Companions.Kind, _ path: String) throws(CompanionFault) -> Document {
    do {
      if kind.isList, Self.isYAML(path) {
        let file = try RuleFolderReader.file(path, as: path)
        return try DocumentReading.read(Array(CompanionList.text(of: file).utf8), path: path)
      }
      return try reading.read(path).document
    } catch let failure as RuleFolderReader.Failure {
      throw .unreadable(failure.reason)
    } catch let reason as ReviewRun.FailureReason {
      throw .unreadable(reason)
    } catch {
      throw .empty
    }
  }

  private static func isYAML(_ path: String) -> Bool {
    let lower = path.lowercased()
    return lower.hasSuffix(".yml") || lower.hasSuffix(".yaml")
  }
}
