/// Formats that people hand in instead of a draft: what they are called and what to do about them.
struct OtherFormat {
  /// What the author can do.
  enum Remedy {
    /// A document that an office program opens.
    case saveAsDOCX
    case handInSource
    case copyText
    /// An archive with something in it.
    case unpack
    /// Something a program or the system put beside the draft.
    case ignore
    case handInDraft
    case recognise
    case sendAgain
  }

  var chinese: String
  var english: String
  var remedy: Remedy

  private init(_ chinese: String, _ english: String, _ remedy: Remedy) {
    (self.chinese, self.english, self.remedy) = (chinese, english, remedy)
  }

  /// Unknown names stand for themselves.
  static func named(_ name: String) -> OtherFormat {
    all[name] ?? OtherFormat("\(name.uppercased()) 文件", "\(name.uppercased()) file", .handInDraft)
  }

  private static let all: [String: OtherFormat] = [
    // Documents.
    "doc": OtherFormat("旧版 Word 或 WPS 文档（.doc、.wps）", "old Word or WPS document (.doc, .wps)", .saveAsDOCX),
    "word95": OtherFormat("旧版 Word 文档（Word 6.0、95）", "old Word document (Word 6.0, 95)", .saveAsDOCX),
    "works": OtherFormat("微软 Works 文档（.wps）", "Microsoft Works document (.wps)", .saveAsDOCX),
    "rtf": OtherFormat("RTF 文档", "RTF document", .saveAsDOCX),
    "odt": OtherFormat("ODT 文档", "ODT document", .saveAsDOCX),
    "fodt": OtherFormat("ODF 单文件文档（.fodt）", "flat ODF document (.fodt)", .saveAsDOCX),
    "uof": OtherFormat("标文通文档（.uof）", "UOF document", .saveAsDOCX),
    "word-xml": OtherFormat("Word 2003 XML 文档", "Word 2003 XML document", .saveAsDOCX),
    "write": OtherFormat("写字板文档（.wri）", "Windows Write document", .saveAsDOCX),
    "wordperfect": OtherFormat("WordPerfect 文档", "WordPerfect document", .saveAsDOCX),
    "pages": OtherFormat("苹果 Pages 文稿", "Apple Pages document", .saveAsDOCX),
    "hwp": OtherFormat("韩文 HWP 文档", "HWP document", .saveAsDOCX),
    "pdf": OtherFormat("PDF 文件", "PDF file", .handInSource),
    "ofd": OtherFormat("OFD 版式文件", "OFD file", .handInSource),
    "xps": OtherFormat("XPS 版式文件", "XPS file", .handInSource),
    "postscript": OtherFormat("PostScript 文件", "PostScript file", .handInSource),
    "djvu": OtherFormat("DjVu 扫描件", "DjVu scan", .handInSource),
    "caj": OtherFormat("知网 CAJ 文件", "CAJ file", .handInSource),
    "epub": OtherFormat("EPUB 电子书", "EPUB book", .handInSource),
    "mobi": OtherFormat("MOBI 电子书", "MOBI book", .handInSource),
    "chm": OtherFormat("CHM 帮助文件", "CHM help file", .handInSource),
    // Tables, slides, drawings.
    "xls": OtherFormat("旧版电子表格（.xls、.et）", "old spreadsheet (.xls, .et)", .copyText),
    "xlsx": OtherFormat("XLSX 电子表格", "XLSX spreadsheet", .copyText),
    "ods": OtherFormat("ODS 电子表格", "ODS spreadsheet", .copyText),
    "ppt": OtherFormat("旧版演示文稿（.ppt、.dps）", "old presentation (.ppt, .dps)", .copyText),
    "pptx": OtherFormat("PPTX 演示文稿", "PPTX presentation", .copyText),
    "odp": OtherFormat("ODP 演示文稿", "ODP presentation", .copyText),
    "vsd": OtherFormat("Visio 图", "Visio drawing", .copyText),
    "publisher": OtherFormat("Publisher 文件", "Publisher file", .copyText),
    "html": OtherFormat("HTML 网页", "HTML page", .copyText),
    "mht": OtherFormat("MHT 单文件网页", "MHT page", .copyText),
    "eml": OtherFormat("EML 邮件", "EML mail", .copyText),
    "msg": OtherFormat("Outlook 邮件（.msg）", "Outlook mail (.msg)", .copyText),
    "xml": OtherFormat("XML 文件", "XML file", .copyText),
    // Archives.
    "zip-of-drafts": OtherFormat("装着稿件的 ZIP 压缩包", "ZIP archive of drafts", .unpack),
    "zip": OtherFormat("ZIP 压缩包", "ZIP archive", .unpack),
    "7z": OtherFormat("7Z 压缩包", "7Z archive", .unpack),
    "rar": OtherFormat("RAR 压缩包", "RAR archive", .unpack),
    "gzip": OtherFormat("GZIP 压缩包", "GZIP archive", .unpack),
    "bzip2": OtherFormat("BZIP2 压缩包", "BZIP2 archive", .unpack),
    "xz": OtherFormat("XZ 压缩包", "XZ archive", .unpack),
    "zstd": OtherFormat("ZSTD 压缩包", "ZSTD archive", .unpack),
    "tar": OtherFormat("TAR 归档", "TAR archive", .unpack),
    "cab": OtherFormat("CAB 压缩包", "CAB archive", .unpack),
    // Pictures and sound.
    "image": OtherFormat("图片", "picture", .recognise),
    "media": OtherFormat("音频或视频", "sound or film", .handInDraft),
    // What stands beside drafts.
    "lock-file": OtherFormat("编辑时产生的临时锁定文件（~$ 开头）", "lock file of an open document", .ignore),
    "ds-store": OtherFormat("苹果系统的文件夹记录（.DS_Store）", "folder record of macOS (.DS_Store)", .ignore),
    "apple-double": OtherFormat("苹果系统的附属文件（._ 开头）", "companion file of macOS", .ignore),
    "plist": OtherFormat("苹果系统的配置文件", "property list of macOS", .ignore),
    "thumbs": OtherFormat("Windows 缩略图缓存（Thumbs.db）", "thumbnail cache of Windows", .ignore),
    "database": OtherFormat("数据库文件", "database", .ignore),
    "program": OtherFormat("程序文件", "program", .ignore),
    "shortcut": OtherFormat("快捷方式，不是稿件本身", "shortcut, not the draft itself", .handInDraft),
    "lfs-pointer": OtherFormat("Git LFS 指针，不是稿件本身", "Git LFS pointer, not the draft itself", .sendAgain),
    "zeros": OtherFormat("内容全为零的文件，多半是传输或存盘出了错", "file of zeros, left by a failed transfer", .sendAgain),
  ]
}

