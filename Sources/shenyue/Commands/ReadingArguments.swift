import ArgumentParser
import Documents

/// How files are read, the same for all commands that read drafts.
struct ReadingArguments: ParsableArguments {
  @Flag(help: "文中有修订时按全部拒绝来读（修订前的原文）；默认按全部接受来读。")
  var original = false

  @Option(
    help: ArgumentHelp(
      "放宽或收紧读取上限，用逗号隔开，如 paragraphs=500000,part-size=200000000。",
      discussion: "上限有：" + ReadingLimits.names.joined(separator: "、") + "。", valueName: "名称=数"))
  var limits: String?

  @Option(help: ArgumentHelp("指定纯文本的编码，不再自动判断：\(TextEncoding.names)。", valueName: "编码"))
  var encoding: TextEncoding?

  @Flag(help: "不转换 .doc、.wps、.rtf、.odt、.pdf 等格式；默认用已安装的 LibreOffice 或 pdftotext 转换后再读。")
  var noConvert = false

  func validate() throws {
    do {
      _ = try LimitList(limits ?? "")
    } catch {
      throw ValidationError(error.message)
    }
  }

  private var readingLimits: ReadingLimits { (try? LimitList(limits ?? ""))?.limits ?? .standard }

  var options: ReadingOptions {
    ReadingOptions(view: original ? .original : .final, limits: readingLimits, encoding: encoding)
  }

  var drafts: DraftReading { DraftReading(options, converts: !noConvert) }
}
