package import EPUB
package import Linking
import Model
import VietnameseText

/// Makes the electronic book of a volume, with the same text as its PDF and the pages of the site.
package struct BookRenderer {
  private let linked: LinkedPublication
  private let site: LinkedSite
  private let stylesheet: [UInt8]
  /// The chapters' files, by the addresses of the pages whose text they hold.
  private let files: [String: String]

  /// - Parameters:
  ///   - linked: the volume.
  ///   - site: the site it belongs to.
  ///   - stylesheet: the rules for reading systems.
  package init(_ linked: LinkedPublication, of site: LinkedSite, stylesheet: [UInt8]) {
    self.linked = linked
    self.site = site
    self.stylesheet = stylesheet
    var files: [String: String] = [:]
    for (number, item) in (linked.items + linked.appendices).enumerated() {
      switch item {
      case .part: continue
      case .document(let index): files[site.documents[index].address] = Self.file(number)
      }
    }
    self.files = files
  }

  private static func name(_ number: Int) -> String { "chuong-\(number + 1)" }
  private static func file(_ number: Int) -> String { name(number) + ".xhtml" }

  package func book() -> Book {
    let publication = linked.publication
    var book = Book(
      identifier: site.settings.baseURL + linked.bookAddress, title: publication.title,
      publisher: publication.publisher ?? site.settings.publisher, modified: modified,
      accessibilitySummary:
        "Sách chỉ gồm chữ và bảng, có mục lục đến từng mục và thứ tự đọc rõ ràng.",
      chapters: preface + chapters, stylesheet: stylesheet)
    book.subtitle = publication.subtitle
    book.year = publication.year.map(String.init)
    return book
  }

  private var modified: String {
    let publication = linked.publication
    let day = publication.updated?.firstDay.iso ?? "\(publication.year ?? 1970)-01-01"
    return day + "T00:00:00Z"
  }

  // MARK: Chapters

  private var preface: [Book.Chapter] {
    let body = linked.publication.body
    guard !body.nodes.isEmpty else { return [] }
    var out: [UInt8] = []
    out.write("<h1>Lời nói đầu</h1>\n")
    writeText(body, [], from: "an-pham/x", into: &out)
    return [
      Book.Chapter(name: "loi-noi-dau", title: "Lời nói đầu", level: 1, type: "preface", body: out)
    ]
  }

  private var chapters: [Book.Chapter] {
    var level = 1
    var chapters: [Book.Chapter] = []
    for (number, item) in linked.items.enumerated() {
      if case .part = item { level = 2 }
      chapters.append(chapter(item, number, level, "chapter"))
    }
    guard !linked.appendices.isEmpty else { return chapters }
    chapters.append(part("Phụ lục", name: "phu-luc"))
    for (number, item) in linked.appendices.enumerated() {
      chapters.append(chapter(item, linked.items.count + number, 2, "appendix"))
    }
    return chapters
  }

  private func chapter(
    _ item: LinkedPublication.Item, _ number: Int, _ level: Int, _ type: String
  ) -> Book.Chapter {
    switch item {
    case .part(let title): part(title, name: Self.name(number))
    case .document(let index): chapter(index, number, level, type)
    }
  }

  private func part(_ title: String, name: String) -> Book.Chapter {
    var out: [UInt8] = []
    out.write("<h1 class=\"part\">")
    out.write(escaped: title)
    out.write("</h1>\n")
    return Book.Chapter(name: name, title: title, level: 1, type: "part", body: out)
  }

  private func chapter(
    _ index: Int, _ number: Int, _ level: Int, _ type: String
  ) -> Book.Chapter {
    let linked = site.documents[index]
    let document = linked.document
    var out: [UInt8] = []
    writeOpening(rubric: linked.name, title: document.subject, into: &out)
    writeFacts(of: linked, into: &out)
    let marks = TextMarks(site: site, source: index) { target, anchor in
      address(of: target, anchor, from: index)
    }
    for basis in document.legalBases.indices {
      out.write("<p class=\"basis\">")
      out += marks.basis(basis)
      out.write(basis == document.legalBases.count - 1 ? ".</p>\n" : ";</p>\n")
    }
    writeText(document.body, marks.body(), from: linked.address, into: &out)
    for signer in document.signers where !signer.name.isEmpty {
      out.write("<p class=\"signer\">")
      out.write(escaped: [signer.post, signer.name].compactMap(\.self).joined(separator: " "))
      out.write("</p>\n")
    }
    return Book.Chapter(
      name: Self.name(number), title: "\(linked.name): \(document.subject)", level: level,
      type: type, body: out, sections: sections(of: document.body))
  }

  /// The outermost headings.
  private func sections(of body: Body) -> [Book.Section] {
    let headings = body.sections.filter(\.isHeading)
    let depth = headings.map(\.depth).min()
    return headings.filter { $0.depth == depth }.map { section in
      let words = [section.marker, body.text(section.title)].compactMap(\.self)
      return Book.Section(
        title: words.filter { !$0.isEmpty }.joined(separator: " "), anchor: section.anchor)
    }
  }

  // MARK: Text

  private func writeOpening(rubric: String, title: String, into out: inout [UInt8]) {
    writeParagraph(rubric, style: "rubric", into: &out)
    out.write("<h1>")
    out.write(escaped: NoBreakSpaces.insert(into: title))
    out.write("</h1>\n")
  }

  private func writeParagraph(_ text: String, style: StaticString, into out: inout [UInt8]) {
    out.write("<p class=\"")
    out.write(style)
    out.write("\">")
    out.write(escaped: NoBreakSpaces.insert(into: text))
    out.write("</p>\n")
  }

  private func writeFacts(of linked: LinkedDocument, into out: inout [UInt8]) {
    let document = linked.document
    let issuers = document.issuers.map(\.name).joined(separator: "; ")
    let facts = [document.date?.official, issuers].compactMap(\.self).filter { !$0.isEmpty }
    writeParagraph(facts.joined(separator: ", "), style: "facts", into: &out)
    if case .edited(let note) = document.edition {
      writeParagraph("Bản biên tập. \(note)", style: "facts", into: &out)
    }
    let address = site.settings.baseURL + linked.address
    out.write("<p class=\"facts\"><a href=\"")
    out.write(escaped: address)
    out.write("\">")
    out.write(escaped: address)
    out.write("</a></p>\n")
  }

  /// Writes a text with its footnotes.
  ///
  /// - Parameter page: the address of the page that its links are seen from.
  private func writeText(
    _ body: Body, _ marks: [TextMark], from page: String, into out: inout [UInt8]
  ) {
    var body = body
    for link in body.destinations.indices {
      body.destinations[link] = destination(body.destinations[link], from: page)
    }
    let parts = BodyHTML.write(body, marks: marks)
    out += XHTML.converted(parts.main)
    out += XHTML.converted(parts.appendices)
    if !body.figures.isEmpty {
      writeParagraph(
        "Bản này không có các hình và bảng số liệu kèm theo; xem tại "
          + site.settings.baseURL + page, style: "facts", into: &out)
    }
    guard !parts.footnotes.isEmpty else { return }
    out.write("<section class=\"footnotes\" epub:type=\"endnotes\"><h2>Chú thích</h2>\n<ol>\n")
    out += XHTML.converted(parts.footnotes)
    out.write("</ol></section>\n")
  }

  // MARK: Links

  /// A relative address of the site as the book has it: another chapter, or the site's own page.
  private func destination(_ destination: String, from page: String) -> String {
    if destination.isEmpty || destination.hasPrefix("#") || destination.contains(":") {
      return destination
    }
    let folder = page.prefix { $0 != "/" }
    let address =
      destination.hasPrefix("../") ? String(destination.dropFirst(3)) : "\(folder)/\(destination)"
    return inBook(address)
  }

  private func inBook(_ address: String) -> String {
    let parts = address.split(separator: "#", maxSplits: 1)
    guard let page = parts.first, let file = files[String(page)] else {
      return site.settings.baseURL + address
    }
    return parts.count > 1 ? "\(file)#\(parts[1])" : file
  }

  /// Where a mention leads; nil for the chapter that it stands in.
  private func address(of target: CitedDocument, _ anchor: String?, from source: Int) -> String? {
    let end = anchor.map { "#" + $0 } ?? ""
    switch target {
    case .held(source): return anchor == nil ? nil : end
    case .held(let index): return inBook(site.documents[index].address + end)
    case .known(let index): return site.settings.baseURL + site.references[index].address
    }
  }
}
