/// What it means that a limit was exceeded, by the limit's name in `ReadingLimits.names`.
enum LimitMessage {
  static func of(_ name: String, _ value: Int, _ limit: Int, _ language: Language) -> String {
    let subject = subject(name, language)
    return language.pick(
      "文档的\(subject)为 \(value)，超过安全上限 \(limit)，没有读取。"
        + "请确认这是正常的稿件，或另存一份再检查；确有需要时用 --limits \(name)=… 放宽。",
      "The \(subject) is \(value), above the safety limit of \(limit); the file was not read. "
        + "Make sure that it is a genuine draft, or save a fresh copy; where it is needed, --limits \(name)=… allows more."
    )
  }

  private static func subject(_ name: String, _ language: Language) -> String {
    switch name {
    case "file-size": language.pick("文件大小（字节）", "size of the file in bytes")
    case "entries": language.pick("内部文件个数", "number of entries")
    case "part-size": language.pick("内部文件大小（字节）", "size of one part in bytes")
    case "total-size": language.pick("解压后总大小（字节）", "unpacked size in bytes")
    case "xml-depth": language.pick("标记嵌套层数", "nesting depth of the markup")
    case "xml-elements": language.pick("一个内部文件的标记个数", "number of elements in one part")
    case "xml-attributes": language.pick("一个标记的属性个数", "number of attributes of one element")
    case "xml-token-size": language.pick("一个属性值或注释的长度（字节）", "length of one attribute value or comment in bytes")
    case "xml-namespaces": language.pick("同时有效的命名空间个数", "number of namespaces in force")
    case "paragraphs": language.pick("段落数", "number of paragraphs")
    case "text-length": language.pick("文字长度（字节）", "length of the text in bytes")
    default: name
    }
  }
}
