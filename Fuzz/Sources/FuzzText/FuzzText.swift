import Documents
import Fuzzing

/// Plain text of any encoding, and every file that is taken for one.
@main
enum FuzzText {
  static func main() {
    FuzzLoop.run { bytes in
      guard let document = try? DocumentReading.read(bytes, path: "draft.txt") else { return }
      DocumentPromises(document).check()
    }
  }
}
