public import Analysis
public import Checking

/// The words by which authors, units and rounds are told in file names and title lines.
public struct NameWords: Sendable {
  public let surnames: Surnames
  public let rounds: RoundNaming
  /// What names of units end in.
  public let unitEndings: [String]
  /// Words that stand before a person's name in a title or signature, such as 述职人 and 书记.
  public let posts: [String]
  /// Words of materials, rounds and files that are no names.
  public let noNames: [String]
  /// What may follow a name, such as 同志.
  public let courtesy: String
  /// What may stand before the full name of a unit, such as 中共.
  public let party: String
  /// What may stand behind the name of a unit and still means the unit, such as 党组.
  public let organs: [String]
  /// Those of `organs` that are no unit of their own, so that the unit is named without them.
  public let leads: [String]
  /// What the name of a material begins with; a unit's name ends before it.
  public let materials: [String]
}
