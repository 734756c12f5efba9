import ArgumentParser
import Reporting

/// What users may name by id or by the name that people use.
enum Choice {
  /// The id of a choice.
  ///
  /// - Throws: a validation error that lists what there is.
  static func id(
    _ option: String, _ given: String, among accepted: [(id: String, name: String)], _ language: Language
  ) throws -> String {
    if let match = accepted.first(where: { $0.id == given }) ?? accepted.first(where: { $0.name == given }) {
      return match.id
    }
    throw ValidationError(UnknownChoice.message(option, given: given, accepted: accepted, language))
  }
}
