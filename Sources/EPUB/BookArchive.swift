package import Archiving

extension Book {
  /// The book as an EPUB file: a ZIP archive whose first member is its type, stored as it is.
  ///
  /// The same book gives the same bytes.
  ///
  /// - Throws: `ZipArchive.Failure` where the archive cannot be made.
  package func archive() throws(ZipArchive.Failure) -> [UInt8] {
    let type = ZipArchive.Content(
      name: "mimetype", bytes: Array("application/epub+zip".utf8), isCompressed: false)
    let files = [
      ("META-INF/container.xml", Array(Self.container.utf8)),
      ("EPUB/package.opf", PackageDocument(self).bytes),
      ("EPUB/nav.xhtml", NavigationDocument(self).bytes),
      ("EPUB/title.xhtml", TitlePage(self).bytes),
      ("EPUB/style.css", stylesheet),
    ]
    let texts = chapters.map { ("EPUB/\($0.file)", chapterFile($0)) }
    let shown = pictures.map { ("EPUB/\($0.file)", $0.bytes) }
    return try ZipArchive.bytes(
      of: [type] + (files + texts + shown).map { ZipArchive.Content(name: $0, bytes: $1) })
  }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """

  private func chapterFile(_ chapter: Chapter) -> [UInt8] {
    var file = XHTMLFile(title: chapter.title, type: chapter.type)
    file.bytes += chapter.body
    return file.closed
  }
}

/// The title page.
struct TitlePage {
  let bytes: [UInt8]

  init(_ book: Book) {
    var file = XHTMLFile(title: book.title, type: "titlepage")
    file.write("<h1 class=\"book-title\">\(XML.escaped(book.title))</h1>\n")
    for (name, text) in [
      ("subtitle", book.subtitle), ("publisher", book.publisher), ("year", book.year),
    ] {
      if let text { file.write("<p class=\"book-\(name)\">\(XML.escaped(text))</p>\n") }
    }
    bytes = file.closed
  }
}

/// A file of the book's text while it is written.
struct XHTMLFile {
  var bytes: [UInt8] = []

  init(title: String, type: String) {
    write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
      lang="vi" xml:lang="vi">
      <head><title>\(XML.escaped(title))</title>\
      <link rel="stylesheet" type="text/css" href="style.css"/></head>
      <body epub:type="\(type)">

      """)
  }

  mutating func write(_ text: String) { bytes += Array(text.utf8) }

  /// The file with its end.
  var closed: [UInt8] { bytes + Array("</body>\n</html>\n".utf8) }
}

enum XML {
  /// Text for elements and quoted attributes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
