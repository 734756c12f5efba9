import Foundation
import Testing

@testable import Reporting

/// What an accessibility checker would say of the colours, without one.
@Suite("Colours of the pages")
struct PaletteTests {
  /// Names and values of the n-th block of custom properties: 0 is light, 1 dark.
  private static func palette(_ number: Int) -> [String: [Double]] {
    let css = String(decoding: HTMLAsset.style.content, as: UTF8.self)
    let blocks = css.split(separator: ":root {")
    guard blocks.count > number + 1 else { return [:] }
    var colors: [String: [Double]] = [:]
    for line in blocks[number + 1].prefix(while: { $0 != "}" }).split(separator: ";") {
      let words = line.split { " \n:".contains($0) }
      guard words.count == 2, words[1].hasPrefix("#"), let value = Int(words[1].dropFirst(), radix: 16) else {
        continue
      }
      colors[String(words[0].dropFirst(2))] = [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
    }
    return colors
  }

  /// WCAG 2.2, relative luminance and contrast ratio.
  private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
    func luminance(_ color: [Double]) -> Double {
      let linear = color.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
    let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static let pairs: [(String, String)] = {
    let severities = ["reject", "must", "should", "info", "pass", "other"]
    return severities.map { ($0, "\($0)-ground") } + severities.map { ($0, "paper") }
      + severities.map { ("ink", "\($0)-ground") }
      + [
        ("ink", "paper"), ("ink", "ground"), ("soft", "paper"), ("soft", "ground"), ("soft", "other-ground"),
        ("link", "paper"), ("link", "ground"),
      ]
  }()

  @Test("text stands out from its ground by 4.5 to 1 at least", arguments: [0, 1])
  func text(number: Int) throws {
    let colors = Self.palette(number)
    for (text, ground) in Self.pairs {
      let ratio = Self.contrast(try #require(colors[text]), try #require(colors[ground]))
      #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
    }
  }

  @Test("parts in the bar stand out from the paper by 3 to 1 where they have a colour of their own", arguments: [0, 1])
  func figures(number: Int) throws {
    let colors = Self.palette(number)
    for name in ["c-problems", "c-causes", "c-measures"] {
      #expect(Self.contrast(try #require(colors[name]), try #require(colors["paper"])) >= 3, "\(name)")
    }
  }
}
