internal import CXLSXWriter

extension OpenWorkbook {
  /// The file; nothing can be added any more.
  consuming func finish() throws(WorkbookError) -> FinishedWorkbook {
    for index in sheets.indices { complete(index) }
    isClosed = true
    let result = workbook_close(book)
    note(result)
    guard error == LXW_NO_ERROR else {
      throw error == LXW_ERROR_CREATING_TMPFILE ? .noTemporaryFile : .library(code: error.rawValue)
    }
    guard let file = file.take() else { throw .noTemporaryFile }
    return FinishedWorkbook(file)
  }

  /// What belongs to the whole sheet is known when its last row is.
  private mutating func complete(_ index: Int) {
    if sheets[index].omitted > 0 {
      sheets[index].rows += 1
      let text = language.pick("还有 \(sheets[index].omitted) 行放不下", "\(sheets[index].omitted) more rows do not fit")
      note(worksheet_write_string(sheets[index].sheet, sheets[index].rows, 0, text, formats.text))
    }
    let open = sheets[index]
    let last = UInt16(max(1, open.layout.columns.count) - 1)
    for (column, width) in open.widths.enumerated() {
      let shown = Double(max(4, min(width, open.layout.columns[column].widest))) + 1.5
      worksheet_set_column(open.sheet, UInt16(column), UInt16(column), shown, nil)
    }
    worksheet_freeze_panes(open.sheet, 1, UInt16(open.layout.frozenColumns))
    note(worksheet_autofilter(open.sheet, 0, 0, max(1, open.rows), last))
    worksheet_ignore_errors(open.sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    for (column, layout) in open.layout.columns.enumerated() where !layout.tints.isEmpty {
      tint(open.sheet, UInt16(column), layout.tints, lastRow: max(1, open.rows))
    }
    if let printed = open.layout.printedColumns, printed > 0 {
      note(worksheet_print_area(open.sheet, 0, 0, max(1, open.rows), UInt16(printed - 1)))
    }
    setUpPrinting(open.sheet)
  }

  /// Conditional formats, which stay true when somebody changes a cell or sorts the sheet.
  private func tint(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ column: UInt16, _ tints: [String: SheetTint], lastRow: UInt32
  ) {
    for (value, tint) in tints.sorted(by: { $0.key < $1.key }) {
      var rule = lxw_conditional_format()
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      rule.format = formats.tints[tint]
      var text = Array("\"\(value)\"".utf8CString)
      text.withUnsafeMutableBufferPointer { buffer in
        rule.value_string = buffer.baseAddress
        _ = worksheet_conditional_format_range(sheet, 1, column, lastRow, column, &rule)
      }
    }
  }

  /// A4 landscape, as wide as one page, the head on each page.
  private func setUpPrinting(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6)
    worksheet_set_header(sheet, "&C&A")
    worksheet_set_footer(sheet, language.pick("&C第 &P 页，共 &N 页", "&CPage &P of &N"))
  }
}
