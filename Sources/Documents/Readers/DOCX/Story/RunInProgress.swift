/// The run being read; it gets a place among the anchors when its first text is met.
struct RunInProgress {
  var element: Int
  var properties: Int?
  var format: RunFormat
  var index: Int32?
}
