internal import CXLSXWriter

/// A workbook that is being written; closed once.
///
/// The library keeps finished rows in unnamed temporary files (its “constant memory” mode), so that a hundred thousand
/// rows cost no more memory than ten. Rows of a sheet come in order; sheets may take turns.
struct OpenWorkbook: ~Copyable {
  struct OpenSheet {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let layout: SheetLayout
    var rows: UInt32 = 0
    /// Of the widest line of each column.
    var widths: [Int]
    /// Rows that no longer fit.
    var omitted = 0
  }

  /// Rows below the head that a sheet can hold (the file format's bound), less one for what was left out.
  private static let mostRows: UInt32 = 1_048_574
  /// Links that a sheet can hold, and bytes of one.
  private static let mostLinks = 65_530
  private static let longestLink = 2_000

  let book: UnsafeMutablePointer<lxw_workbook>
  /// Nil when it was handed on.
  var file: MemoryFile?
  let formats: WorkbookFormats
  let language: Language
  var sheets: [OpenSheet] = []
  private var links = 0
  var isClosed = false
  var error: lxw_error = LXW_NO_ERROR

  /// - Parameter created: seconds since 1970, stated in the file; equal input then gives equal bytes.
  init(created: Int, language: Language) throws(WorkbookError) {
    file = MemoryFile()
    guard let path = file?.path else { throw .noTemporaryFile }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let book = workbook_new_opt(path, &options) else { throw .noTemporaryFile }
    var properties = lxw_doc_properties()
    properties.created = created
    _ = workbook_set_properties(book, &properties)
    formats = WorkbookFormats(book)
    self.book = book
    self.language = language
  }

  deinit {
    if !isClosed { lxw_workbook_free(book) }
  }

  /// - Returns: what `append` calls the sheet.
  mutating func addSheet(_ layout: SheetLayout) throws(WorkbookError) -> Int {
    guard let sheet = workbook_add_worksheet(book, layout.name) else { throw .noTemporaryFile }
    worksheet_set_row(sheet, 0, 30, nil)
    for (column, head) in layout.columns.enumerated() {
      note(worksheet_write_string(sheet, 0, UInt16(column), head.title.forCell, formats.head))
    }
    // Half a title and the button of the filter, as it is shown on two lines.
    let widths = layout.columns.map { (DisplayWidth.of($0.title) + 1) / 2 + 1 }
    sheets.append(OpenSheet(sheet: sheet, layout: layout, widths: widths))
    return sheets.count - 1
  }

  mutating func append(_ row: [SheetCell], to index: Int) {
    guard sheets[index].rows < Self.mostRows else {
      sheets[index].omitted += 1
      return
    }
    sheets[index].rows += 1
    // Office programs size rows themselves only once somebody has edited them.
    let lines = zip(sheets[index].layout.columns, row).map { $1.lines(width: $0.widest) }.max() ?? 1
    worksheet_set_row(sheets[index].sheet, sheets[index].rows, min(409, Double(max(1, lines)) * 13.5 + 3), nil)
    for column in sheets[index].layout.columns.indices {
      write(column < row.count ? row[column] : .empty, column, index)
    }
  }

  private mutating func write(_ cell: SheetCell, _ column: Int, _ index: Int) {
    let (sheet, row) = (sheets[index].sheet, sheets[index].rows)
    let target = UInt16(column)
    switch cell {
    case .empty: note(worksheet_write_blank(sheet, row, target, formats.text))
    case .text(let text):
      let text = text.forCell
      widen(column, index, by: text)
      note(worksheet_write_string(sheet, row, target, text, formats.text))
    case .number(let number) where number.isFinite:
      widen(column, index, by: "\(number.rounded())")
      let format = number == number.rounded() ? formats.number : formats.decimal
      note(worksheet_write_number(sheet, row, target, number, format))
    case .share(let share) where share.isFinite: note(worksheet_write_number(sheet, row, target, share, formats.share))
    case .number, .share: note(worksheet_write_blank(sheet, row, target, formats.text))
    case .link(let text, let path): link(text.forCell, path, column, index)
    }
  }

  /// Plain text where a link would be too long or one too many.
  private mutating func link(_ text: String, _ path: String, _ column: Int, _ index: Int) {
    let (sheet, row) = (sheets[index].sheet, sheets[index].rows)
    widen(column, index, by: text)
    let reference = RelativeReference.of(path)
    guard links < Self.mostLinks, reference.utf8.count <= Self.longestLink else {
      return note(worksheet_write_string(sheet, row, UInt16(column), text, formats.text))
    }
    links += 1
    note(worksheet_write_url_opt(sheet, row, UInt16(column), reference, formats.link, text, nil))
  }

  private mutating func widen(_ column: Int, _ index: Int, by text: String) {
    let widest = sheets[index].layout.columns[column].widest
    guard sheets[index].widths[column] < widest else { return }
    for line in text.split(separator: "\n") {
      // A line of that many bytes is wide enough, and measuring it would cost.
      let width = line.utf8.count > 4 * widest ? widest : DisplayWidth.of(String(line))
      sheets[index].widths[column] = max(sheets[index].widths[column], width)
    }
  }

  mutating func note(_ result: lxw_error) {
    if error == LXW_NO_ERROR { error = result }
  }
}

extension SheetCell {
  /// How many lines it takes in a column of a width.
  fileprivate func lines(width: Int) -> Int {
    let text: String
    switch self {
    case .empty, .number, .share: return 1
    case .text(let words): text = words
    case .link(let words, _): text = words
    }
    // Programs break lines before marks and words, and their letters are not all as wide as ours.
    let width = max(2, width - width / 12)
    // Nothing shows more than thirty lines.
    let shown = text.utf8.count > 30 * 4 * width ? String(text.prefix(30 * width)) : text
    return shown.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, (DisplayWidth.of(String($1)) + width - 1) / width) }
  }
}

extension String {
  fileprivate var forCell: String { CellText.of(self) }
}
