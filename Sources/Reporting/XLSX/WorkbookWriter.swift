internal import Synchronization

/// Writes a workbook (XLSX) row by row.
///
/// Memory does not grow with the rows: the library keeps them in unnamed temporary files. The same rows and date give
/// the same bytes.
public final class WorkbookWriter: Sendable {
  // Held by one worker at a time; C's pointers cannot say so themselves.
  private let book: Mutex<OpenWorkbook?>

  /// - Parameters:
  ///   - date: stated as the file's date of creation, such as `2026-01-15T00:00:00Z`; only the day counts.
  ///   - language: of what the workbook itself says, such as page numbers.
  public init(date: String, language: Language) throws(WorkbookError) {
    let open = try OpenWorkbook(created: CreationDate.seconds(date), language: language)
    book = Mutex(open)
  }

  /// - Returns: what `append` calls the sheet.
  public func addSheet(_ layout: SheetLayout) throws(WorkbookError) -> Int {
    try book.withLock { (book) throws(WorkbookError) in try book?.addSheet(layout) ?? 0 }
  }

  /// Adds a row below the others of a sheet. What goes wrong is told by `finish`.
  public func append(_ row: [SheetCell], to sheet: Int) {
    book.withLock { $0?.append(row, to: sheet) }
  }

  /// Adds a sheet with its rows.
  public func add(_ sheet: Sheet) throws(WorkbookError) {
    let index = try addSheet(sheet.layout)
    for row in sheet.rows { append(row, to: index) }
  }

  /// The file; the writer is of no use afterwards.
  public func finish() throws(WorkbookError) -> FinishedWorkbook {
    guard let open = book.withLock({ $0.take() }) else { throw .noTemporaryFile }
    return try open.finish()
  }
}

/// Days as the file's properties count them.
enum CreationDate {
  /// Seconds since 1970 of the day that a date such as `2026-01-15T00:00:00Z` begins with; that of 1980-01-01, the first
  /// a zip file can have, when it is no date.
  static func seconds(_ text: String) -> Int {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, 1970...9999 ~= parts[0], 1...12 ~= parts[1], 1...31 ~= parts[2] else { return 315_532_800 }
    // Years that begin in March have their leap day at the end.
    let year = parts[1] > 2 ? parts[0] : parts[0] - 1
    let month = (parts[1] + 9) % 12
    let dayOfYear = (153 * month + 2) / 5 + parts[2] - 1
    let days = year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    return days * 86_400
  }
}
