import Diagnostics
import Foundation
import Testing

@Suite struct DiagnosticJSONTests {
  @Test("a diagnostic is one line of JSON with the same keys always")
  func keys() throws {
    let bare = Diagnostic(.`picture.unused`, at: nil, Message(vi: "vi", en: "en"))
    #expect(
      try bare.json(language: .english)
        == #"{"code":"picture.unused","column":null,"endColumn":null,"file":null,"line":null,"notes":[],"severity":"note","summary":"en","wayOut":null}"#
    )
    let full = Diagnostic(
      .`link.dead`, at: SourceLocation(file: "x/ă.md", line: 2, column: 3, endColumn: 5),
      Message(vi: "sai “x”\n", en: ""), wayOut: Message(vi: "sửa", en: ""),
      notes: [
        .init(Message(vi: "ở đây", en: ""), at: SourceLocation(file: "y.md")),
        .init(Message(vi: "kia", en: "")),
      ])
    #expect(
      try full.json(language: .vietnamese)
        == #"{"code":"link.dead","column":3,"endColumn":5,"file":"x/ă.md","line":2,"notes":[{"column":null,"endColumn":null,"file":"y.md","line":null,"message":"ở đây"},{"column":null,"endColumn":null,"file":null,"line":null,"message":"kia"}],"severity":"error","summary":"sai “x”\n","wayOut":"sửa"}"#
    )
  }

  @Test("whatever a message quotes, the line stays one line of valid JSON")
  func hostileText() throws {
    let hostile = "\"\\\u{0}\u{1B}\u{2028}\r\n</script>"
    let problem = Diagnostic(
      .`link.dead`, at: SourceLocation(file: hostile), Message(vi: hostile, en: hostile))
    let line = try problem.json(language: .vietnamese)
    #expect(!line.utf8.contains { $0 < 0x20 })
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["summary"] as? String == hostile)
    #expect(object?["file"] as? String == hostile)
  }
}
