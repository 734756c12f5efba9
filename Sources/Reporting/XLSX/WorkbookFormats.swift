internal import CXLSXWriter

/// How the cells of a workbook look.
struct WorkbookFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let head: Format?
  let text: Format?
  let number: Format?
  /// With a fraction.
  let decimal: Format?
  let share: Format?
  let link: Format?
  let tints: [SheetTint: Format]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    head = Self.framed(book) {
      format_set_bold($0)
      format_set_bg_color($0, 0xDDE6F0)
      format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_text_wrap($0)
    }
    // Of the text format: what looks like a formula stays text even when somebody edits the cell.
    text = Self.framed(book) {
      format_set_num_format_index($0, 49)
      format_set_text_wrap($0)
    }
    number = Self.framed(book) {
      format_set_num_format($0, "#,##0")
      format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    decimal = Self.framed(book) {
      format_set_num_format($0, "#,##0.00")
      format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    share = Self.framed(book) {
      format_set_num_format($0, "0.0%")
      format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    link = Self.framed(book) {
      format_set_num_format_index($0, 49)
      format_set_text_wrap($0)
      format_set_font_color($0, 0x0B5394)
      format_set_underline($0, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    var tints: [SheetTint: Format] = [:]
    for tint in SheetTint.allCases {
      guard let format = workbook_add_format(book) else { continue }
      format_set_bg_color(format, tint.ground)
      format_set_font_color(format, tint.ink)
      tints[tint] = format
    }
    self.tints = tints
  }

  private static func framed(_ book: UnsafeMutablePointer<lxw_workbook>, _ set: (Format) -> Void) -> Format? {
    guard let format = workbook_add_format(book) else { return nil }
    format_set_font_name(format, "宋体")
    format_set_font_size(format, 10)
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_border_color(format, 0xBFBFBF)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    set(format)
    return format
  }
}

extension SheetTint {
  fileprivate var ground: UInt32 {
    switch self {
    case .good: 0xE2F0D9
    case .fair: 0xFFF2CC
    case .poor: 0xFCE4D6
    case .bad: 0xF8CBCB
    case .unknown: 0xE7E6E6
    }
  }

  fileprivate var ink: UInt32 {
    switch self {
    case .good: 0x2E5C1E
    case .fair: 0x6B5200
    case .poor: 0x843C0C
    case .bad: 0x8A1010
    case .unknown: 0x404040
    }
  }
}
