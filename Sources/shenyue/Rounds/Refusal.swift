/// Why what was asked cannot be done with what the archive holds; ends the command with 2.
///
/// Unlike a wrong option it is no matter of usage, so that no reference to the help follows.
struct Refusal: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
