/// Makes the ids by which findings are known over rounds.
enum FindingIdentity {
  /// From rule, role and what the rule kind says makes the finding this one; marks and spaces do not matter.
  static func id(rule: String, role: String?, key: String) -> String {
    let anchor = String(
      String.UnicodeScalarView(
        key.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
    let hash = FNVHash.hexadecimal(FNVHash.of([rule, role ?? "", anchor].joined(separator: "\n").utf8))
    return "\(rule)-\(hash.prefix(8))"
  }

  /// The findings with ids made distinct: a second equal one ends in `-2`.
  static func distinct(_ findings: [Finding]) -> [Finding] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      seen[finding.id, default: 0] += 1
      guard let number = seen[finding.id], number > 1 else { return finding }
      var result = finding
      result.id += "-\(number)"
      return result
    }
  }
}
