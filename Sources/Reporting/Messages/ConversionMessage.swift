import Documents

/// What to say when the program that can read a format did not help.
enum ConversionMessage {
  static func of(_ fault: ConversionFault, format: String, _ language: Language) -> String {
    let name = OtherFormatMessage.name(format, language)
    let save = language.pick("请用 Word 或 WPS 打开后另存为 .docx 再检查", "Open it in Word or WPS and save it as .docx")
    switch fault {
    case .notInstalled(let package):
      return language.pick(
        "这是\(name)。\(save)，或者安装 \(package)（apt install \(package)）后直接检查。",
        "This is a file of another format (\(name)). \(save), or install \(package) (apt install \(package)) and check again."
      )
    case .timedOut(let seconds):
      return language.pick(
        "转换这份\(name)超过 \(seconds) 秒，已停止。\(save)。",
        "Converting this file (\(name)) took more than \(seconds) seconds and was stopped. \(save).")
    case .noText:
      return language.pick(
        "这份\(name)里没有可读的文字，多半是扫描件。请交 Word 文档（.docx），或先识别成文字。",
        "This file (\(name)) has no text in it; it may be a scan. Hand in a Word document, or run text recognition first."
      )
    case .failed:
      return language.pick(
        "这份\(name)转换不了，可能已损坏或设了密码。\(save)。",
        "This file (\(name)) cannot be converted; it may be damaged or have a password. \(save).")
    case .tooLarge(let limit):
      return language.pick(
        "这份\(name)转换后超过 \(limit >> 20) MB，没有读取。\(save)。",
        "This file (\(name)) becomes larger than \(limit >> 20) MB when converted and was not read. \(save).")
    case .system(let reason):
      return language.pick(
        "转换这份\(name)时系统出错（\(reason)）。\(save)。",
        "The system failed while this file (\(name)) was converted (\(reason)). \(save).")
    }
  }
}
