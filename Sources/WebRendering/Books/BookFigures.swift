import EPUB
import Figures
import Linking
import Maps
import Model
import VietnameseText

/// Writes figures for electronic books: charts and maps as pictures in files of their own, each with
/// its alternative and followed by its data as a table; all others as text.
struct BookFigures: FigureWriter {
  /// What figures have in common on pages and in books.
  private let page: FigureHTML
  private let theme: Theme
  /// The chapter's name, with which the names of its pictures begin.
  private let chapter: String

  init(theme: Theme, chapter: String) {
    page = FigureHTML(theme: theme, root: "")
    self.theme = theme
    self.chapter = chapter
  }

  func write(_ figure: Figure, into out: inout [UInt8]) {
    out.write("<figure class=\"data-figure\" id=\"")
    out.write(escaped: figure.anchor)
    out.write("\">\n")
    page.writeTitle(of: figure, into: &out)
    if let picture = picture(of: figure) { write(picture, figure.alternative, into: &out) }
    switch figure.content {
    case .chart(let chart, _): write(chart.table, into: &out)
    case .map(let map): write(map.tableOfStates, into: &out)
    case .table(let table): write(table, into: &out)
    case .stat(let numbers): page.write(numbers, into: &out)
    case .timeline(let entries): page.write(entries, into: &out)
    }
    page.writeCaption(of: figure, into: &out)
    out.write("</figure>\n")
  }

  /// The picture of a chart that has been drawn, or of a map; nil for other figures.
  func picture(of figure: Figure) -> Book.Picture? {
    let bytes: [UInt8]
    switch figure.content {
    case .chart(let chart, let drawing?):
      let painter = ChartPainter(chart, .paper(theme), id: figure.anchor)
      guard let painted = painter.paint(drawing.narrow) else { return nil }
      bytes = BookDrawing.bytes(of: String(decoding: painted, as: UTF8.self))
    case .map(let map): bytes = map.bookPicture(theme)
    default: return nil
    }
    return Book.Picture(name: "\(chapter)-\(figure.anchor)", form: .svg, bytes: bytes)
  }

  func write(_ picture: Book.Picture, _ alternative: String, into out: inout [UInt8]) {
    out.write("<img class=\"drawing\" src=\"")
    out.write(verbatim: picture.file)
    out.write("\" alt=\"")
    out.write(escaped: alternative)
    out.write("\"/>\n")
  }

  func write(_ table: FigureTable, into out: inout [UInt8]) {
    out.write("<table>\n<thead><tr>")
    for column in table.columns { write("th", column, column.title, into: &out) }
    out.write("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      out.write("<tr>")
      for (column, text) in zip(table.columns, row) { write("td", column, text, into: &out) }
      out.write("</tr>\n")
    }
    out.write("</tbody></table>\n")
  }

  private func write(
    _ tag: StaticString, _ column: FigureTable.Column, _ text: String, into out: inout [UInt8]
  ) {
    out.write("<")
    out.write(tag)
    out.write(column.isNumeric ? " class=\"right\">" : ">")
    out.write(escaped: NoBreakSpaces.insert(into: text))
    out.write("</")
    out.write(tag)
    out.write(">")
  }
}

/// Drawings as books take them: SVG 1.1, to which epubcheck holds those of EPUB 3.
enum BookDrawing {
  /// - Parameter svg: a drawing of the program's own.
  static func bytes(of svg: String) -> [UInt8] {
    let drawing = svg.replacing(" paint-order=\"stroke\"", with: " style=\"paint-order:stroke\"")
      .replacing(" role=\"group\"", with: " role=\"img\"")
    return Array(drawing.utf8)
  }
}

extension BookRenderer {
  /// All pictures of the book: those of the content, then figures in the order of its chapters.
  var allPictures: [Book.Picture] {
    var found = pictures + pictures(of: linked.publication.path, Self.prefaceName)
    for (number, item) in linked.allItems.enumerated() {
      let name = Self.name(number)
      switch item {
      case .part: continue
      case .document(let id): found += pictures(of: site.documents[id].document.path, name)
      case .story(let id): found += pictures(of: site.stories[id].story.path, name)
      case .map(let table):
        if let map = maps[table] { found.append(picture(of: map, name)) }
      }
    }
    return found
  }

  private func pictures(of path: String, _ chapter: String) -> [Book.Picture] {
    let writer = BookFigures(theme: theme, chapter: chapter)
    return figures[path].compactMap { $0.flatMap(writer.picture) }
  }
}
