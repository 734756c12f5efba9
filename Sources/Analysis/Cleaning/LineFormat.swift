/// What the marks of one line say about its words.
struct LineFormat {
  /// Of the first word, in the text under repair.
  var start: Int
  var outlineLevel: Int?
  var isBold = false
  /// UTF-8 length of the words that were bold at the start.
  var boldPrefix = 0
  var cell: (row: Int, column: Int, table: Int)?
}
