import Documents
import Foundation
import RuleFiles

/// What sentences of problems, causes, measures and achievements look like, whatever words the author chooses;
/// `Rules/role-model.yml`, learnt by `Evaluation/train_roles.py`, which weighs sentences in the same way.
struct RoleModel: Sendable {
  /// Four roles at most, in the order of the weights.
  let roles: [Role]
  private let bias: SIMD4<Float>
  private let weights: GramWeights
  private let series: InlineSeries

  /// How likely a sentence is of each of the four roles, in the order of `roles`; the sum is 1. Linear in its length.
  func likelihood(of sentence: CleanRange, in bytes: [UInt8]) -> SIMD4<Float> {
    var sum = SIMD4<Int32>.zero
    var count = 0
    var previous: UInt32 = 0
    var offset = EnumeratorParser.leading(in: bytes, sentence.start..<sentence.end)?.range.end ?? sentence.start
    if let number = series.leading(bytes, sentence), number.form == .yiShi || number.form == .yiYao {
      offset = number.range.end
    }
    while offset < sentence.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      guard !Scalar.isSpace(value), !Scalar.isInvisible(value), value != 0x0A else { continue }
      let current = Self.folded(value)
      sum &+= SIMD4(truncatingIfNeeded: weights[UInt64(current)])
      if previous != 0 { sum &+= SIMD4(truncatingIfNeeded: weights[UInt64(previous) << 32 | UInt64(current)]) }
      previous = current
      count += 1
    }
    return Self.softmax(bias + SIMD4<Float>(sum) / (100 * Float(max(1, count)).squareRoot()))
  }

  /// Digits are one character, Chinese numerals another.
  private static func folded(_ value: UInt32) -> UInt32 {
    if Scalar.isDigit(value) || (0xFF10...0xFF19).contains(value) { return 0x30 }
    switch value {
    // 一 二 三 四 五 六 七 八 九 十 百 千 两 〇 零
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E24, 0x3007,
      0x96F6:
      return 0x4E00
    default: return value
    }
  }

  private static func softmax(_ scores: SIMD4<Float>) -> SIMD4<Float> {
    let shifted = scores - scores.max()
    var result = SIMD4<Float>.zero
    for index in 0..<4 { result[index] = exp(shifted[index]) }
    return result / result.sum()
  }
}

extension RoleModel {
  static func load(_ folder: RuleFolder, _ series: InlineSeries, _ log: MistakeLog) -> RoleModel? {
    guard let mapping = TermsFile.mappings(in: folder, under: "role-model.yml", log).first else { return nil }
    let roles = TermsFile.roles(mapping.required("roles", log), log)
    let bias = (mapping.required("bias", log)?.list(log) ?? []).map { TermsFile.number($0, log) ?? 0 }
    let text = mapping.required("weights", log)?.string(log) ?? ""
    mapping.rejectUnknownKeys(log)
    return RoleModel(roles: roles, bias: units(bias), weights: GramWeights(text), series: series)
  }

  /// From hundredths, as the file has them.
  private static func units(_ hundredths: [Double]) -> SIMD4<Float> {
    var result = SIMD4<Float>.zero
    for (index, value) in hundredths.prefix(4).enumerated() { result[index] = Float(value) / 100 }
    return result
  }
}
