/// A Markdown file that shows files, commands and what the commands print.
///
/// A block fenced with ```` ```file NAME ```` is a file; in a block fenced with ```` ```console ```` every line that starts
/// with `$ ` is a command for `sh`, followed by all it prints and, unless it is 0, its exit code as `[exit 3]`.
struct Transcript {
  enum Piece: Equatable {
    /// Anything that is shown to readers only, fences included.
    case prose(String)
    case file(name: String, lines: [String])
    case console([Exchange])
  }

  struct Exchange: Equatable {
    var command: String
    /// What is printed, without the last line end.
    var output: [String]
  }

  var pieces: [Piece]

  init(pieces: [Piece]) {
    self.pieces = pieces
  }

  init(_ text: String) {
    pieces = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if lines.last == "" { lines.removeLast() }
    while let line = lines.popFirst() {
      guard line.hasPrefix("```") else {
        pieces.append(.prose(line))
        continue
      }
      let body = Array(lines.prefix { $0 != "```" })
      lines = lines.dropFirst(body.count + 1)
      pieces.append(Self.block(String(line.dropFirst(3)), body))
    }
  }

  var text: String {
    pieces.map { piece in
      switch piece {
      case .prose(let line): line + "\n"
      case .file(let name, let lines): Self.fenced("file \(name)", lines)
      case .console(let exchanges): Self.fenced("console", exchanges.flatMap { ["$ " + $0.command] + $0.output })
      }
    }.joined()
  }

  private static func fenced(_ info: String, _ lines: [String]) -> String {
    "```\(info)\n" + lines.map { $0 + "\n" }.joined() + "```\n"
  }

  private static func block(_ info: String, _ body: [String]) -> Piece {
    if info.hasPrefix("file ") { return .file(name: String(info.dropFirst(5)), lines: body) }
    guard info == "console" else { return .prose((["```" + info] + body + ["```"]).joined(separator: "\n")) }
    var exchanges: [Exchange] = []
    for line in body {
      if line.hasPrefix("$ ") {
        exchanges.append(Exchange(command: String(line.dropFirst(2)), output: []))
      } else if !exchanges.isEmpty {
        exchanges[exchanges.count - 1].output.append(line)
      }
    }
    return .console(exchanges)
  }
}
