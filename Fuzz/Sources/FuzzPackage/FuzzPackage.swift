import Documents
import Fuzzing
import OpenXML

/// Zip files: as drafts, and as packages that are copied.
@main
enum FuzzPackage {
  static func main() {
    FuzzLoop.run { bytes in
      if let document = try? DocumentReading.read(bytes, path: "draft.docx") { DocumentPromises(document).check() }
      guard var package = try? OfficePackage(bytes) else { return }
      checkCopy(of: bytes, &package)
    }
  }

  /// A copy without changes has the same parts; one that cannot be unpacked in the original need not be in the copy.
  private static func checkCopy(of bytes: [UInt8], _ package: inout OfficePackage) {
    guard let copied = try? package.copy(of: bytes, with: []) else { return }
    guard var copy = try? OfficePackage(copied) else { fatalError("a copy opens") }
    require(Set(copy.partNames) == Set(package.partNames), "a copy has the same parts")
    for name in package.partNames {
      guard let original = try? package.contents(of: name) else { continue }
      guard let content = try? copy.contents(of: name) else { fatalError("a copied part can be unpacked") }
      require(content == original, "a copied part is the same")
    }
  }
}
