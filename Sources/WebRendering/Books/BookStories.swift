import Linking
import Model
import VietnameseText

/// Stories as chapters of a book.
extension BookRenderer {
  /// - Parameters:
  ///   - id: the story.
  ///   - name: the chapter's.
  func story(_ id: ContentID, _ name: String) -> Contents {
    let linked = site.stories[id]
    let story = linked.story
    let marks = marks(source: nil)
    var out: [UInt8] = []
    let rubric = [story.sort.title, story.theme].compactMap(\.self).joined(separator: ": ")
    writeOpening(rubric: rubric, title: story.title, into: &out)
    if let lead = story.lead { writeLead(lead, of: linked, marks, into: &out) }
    let dateline = [linked.placeInText, story.date?.slashed].compactMap(\.self)
    writeParagraph(dateline.joined(separator: ", "), style: "facts", into: &out)
    writePicture(of: linked, into: &out)
    writeFigures(story.results, into: &out)
    let text = Text(
      body: linked.body, marks: marks.marks(of: linked.citations), path: story.path,
      page: linked.address, chapter: name)
    write(text, into: &out)
    for quotation in story.quotations { write(quotation, of: linked, marks, into: &out) }
    writeFacts(of: story, into: &out)
    writeSources(of: linked, marks, into: &out)
    return Contents(title: story.title, body: out, sections: sections(of: story.body))
  }

  private func writeLead(
    _ lead: String, of linked: LinkedStory, _ marks: TextMarks, into out: inout [UInt8]
  ) {
    out.write("<p class=\"lead\">")
    out += marks.html(lead, linked.citations(in: lead))
    out.write("</p>\n")
  }

  /// The main picture; an anonymous story has only pictures that show nobody.
  private func writePicture(of story: LinkedStory, into out: inout [UInt8]) {
    guard let main = story.shownPictures.first else { return }
    var picture: [UInt8] = []
    guard
      pictureWriter.write(main.path, alternative: main.alternative, into: &picture)
    else { return }
    out.write("<figure class=\"picture\">")
    out += picture
    let words = [main.caption, main.credit].compactMap(\.self)
    if !words.isEmpty {
      out.write("<figcaption>")
      out.write(escaped: words.joined(separator: " "))
      out.write("</figcaption>")
    }
    out.write("</figure>\n")
  }

  private func writeFigures(_ figures: [Story.Figure], into out: inout [UInt8]) {
    guard !figures.isEmpty else { return }
    out.write("<ul class=\"key-figures\">\n")
    for figure in figures {
      out.write("<li><strong>")
      out.write(escaped: NoBreakSpaces.insert(into: figure.amount))
      out.write("</strong>")
      if let label = figure.label {
        out.write(" ")
        out.write(escaped: label)
      }
      out.write("</li>\n")
    }
    out.write("</ul>\n")
  }

  private func write(
    _ quotation: Story.Quotation, of linked: LinkedStory, _ marks: TextMarks,
    into out: inout [UInt8]
  ) {
    out.write("<figure class=\"quotation\"><blockquote><p>“")
    out.write(escaped: NoBreakSpaces.insert(into: quotation.text))
    out.write("”</p></blockquote><figcaption>")
    if let speaker = quotation.speaker, !linked.story.isAnonymous {
      out.write(escaped: speaker)
      out.write(", ")
    }
    out += marks.html(quotation.source, linked.citations(in: quotation.source))
    out.write("</figcaption></figure>\n")
  }

  private func writeFacts(of story: Story, into out: inout [UInt8]) {
    func words(_ figures: [Story.Figure]) -> String {
      figures.map { [$0.amount, $0.label].compactMap(\.self).joined(separator: ", ") }
        .joined(separator: "; ")
    }
    let facts = [
      ("Dự án, chương trình", story.project ?? ""), ("Thời gian", story.period?.inText ?? ""),
      ("Kinh phí", words(story.cost)), ("Nguồn vốn", words(story.funding)),
    ]
    for (name, value) in facts where !value.isEmpty {
      writeParagraph("\(name): \(value)", style: "facts", into: &out)
    }
  }

  private func writeSources(
    of linked: LinkedStory, _ marks: TextMarks, into out: inout [UInt8]
  ) {
    if !linked.documents.isEmpty {
      out.write("<section class=\"sources\"><h2>Nguồn và văn bản liên quan</h2>\n<ul>\n")
      for document in linked.documents {
        let (name, title) = site.naming(of: document)
        out.write("<li><a href=\"")
        out.write(escaped: marks.address(document, nil) ?? "")
        out.write("\">")
        out.write(escaped: NoBreakSpaces.insert(into: name))
        out.write("</a>")
        if let title {
          out.write(": ")
          out.write(escaped: NoBreakSpaces.insert(into: title))
        }
        out.write("</li>\n")
      }
      out.write("</ul></section>\n")
    }
    writeAddress(of: linked.address, into: &out)
  }
}
