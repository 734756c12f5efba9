import Analysis

/// Years named in a stretch: 2014年, 二〇一四年, 2014.8.14.
enum Years {
  /// In order, 1990 to 2059 only.
  static func all(in text: CleanText, _ range: CleanRange) -> [Int] {
    let values = CleanScalars(text, range).values
    return values.indices.dropLast(4).compactMap { index in
      guard index == 0 || !isDigit(values[index - 1]), "年.-".unicodeScalars.contains(values[index + 4]) else {
        return nil
      }
      let digits = values[index..<(index + 4)]
      guard digits.allSatisfy(isDigit), let year = Numeral.value(digits), (1990...2059).contains(year) else {
        return nil
      }
      return year
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit || "零〇○一二三四五六七八九".unicodeScalars.contains(scalar)
  }
}

extension Draft {
  /// The year in which it was written, from its date line, else the one its title names, else one below the title (（2015年12月）);
  /// nil when none says.
  var ownYear: Int? {
    years(in: .signature).last ?? title.flatMap { Years.all(in: clean, $0).last } ?? years(in: .title).last
  }

  private func years(in role: Role) -> [Int] {
    parts.filter { $0.has(role) }.flatMap { Years.all(in: clean, $0.range) }
  }
}
