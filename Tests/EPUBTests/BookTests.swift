import Archiving
import EPUB
import Foundation
import TestSupport
import Testing

@Suite("Electronic books")
struct BookTests {
  private static var book: Book {
    var book = Book(
      identifier: "https://a.vn/sach.epub", title: "Tuyển <tập> & \"thử\"", publisher: "Ban thử",
      modified: "2026-10-01T00:00:00Z", accessibilitySummary: "Chỉ có chữ.",
      chapters: [
        Book.Chapter(
          name: "phan-1", title: "Văn bản", level: 1, type: "part",
          body: Array("<h1>Văn bản</h1>".utf8)),
        Book.Chapter(
          name: "chuong-1", title: "Kế hoạch", level: 2, type: "chapter",
          body: Array("<h1>Kế hoạch</h1><h2 id=\"muc-i\">I. MỘT</h2><p>Lời.<br/></p>".utf8),
          sections: [Book.Section(title: "I. MỘT", anchor: "muc-i")]),
        Book.Chapter(
          name: "chuong-2", title: "Phụ lục", level: 1, type: "appendix",
          body: Array("<h1>Phụ lục</h1><p><a href=\"chuong-1.xhtml#muc-i\">xem</a></p>".utf8)),
      ], stylesheet: Array("p { margin: 0 }\n".utf8))
    book.subtitle = "Phụ đề"
    book.year = "2026"
    return book
  }

  @Test("The archive begins with its type, stored as it is")
  func mimetype() throws {
    let bytes = try Self.book.archive()
    #expect(Array(bytes[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
    // No compression, and no extra field between name and content.
    #expect(bytes[8] == 0 && bytes[9] == 0)
    #expect(bytes[28] == 0 && bytes[29] == 0)
  }

  @Test("The same book gives the same bytes")
  func sameBytes() throws { #expect(try Self.book.archive() == Self.book.archive()) }

  @Test("epubcheck finds nothing to remark on", .enabled(if: EPUBCheck.isAvailable))
  func epubcheck() throws {
    #expect(try EPUBCheck.problems(of: Self.book.archive()) == [])
  }

  @Test("Pictures are files that the package lists", .enabled(if: EPUBCheck.isAvailable))
  func pictures() throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
    var book = Self.book
    book.pictures = [Book.Picture(name: "chuong-1-hinh-1", form: .svg, bytes: Array(svg.utf8))]
    book.chapters[1].body += Array("<p><img src=\"chuong-1-hinh-1.svg\" alt=\"Hình\"/></p>".utf8)
    #expect(try EPUBCheck.problems(of: book.archive()) == [])
    book.pictures = []
    #expect(try EPUBCheck.problems(of: book.archive()) != [])
  }

  @Test("Members of an archive keep their bytes, empty ones too")
  func members() throws {
    let long = [UInt8](repeating: 0x41, count: 100_000)
    let bytes = try ZipArchive.bytes(of: [
      .init(name: "a/trống.txt", bytes: []), .init(name: "dài.txt", bytes: long),
    ])
    #expect(bytes.count < 2_000)
    let script = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      print([(i.filename, len(z.read(i)), i.date_time) for i in z.infolist()])
      """
    let output = try TestFiles.withTemporaryFolder { folder in
      let file = folder.appending(path: "x.zip")
      try Data(bytes).write(to: file)
      return try EPUBCheck.run("/usr/bin/python3", ["-c", script, file.path]).output
    }
    #expect(
      output.contains(
        "[('a/trống.txt', 0, (1980, 1, 1, 0, 0, 0)), ('dài.txt', 100000, (1980, 1, 1, 0, 0, 0))]"))
  }

  @Test("Two members of one name are refused")
  func repeated() {
    #expect(throws: ZipArchive.Failure.self) {
      try ZipArchive.bytes(of: [.init(name: "a", bytes: []), .init(name: "a", bytes: [])])
    }
  }
}
