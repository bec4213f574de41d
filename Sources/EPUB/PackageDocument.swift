/// `package.opf`: what the book is and which files it has, in their order (EPUB 3.3, section 5), with
/// what it offers readers of every kind (EPUB Accessibility 1.1).
struct PackageDocument {
  let bytes: [UInt8]

  init(_ book: Book) {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" xml:lang="vi" \
      unique-identifier="id">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">\(XML.escaped(book.identifier))</dc:identifier>
      <dc:title>\(XML.escaped(Self.title(of: book)))</dc:title>
      <dc:language>vi</dc:language>
      <dc:publisher>\(XML.escaped(book.publisher))</dc:publisher>
      <meta property="dcterms:modified">\(book.modified)</meta>

      """
    if let year = book.year { text += "<dc:date>\(XML.escaped(year))</dc:date>\n" }
    text += Self.accessibility(book)
    text += "</metadata>\n<manifest>\n"
    text += Self.item("nav", "nav.xhtml", "application/xhtml+xml", properties: "nav")
    text += Self.item("title", "title.xhtml", "application/xhtml+xml")
    text += Self.item("style", "style.css", "text/css")
    for chapter in book.chapters {
      text += Self.item(chapter.name, chapter.file, "application/xhtml+xml")
    }
    for picture in book.pictures {
      text += Self.item(picture.name, picture.file, picture.form.mediaType)
    }
    text += "</manifest>\n<spine>\n<itemref idref=\"title\"/>\n<itemref idref=\"nav\"/>\n"
    for chapter in book.chapters { text += "<itemref idref=\"\(chapter.name)\"/>\n" }
    text += "</spine>\n</package>\n"
    bytes = Array(text.utf8)
  }

  private static func title(of book: Book) -> String {
    book.subtitle.map { "\(book.title): \($0)" } ?? book.title
  }

  private static func item(
    _ id: String, _ file: String, _ type: String, properties: String? = nil
  ) -> String {
    let more = properties.map { " properties=\"\($0)\"" } ?? ""
    return "<item id=\"\(id)\" href=\"\(file)\" media-type=\"\(type)\"\(more)/>\n"
  }

  private static func accessibility(_ book: Book) -> String {
    let ofPictures =
      book.pictures.isEmpty
      ? [] : [("accessMode", "visual"), ("accessibilityFeature", "alternativeText")]
    let values = [
      ("accessMode", "textual"), ("accessModeSufficient", "textual"),
      ("accessibilityFeature", "structuralNavigation"),
      ("accessibilityFeature", "tableOfContents"), ("accessibilityFeature", "readingOrder"),
      ("accessibilityFeature", "displayTransformability"), ("accessibilityHazard", "none"),
      ("accessibilitySummary", XML.escaped(book.accessibilitySummary)),
    ]
    return (values + ofPictures).map { "<meta property=\"schema:\($0)\">\($1)</meta>\n" }.joined()
  }
}

/// `nav.xhtml`: the table of contents, chapters with their sections below them.
struct NavigationDocument {
  let bytes: [UInt8]

  init(_ book: Book) {
    var file = XHTMLFile(title: "Mục lục", type: "frontmatter")
    file.write("<nav epub:type=\"toc\" id=\"toc\"><h1>Mục lục</h1>\n")
    file.write(Self.list(book.chapters[...]))
    file.write("</nav>\n")
    if let first = book.chapters.first {
      file.write(
        """
        <nav epub:type="landmarks" hidden="hidden"><h2>Mốc</h2><ol>
        <li><a epub:type="toc" href="#toc">Mục lục</a></li>
        <li><a epub:type="bodymatter" href="\(first.file)">Nội dung</a></li>
        </ol></nav>

        """)
    }
    bytes = file.closed
  }

  /// The chapters of one level, each with those of deeper levels that follow it.
  private static func list(_ chapters: ArraySlice<Book.Chapter>) -> String {
    var text = "<ol>\n"
    var rest = chapters
    while let chapter = rest.first {
      rest = rest.dropFirst()
      let inner = rest.prefix { $0.level > chapter.level }
      rest = rest.dropFirst(inner.count)
      text += "<li><a href=\"\(chapter.file)\">\(XML.escaped(chapter.title))</a>"
      if !inner.isEmpty {
        text += list(inner)
      } else if !chapter.sections.isEmpty {
        let sections = chapter.sections.map { section in
          "<li><a href=\"\(chapter.file)#\(XML.escaped(section.anchor))\">"
            + "\(XML.escaped(section.title))</a></li>\n"
        }
        text += "<ol>\n\(sections.joined())</ol>\n"
      }
      text += "</li>\n"
    }
    return text + "</ol>\n"
  }
}
