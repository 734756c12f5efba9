import ArgumentParser
import Checking
import Reporting

/// Finds the rounds that the user means and puts them in order.
struct RoundSearch {
  /// Rounds that are compared at once.
  static let most = 9

  private let paths: [String]
  private let naming: RoundNaming
  private let notices: Notices

  init(_ paths: [String], _ naming: RoundNaming, _ notices: Notices) {
    self.paths = paths
    self.naming = naming
    self.notices = notices
  }

  /// Oldest first: as given, or of a folder by what the names say.
  func inputs() throws -> [DraftInput] {
    let search = DraftSearch(paths)
    for folder in search.emptyFolders { notices.emptyFolder(folder) }
    let inputs = search.inputs
    guard inputs.count > 1 else {
      throw ValidationError("要比较的稿子至少两份；收到\(inputs.isEmpty ? "零" : "一")份。同一个文件给两次只算一份。")
    }
    guard inputs.count <= Self.most else {
      throw ValidationError("一次最多比较 \(Self.most) 稿，收到 \(inputs.count) 份；请只给同一份材料的各稿。")
    }
    let names = inputs.map { naming.name(ofFile: $0.path) }
    guard paths.count == 1 else {
      warn(of: names, inputs)
      return inputs
    }
    return try ordered(inputs, names)
  }

  /// The order given counts; that the names say otherwise is worth a word.
  private func warn(of names: [RoundName], _ inputs: [DraftInput]) {
    let orders = names.compactMap(\.order)
    guard orders.count == names.count, orders != orders.sorted() else { return }
    let byName = sorted(inputs, names).map(\.path).joined(separator: notices.language == .zh ? "、" : ", ")
    notices.note(
      notices.language == .zh
        ? "注意：给出的顺序与文件名不符，先给的当作旧稿。按文件名应为：\(byName)。"
        : "Note: the order given is not that of the names; what came first is taken for the older. By name: \(byName).")
  }

  private func ordered(_ inputs: [DraftInput], _ names: [RoundName]) throws -> [DraftInput] {
    let stems = Set(names.map(\.stem).filter { !$0.isEmpty })
    guard stems.count <= 1 else {
      let list = stems.sorted().prefix(5).joined(separator: "、")
      throw ValidationError("文件夹里像是有几份不同的材料（\(list)），请逐份给出各稿的文件，先旧后新。")
    }
    guard names.allSatisfy({ $0.order != nil }), Set(names.map(\.order)).count == names.count else {
      throw ValidationError("从文件名看不出稿次先后，请按先旧后新逐个给出文件，或在文件名里写明一稿、二稿。")
    }
    return sorted(inputs, names)
  }

  private func sorted(_ inputs: [DraftInput], _ names: [RoundName]) -> [DraftInput] {
    zip(inputs, names.map(\.order)).enumerated().sorted { first, second in
      guard let left = first.element.1, let right = second.element.1, left != right else {
        return first.offset < second.offset
      }
      return left < right
    }.map(\.element.0)
  }
}
