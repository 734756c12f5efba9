internal import OpenXML

/// The numbering part: which list has which levels (ECMA-376 part 1, 17.9).
struct ListDefinitions {
  private struct AbstractList {
    var levels: [Int: ListLevel] = [:]
    /// The list is an empty stand-in for the one that a numbering style names.
    var styleLink: String?
  }

  private struct List {
    var abstractID: Int
    var levels: [Int: ListLevel] = [:]
    var starts: [Int: Int] = [:]
  }

  private var abstractLists: [Int: AbstractList] = [:]
  private var lists: [Int: List] = [:]
  /// Abstract list that defines a numbering style.
  private var definitions: [String: Int] = [:]

  init() {}

  /// - Parameter listOfStyle: The list that a numbering style names.
  init(_ tree: XMLTree, listOfStyle: (String) -> Int?) {
    for child in tree.children(of: tree.root) {
      switch tree.name(of: child) {
      case .abstractList: readAbstractList(child, in: tree)
      case .list: readList(child, in: tree)
      default: continue
      }
    }
    // Without a `w:styleLink` that answers, the style itself leads to the list (17.9.21).
    for link in abstractLists.values.compactMap(\.styleLink) where definitions[link] == nil {
      definitions[link] = listOfStyle(link).flatMap { lists[$0]?.abstractID }
    }
  }

  private mutating func readAbstractList(_ element: Int, in tree: XMLTree) {
    guard let id = tree.integer(.abstractListID, of: element) else { return }
    var list = AbstractList()
    for child in tree.children(of: element) {
      switch tree.name(of: child) {
      case .level: list.levels[tree.integer(.level, of: child) ?? 0] = ListLevel(child, in: tree)
      case .listStyleLink: list.styleLink = tree.string(.value, of: child)
      case .styleLink: if let style = tree.string(.value, of: child) { definitions[style] = id }
      default: continue
      }
    }
    abstractLists[id] = list
  }

  private mutating func readList(_ element: Int, in tree: XMLTree) {
    guard let id = tree.integer(.listID, of: element),
      let abstractID = tree.child(.abstractListID, of: element).flatMap({ tree.integer(.value, of: $0) })
    else { return }
    var list = List(abstractID: abstractID)
    for child in tree.children(of: element) where tree.name(of: child) == .levelOverride {
      let level = tree.integer(.level, of: child) ?? 0
      if var replacement = tree.child(.level, of: child).map({ ListLevel($0, in: tree) }) {
        // [MS-OI29500] 2.1.551: Word ignores a restart rule within an override.
        replacement.restart = abstractLists[abstractID]?.levels[level]?.restart
        list.levels[level] = replacement
      }
      list.starts[level] = tree.child(.startOverride, of: child).flatMap { tree.integer(.value, of: $0) }
    }
    lists[id] = list
  }

  /// A list with its overrides and links resolved; nil when it is not defined.
  func list(_ id: Int) -> NumberedList? {
    guard let list = lists[id], let own = abstractLists[list.abstractID] else { return nil }
    let linked = own.styleLink.flatMap { definitions[$0] }
    let abstractID = linked.flatMap { abstractLists[$0] == nil ? nil : $0 } ?? list.abstractID
    let abstract = abstractLists[abstractID] ?? own
    return NumberedList(
      abstractID: abstractID,
      levels: (0...8).map { list.levels[$0] ?? abstract.levels[$0] },
      startOverrides: (0...8).map { list.starts[$0] })
  }
}

/// A list ready to count: nine levels, each with its override if it has one.
struct NumberedList {
  /// Lists of one abstract list share their counters.
  var abstractID: Int
  var levels: [ListLevel?]
  var startOverrides: [Int?]

  /// The level that is linked to the nearest of these styles.
  func level(linkedTo styles: [String]) -> Int? {
    for style in styles {
      if let level = levels.firstIndex(where: { $0?.linkedStyle == style }) { return level }
    }
    return nil
  }
}