extension OtherFormat.Remedy {
  func text(_ language: Language) -> String {
    switch self {
    case .saveAsDOCX: language.pick("请用 Word 或 WPS 打开后另存为 .docx 再检查。", "Open it in Word or WPS and save it as .docx.")
    case .handInSource:
      language.pick(
        "请交原来的 Word 文档（.docx）；找不到原稿的，先转换成 Word 文档。",
        "Hand in the Word document it was made from, or convert it to .docx.")
    case .copyText:
      language.pick("请把稿件正文复制到 Word 文档，存为 .docx 再检查。", "Copy the text of the draft into a Word document (.docx).")
    case .unpack: language.pick("请解压后检查里面的稿件。", "Unpack it and check the drafts in it.")
    case .ignore: language.pick("不是稿件，不用检查；请选择稿件本身。", "It is no draft and needs no check; choose the draft itself.")
    case .handInDraft: language.pick("请交 Word 文档（.docx）或纯文本（.txt）。", "Hand in the draft as .docx or .txt.")
    case .recognise:
      language.pick(
        "请交 Word 文档（.docx）；只有扫描件或照片的，先识别成文字。",
        "Hand in a Word document (.docx); run text recognition over scans and photographs first.")
    case .sendAgain: language.pick("请作者重新发送原稿。", "Ask the author to send the draft again.")
    }
  }
}
