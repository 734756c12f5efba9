import Analysis
import Documents
import OpenXML
import Testing

@testable import Reporting

@Suite("A text draft laid out as a paper")
struct PlainLayoutTests {
  @Test("title, headings, body and signature get their styles; the text stays as it was")
  func styles() throws {
    var draft = SampleDraft.make(path: "稿.txt")
    draft.paragraphs = draft.document.paragraphs.enumerated().map { index, paragraph in
      .init(
        range: CleanRange(paragraph.range.start, paragraph.range.end), source: index, format: .plain, container: .body)
    }
    for index in draft.headings.indices {
      let start = draft.headings[index].range.start
      draft.headings[index].paragraph = draft.paragraphs.firstIndex { $0.range.start == start } ?? 0
    }
    let layout = PlainLayout(draft)
    #expect(
      layout.styles == [
        .title, .front, .body, .heading1, .body, .heading1, .body, .body, .heading1, .body, .heading1, .body, .closing,
      ])
    let bytes = try PlainDOCX.bytes(of: draft.document, layout: layout)
    let reread = try DocumentReading.read(bytes, path: "稿.docx")
    #expect(reread.text == draft.document.text)
    #expect(reread.paragraphs[0].format.isCentered && reread.paragraphs[0].format.fontSize == 44)
    #expect(reread.paragraphs[3].format.outlineLevel == 1 && reread.paragraphs[3].format.font == "黑体")
    #expect(reread.paragraphs[4].format.indents.firstLineChars == 200)
  }
}
