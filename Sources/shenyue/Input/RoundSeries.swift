import Checking
import Reporting

/// Which files of a batch are rounds of one draft, by their names and folders: 张三（一稿）.docx and 张三（二稿）.docx, or
/// 一稿/张三.docx and 二稿/张三.docx. Files that name different authors never are.
struct RoundSeries: Sendable {
  /// By index of the file: equal where the paths are without the marks of rounds.
  private let stems: [UInt32]
  private let orders: [RoundName.Order?]
  /// By index of the file: equal for equal names; 0 where no name is known.
  private let authors: [UInt32]

  /// - Parameter authors: Of the files, in their order; empty where no name is known.
  init(_ inputs: [DraftInput], authors: [String], _ naming: RoundNaming) {
    var stems = Numbers()
    var orders: [RoundName.Order?] = []
    for input in inputs {
      let folders = input.path.split(separator: "/").dropLast().map { naming.name(String($0)) }
      let names = folders + [naming.name(ofFile: input.path)]
      stems.add(names.map(\.stem).joined(separator: "/"))
      orders.append(names.reversed().lazy.compactMap(\.order).first)
    }
    self.stems = stems.values
    self.orders = orders
    var numbers = Numbers(zeroFor: "")
    for author in authors { numbers.add(author) }
    self.authors = numbers.values
  }

  /// Numbers for texts, so that a batch of any size need not keep these.
  private struct Numbers {
    private(set) var values: [UInt32] = []
    private var known: [String: UInt32] = [:]

    init() {}

    init(zeroFor text: String) { known[text] = 0 }

    mutating func add(_ text: String) {
      let number = known[text] ?? UInt32(known.count)
      known[text] = number
      values.append(number)
    }
  }

  /// True when two files are rounds of one draft; without a mark a name is that of a round too.
  func areOne(_ first: Int, _ second: Int) -> Bool {
    guard stems.indices.contains(first), stems.indices.contains(second), stems[first] == stems[second] else {
      return false
    }
    return authors[first] == authors[second] || authors[first] == 0 || authors[second] == 0
  }

  /// By index of the file, for those of which there are several rounds whose order is certain.
  var standings: [Int: RoundStanding] {
    series(most: .max).reduce(into: [:]) { result, files in
      for (number, file) in files.enumerated() { result[file] = RoundStanding(number: number, of: files.count) }
    }
  }

  /// The drafts of which there are several rounds whose order is certain, as indices, oldest first.
  ///
  /// - Parameter most: Rounds beyond these are left out, the oldest first.
  func series(most: Int) -> [[Int]] {
    Dictionary(grouping: stems.indices) { stems[$0] }.values.compactMap { files in
      let marked = files.compactMap { file in orders[file].map { (order: $0, file: file) } }
      let isCertain = marked.count == files.count && Set(marked.map(\.order)).count == files.count
      let isOneAuthor = files.allSatisfy { areOne(files[0], $0) } && Set(files.map { authors[$0] }).count <= 2
      guard files.count > 1, isCertain, isOneAuthor else { return nil }
      return marked.sorted { $0.order < $1.order }.suffix(most).map(\.file)
    }.sorted { $0[0] < $1[0] }
  }
}
