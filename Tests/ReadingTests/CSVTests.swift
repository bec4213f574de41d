import Diagnostics
import Foundation
import Reading
import Testing

@Suite struct CSVTests {
  private func read(_ bytes: [UInt8]) -> (table: CSVTable?, places: [String]) {
    var diagnostics: [Diagnostic] = []
    let table = CSVReader.read(bytes, file: "a.csv", diagnostics: &diagnostics)
    return (table, diagnostics.inSourceOrder().map(\.place))
  }

  private func read(_ text: String) -> (table: CSVTable?, places: [String]) {
    read(Array(text.utf8))
  }

  private func cells(_ text: String) -> [[String]]? {
    let table = read(text).table
    return table.map { [$0.header.map(\.text)] + $0.rows.map { $0.map(\.text) } }
  }

  @Test("commas, semicolons and tabs divide cells, whichever the first line has")
  func separators() {
    let expected = [["a", "b"], ["1", "x,y;z"]]
    #expect(cells("a,b\n1,\"x,y;z\"\n") == expected)
    #expect(cells("a;b\n1;\"x,y;z\"\n") == expected)
    #expect(cells("a\tb\n1\tx,y;z\n") == expected)
    #expect(cells("\"a,b,c\";d\n1;2\n") == [["a,b,c", "d"], ["1", "2"]])
  }

  @Test("a table saved by Excel is read: byte order mark, CRLF, empty lines and cells at the end")
  func excel() {
    #expect(
      cells("\u{FEFF}a;b\r\n1;2\r\n\r\n;\r\n3;\"bốn\r\nnăm\"") == [
        ["a", "b"], ["1", "2"], ["3", "bốn\nnăm"],
      ])
    #expect(cells("a;b;;\n1;2;;\n") == [["a", "b"], ["1", "2"]])
    #expect(read("a;b;;\n1;2;;\n").places.isEmpty)
  }

  @Test("every cell knows its line and column, past cells of several lines")
  func places() throws {
    let table = try #require(read("tên,số\n\n\"một\nhai\",2\n  ba , 4\n").table)
    let places = table.rows.map { $0.map { "\($0.position.line):\($0.position.column)" } }
    #expect(places == [["3:1", "4:6"], ["5:1", "5:7"]])
    #expect(table.rows.map { $0.map(\.text) } == [["một\nhai", "2"], ["ba", "4"]])
  }

  @Test("doubled quotes are one; other quotes within a cell are reported at their place")
  func quotes() {
    #expect(cells("a\n\"nói \"\"vâng\"\"\"\n") == [["a"], ["nói \"vâng\""]])
    #expect(read("a,b\n1,2\"x\n").places == ["2:4 csv.stray-quote"])
    #expect(read("a,b\n1,\"2\"x\n").places == ["2:6 csv.stray-quote"])
  }

  @Test("a quote that is never closed is reported where it opens")
  func unclosed() {
    #expect(read("a,b\n1,2\n3,\"bốn\n5,6\n").places == ["3:3 csv.unclosed-quote"])
  }

  @Test("rows with more or fewer cells than columns are reported and kept")
  func width() {
    let result = read("a,b\n1\n1,2,3\n1,2\n")
    #expect(result.places == ["2:1 csv.cells", "3:1 csv.cells"])
    #expect(result.table?.rows.map(\.count) == [2, 2, 2])
  }

  @Test("columns have names, each once")
  func names() {
    #expect(read("a,,a\n1,2,3\n").places == ["1:3 csv.unnamed-column", "1:4 csv.repeated-column"])
    #expect(read("").places == ["- csv.empty"])
  }

  @Test("what is not UTF-8 is no table")
  func encoding() {
    #expect(read(Array("a\n".utf8) + [0xE1, 0x20]).places == ["2:1 file.not-utf8"])
    #expect(read([0xFF, 0xFE, 0x61, 0x00]).places == ["1:1 file.not-utf8"])
  }

  @Test("100,000 rows are read; of 1,000,000 the limit is told")
  func size() {
    let row = "1234,Sơn La,2023-05-01\n"
    let many = read("a,b,c\n" + String(repeating: row, count: 100_000))
    #expect(many.table?.rows.count == 100_000)
    #expect(many.places.isEmpty)
    let tooMany = read("a\n" + String(repeating: "1\n", count: 1_000_000))
    #expect(tooMany.table == nil)
    #expect(tooMany.places == ["250003:1 csv.too-many-rows"])
    let tooLarge = read(Array(repeating: UInt8(ascii: "a"), count: CSVReader.sizeLimit + 1))
    #expect(tooLarge.places == ["- csv.too-large"])
  }

  @Test("one mistake in every row is shown ten times and counted")
  func capped() {
    let places = read("a,b\n" + String(repeating: "1\n", count: 5_000)).places
    #expect(places.count == 11)
    #expect(places.last == "5001:1 csv.cells")
  }

  @Test("whatever cells hold, they come back as they were written")
  func roundTrip() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = ["a", "Ư", " ", "\"", ",", ";", "\n", "1.234,5", "ngã", "'", "\t", "=1+1"]
    for _ in 0..<200 {
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<3).map { _ in
          "x"
            + (0..<Int.random(in: 0...5, using: &random))
            .compactMap { _ in pieces.randomElement(using: &random) }.joined() + "y"
        }
      }
      let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
      let text = ([["a", "b", "c"]] + rows).map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
      }.joined(separator: "\n")
      let read = try #require(read(text).table)
      #expect(read.rows.map { $0.map(\.text) } == rows)
    }
  }

  @Test("no text makes the reader fail")
  func robustness() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("a\",;\n\t \"\r0".utf8) + [0xC6, 0xB0]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &random)
      _ = read((0..<count).compactMap { _ in alphabet.randomElement(using: &random) })
    }
  }
}
