import Documents
import Foundation
import Packing
import RuleFiles

/// What sentences of each role look like, whatever words the author chooses; `Rules/role-model.yml`, learnt by
/// `Evaluation/train_roles.py`, which weighs sentences in the same way.
struct RoleModel: Sendable {
  private let bias: SIMD8<Float>
  private let weights: GramWeights
  private let series: InlineSeries

  /// Linear in the length of the sentence.
  func likelihood(of sentence: CleanRange, in bytes: [UInt8]) -> RoleLikelihood {
    var sum = SIMD8<Int32>.zero
    var count = 0
    var previous: UInt64 = 0
    var offset = EnumeratorParser.leading(in: bytes, sentence.start..<sentence.end)?.range.end ?? sentence.start
    if let number = series.leading(bytes, sentence), number.form == .yiShi || number.form == .yiYao {
      offset = number.range.end
    }
    while offset < sentence.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      guard !value.isSpace, !value.isInvisible, value != "\n" else { continue }
      let current = UInt64(Self.folded(value).value)
      sum &+= SIMD8(truncatingIfNeeded: weights[current])
      if previous != 0 { sum &+= SIMD8(truncatingIfNeeded: weights[previous << 32 | current]) }
      previous = current
      count += 1
    }
    return RoleLikelihood(
      values: Self.likelihoods(bias + SIMD8<Float>(sum) / (100 * Float(max(1, count)).squareRoot())))
  }

  /// Digits are one character, Chinese numerals another.
  private static func folded(_ value: Unicode.Scalar) -> Unicode.Scalar {
    if value.isASCIIDigit || ("０"..."９").contains(value) { return "0" }
    switch value {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "两", "〇", "零": return "一"
    default: return value
    }
  }

  /// The first four of one choice, the others each by itself.
  private static func likelihoods(_ scores: SIMD8<Float>) -> SIMD8<Float> {
    let choice = scores.lowHalf - scores.lowHalf.max()
    var result = SIMD8<Float>.zero
    for index in 0..<4 {
      result[index] = exp(choice[index])
      result[index + 4] = 1 / (1 + exp(-scores[index + 4]))
    }
    result.lowHalf /= result.lowHalf.sum()
    return result
  }
}

extension RoleModel {
  static func load(_ folder: RuleFolder, _ series: InlineSeries, _ log: MistakeLog) -> RoleModel? {
    guard let mapping = TermsFile.mappings(in: folder, under: "role-model.yml", log).first else { return nil }
    let names = mapping.required("roles", log)
    let bias = (mapping.required("bias", log)?.list(log) ?? []).map { TermsFile.number($0, log) ?? 0 }
    let weights = mapping.required("weights", log)
    mapping.rejectUnknownKeys(log)
    let roles = TermsFile.roles(names, log)
    guard roles == RoleLikelihood.roles else {
      let given = roles.map(\.rawValue).joined(separator: ", ")
      if let names {
        log.add(.unknownValue(given, accepted: RoleLikelihood.roles.map(\.rawValue)), at: names.location)
      }
      return nil
    }
    let table = PreparedTables.table(tableKey) { GramWeights(weights?.string(log) ?? "") }
    return RoleModel(bias: units(bias), weights: table, series: series)
  }

  /// Of the weights, which are a hundred times faster taken from there than read from their lines.
  private static let tableKey = ContentHash.of("role-model.yml weights")

  /// From hundredths, as the file has them.
  private static func units(_ hundredths: [Double]) -> SIMD8<Float> {
    var result = SIMD8<Float>.zero
    for (index, value) in hundredths.prefix(8).enumerated() { result[index] = Float(value) / 100 }
    return result
  }
}
