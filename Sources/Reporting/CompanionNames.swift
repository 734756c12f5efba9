public import Checking

/// What people call the documents that drafts are held against.
public enum CompanionNames {
  /// Ids with their names.
  public static let all: [(id: String, name: String)] = Companions.Kind.allCases.map { ($0.rawValue, $0.name(.zh)) }

  /// The kind with an id, or one of the names people use.
  public static func kind(_ text: String) -> Companions.Kind? {
    Companions.Kind(rawValue: text) ?? Companions.Kind.allCases.first { $0.otherNames.contains(text) }
  }
}

extension Companions.Kind {
  func name(_ language: Language) -> String {
    switch self {
    case .opinions: language.pick("征求意见汇总", "opinions collected")
    case .problemList: language.pick("指定问题清单", "list of problems")
    case .selfExam: language.pick("对照检查材料", "self-examination")
    case .team: language.pick("班子对照检查材料", "self-examination of the team")
    case .lastYear: language.pick("上年度材料", "draft of the year before")
    case .previous: language.pick("上一稿", "round before")
    case .members: language.pick("班子成员对照检查材料", "self-examinations of the members")
    case .unit: language.pick("其他材料", "other documents of the unit")
    }
  }

  fileprivate var otherNames: [String] {
    switch self {
    case .opinions: ["征求意见汇总", "征求意见", "意见汇总", "意见"]
    case .problemList: ["指定问题清单", "问题清单"]
    case .selfExam: ["对照检查材料", "对照检查"]
    case .team: ["班子对照检查材料", "班子材料", "班子"]
    case .lastYear: ["上年度材料", "上年度", "去年材料", "去年"]
    case .previous: ["上一稿", "前一稿", "上稿"]
    case .members: ["班子成员对照检查材料", "成员材料", "班子成员材料", "成员"]
    case .unit: ["其他材料", "本单位其他材料", "本单位材料"]
    }
  }
}
