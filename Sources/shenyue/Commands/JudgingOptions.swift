import ArgumentParser
import Checking
import Reporting

/// How drafts are judged, the same for all commands that judge; what is said here wins over the settings of a folder.
struct JudgingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("指定规则包；默认按文种和年度要求选取。", valueName: "规则包"))
  var pack: String?

  @Option(help: ArgumentHelp("只用这些规则，编号之间用逗号隔开。", valueName: "编号"))
  var only: String?

  @Option(help: ArgumentHelp("不用这些规则，编号之间用逗号隔开。", valueName: "编号"))
  var skip: String?

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "随附材料，供对照，可重复，如 --with opinions=意见汇总.docx。",
      discussion: "种类：" + CompanionNames.all.map { "\($0.id)（\($0.name)）" }.joined(separator: "、") + "。",
      valueName: "种类=文件"))
  var with: [String] = []

  @Option(
    name: .customLong("reviewer"),
    help: ArgumentHelp("审阅人姓名，可重复；这些人写的豁免对所有规则有效，其他人写的只对作者可以豁免的规则有效。", valueName: "姓名"))
  var reviewers: [String] = []

  /// The companions named, each kind once but for those that take several.
  func companions(_ language: Language) throws -> [(kind: Companions.Kind, path: String)] {
    var result: [(kind: Companions.Kind, path: String)] = []
    for text in with {
      guard let equals = text.firstIndex(where: { $0 == "=" || $0 == "＝" }), equals != text.startIndex,
        text.index(after: equals) != text.endIndex
      else { throw ValidationError("--with 的写法是 种类=文件，如 --with opinions=意见汇总.docx；收到的是“\(text)”。") }
      let name = String(text[..<equals])
      guard let kind = CompanionNames.kind(name) else {
        throw ValidationError(UnknownChoice.message("--with", given: name, accepted: CompanionNames.all, language))
      }
      guard kind.takesSeveral || !result.contains(where: { $0.kind == kind }) else {
        throw ValidationError("--with \(kind.rawValue) 给了两次；几个文件请先合成一个。")
      }
      result.append((kind, String(text[text.index(after: equals)...])))
    }
    return result
  }
}
