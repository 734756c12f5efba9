import Checking
import Rounds

/// How the figure of a finding moved, such as `31.4% → 18.0%（限度 15%）`.
enum FigureChange {
  /// From the first to the newest round in which it stands; nil for findings without figures.
  static func words(_ history: FindingHistory, _ language: Language) -> String? {
    let figures = history.entries.compactMap { $0.finding?.measured }
    guard let first = figures.first, let last = figures.last else { return nil }
    let limit =
      last.limit.map {
        language.pick("（限度\(number($0, isShare: last.of != nil))）", " (limit \(number($0, isShare: last.of != nil)))")
      } ?? ""
    let value = text(of: last)
    guard figures.count > 1, text(of: first) != value else {
      // A number of places that just reaches the limit, once of once, says nothing.
      return last.of == nil && last.limit == last.value ? nil : value + limit
    }
    return "\(text(of: first)) → \(value)\(limit)"
  }

  static func text(of figure: Finding.Measured) -> String {
    guard let whole = figure.of else { return number(figure.value, isShare: false) }
    return number(whole > 0 ? figure.value / whole : 0, isShare: true)
  }

  /// With one decimal at most.
  private static func number(_ value: Double, isShare: Bool) -> String {
    let tenths = Int(((isShare ? value * 100 : value) * 10).rounded())
    let digits = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    return isShare ? digits + "%" : digits
  }
}
