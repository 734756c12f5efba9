import Documents

@testable import Analysis

/// Cleans texts with the shipped knowledge, for tests.
enum Cleaning {
  static func clean(_ text: String) -> Cleaner.Result {
    Cleaner.clean(Reading.document(text), with: Reading.vocabulary)
  }

  static func ids(_ result: Cleaner.Result) -> [String] { result.artefacts.map(\.id).sorted() }

  static func lines(_ result: Cleaner.Result) -> [String] {
    result.paragraphs.map { result.clean.string(in: $0.range) }
  }

  /// What stands in the text as read where an artefact was found.
  static func places(_ id: String, _ result: Cleaner.Result, in text: String) -> [String] {
    let source = Reading.document(text).text
    return result.artefacts.filter { $0.id == id }.flatMap(\.hits).map { source.string(in: $0.original) }
  }
}
