import Figures
import Linking
import Model
import VietnameseText

/// The texts of a book's chapters.
extension BookRenderer {
  /// A text with where it comes from and goes to.
  struct Text {
    var body: Body
    var marks: [TextMark] = []
    /// The content file, for its figures.
    var path: String
    /// The address of the page that its links are seen from.
    var page: String
    /// The name of the chapter.
    var chapter: String
  }

  func document(_ id: ContentID, _ name: String) -> Contents {
    let linked = site.documents[id]
    let document = linked.document
    var out: [UInt8] = []
    writeOpening(rubric: linked.name, title: document.subject, into: &out)
    writeFacts(of: linked, into: &out)
    let marks = marks(source: id)
    for basis in document.legalBases.indices {
      out.write("<p class=\"basis\">")
      out += marks.basis(basis, of: linked)
      out.write(basis == document.legalBases.count - 1 ? ".</p>\n" : ";</p>\n")
    }
    let text = Text(
      body: linked.body, marks: marks.body(of: linked), path: document.path, page: linked.address,
      chapter: name)
    write(text, into: &out)
    for signer in document.signers where !signer.name.isEmpty {
      let words = [signer.post, signer.name].compactMap(\.self).joined(separator: " ")
      writeParagraph(words, style: "signer", into: &out)
    }
    return Contents(
      title: "\(linked.name): \(document.subject)", body: out,
      sections: sections(of: document.body))
  }

  func writeOpening(rubric: String?, title: String, into out: inout [UInt8]) {
    if let rubric { writeParagraph(rubric, style: "rubric", into: &out) }
    out.write("<h1>")
    out.write(escaped: NoBreakSpaces.insert(into: title))
    out.write("</h1>\n")
  }

  func writeParagraph(_ text: String, style: StaticString, into out: inout [UInt8]) {
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
    writeAddress(of: linked.address, into: &out)
  }

  /// - Parameter page: the address of a page of the site.
  func writeAddress(of page: String, into out: inout [UInt8]) {
    let address = site.settings.baseURL + page
    out.write("<p class=\"facts\"><a href=\"")
    out.write(escaped: address)
    out.write("\">")
    out.write(escaped: address)
    out.write("</a></p>\n")
  }

  /// Writes a text with its figures and footnotes.
  func write(_ text: Text, into out: inout [UInt8]) {
    var body = text.body
    let shown = Set(body.nodes.lazy.filter { $0.kind == .image }.map { Int($0.value) })
    for link in body.destinations.indices where !shown.contains(link) {
      body.destinations[link] = destination(body.destinations[link], from: text.page)
    }
    let writer = BookFigures(theme: theme, chapter: text.chapter)
    let parts = BodyHTML.write(
      body, marks: text.marks, pictures: pictureWriter, figures: (writer, figures[text.path]))
    out += XHTML.converted(parts.main)
    out += XHTML.converted(parts.appendices)
    guard !parts.footnotes.isEmpty else { return }
    out.write("<section class=\"footnotes\" epub:type=\"endnotes\"><h2>Chú thích</h2>\n<ol>\n")
    out += XHTML.converted(parts.footnotes)
    out.write("</ol></section>\n")
  }
}
