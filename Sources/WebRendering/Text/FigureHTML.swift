import Figures
import Linking
import Maps
import Model
import VietnameseText

/// Writes the figures of a text in their places.
protocol FigureWriter: Sendable {
  /// - Parameter out: what the markup is appended to.
  func write(_ figure: Figure, into out: inout [UInt8])
}

/// Writes figures as HTML: `<figure>` with title, drawing or text, caption and source, and for charts
/// the data as a table below.
///
/// Ids of the writer's own begin with an underscore, which no anchor does.
struct FigureHTML: FigureWriter {
  private let palette: ChartPalette
  private let mapPalette: MapPalette
  private let places: LinkedPlaces
  /// The way from the page to the site's root: "../" or nothing.
  private let root: String

  init(places: LinkedPlaces = LinkedPlaces(), theme: Theme, root: String) {
    self.places = places
    palette = .screen(theme)
    mapPalette = MapPalette(theme: theme)
    self.root = root
  }

  func write(_ figure: Figure, into out: inout [UInt8]) {
    out.write("<figure class=\"data-figure")
    if figure.isAdded { out.write(" is-added") }
    out.write("\" id=\"")
    out.write(escaped: figure.anchor)
    out.write("\" aria-labelledby=\"_")
    out.write(escaped: figure.anchor)
    out.write("-ten\">\n")
    writeTitle(of: figure, into: &out)
    switch figure.content {
    case .chart(let chart, let drawing):
      if let drawing { write(chart, drawing, of: figure, into: &out) }
      writeData(of: figure, into: &out)
    case .map(let map):
      write(map, of: figure, into: &out)
      writeData(of: figure, into: &out)
    case .table(let table): write(table, of: figure, into: &out)
    case .stat(let numbers): write(numbers, into: &out)
    case .timeline(let entries): write(entries, into: &out)
    }
    writeCaption(of: figure, into: &out)
    out.write("</figure>\n")
  }

  func writeTitle(of figure: Figure, into out: inout [UInt8]) {
    out.write("<p class=\"figure-title\" id=\"_")
    out.write(escaped: figure.anchor)
    out.write("-ten\">")
    if let label = figure.label {
      out.write("<span class=\"number\">")
      out.write(escaped: label)
      out.write(".</span> ")
    }
    write(words: figure.title, into: &out)
    out.write("</p>\n")
    guard let unit = figure.unit else { return }
    out.write("<p class=\"unit\">Đơn vị: ")
    out.write(escaped: unit)
    out.write("</p>\n")
  }

  /// What is said below: the caption, what is left out, the source, and that the figure is not the
  /// document's own.
  func writeCaption(of figure: Figure, into out: inout [UInt8]) {
    guard figure.caption != nil || figure.source != nil || figure.isAdded || !figure.notes.isEmpty
    else { return }
    out.write("<figcaption>\n")
    for line in [figure.caption].compactMap(\.self) + figure.notes {
      out.write("<p>")
      write(words: line, into: &out)
      out.write("</p>\n")
    }
    if figure.source != nil || figure.isAdded {
      out.write("<p class=\"source\">")
      if let source = figure.source { write(words: source, into: &out) }
      if figure.isAdded { out.write(" Hình của ban biên tập, không có trong bản gốc.") }
      out.write("</p>\n")
    }
    out.write("</figcaption>\n")
  }

  private func write(words text: String, into out: inout [UInt8]) {
    out.write(escaped: NoBreakSpaces.insert(into: text))
  }
}

// MARK: Charts

extension FigureHTML {
  /// Both drawings, of which the style sheet shows one. To a screen reader they are one picture, with
  /// the data in a table behind it.
  private func write(
    _ chart: Chart, _ drawing: ChartDrawing, of figure: Figure, into out: inout [UInt8]
  ) {
    out.write("<div class=\"drawing\" role=\"img\" aria-label=\"")
    out.write(escaped: figure.alternative)
    out.write("\" aria-details=\"_")
    out.write(escaped: figure.anchor)
    out.write("-so-lieu\">\n")
    for (name, svg) in [("narrow", drawing.narrow), ("wide", drawing.wide)] {
      let painter = ChartPainter(
        chart, palette, id: "_\(figure.anchor)-\(name)", className: name)
      if let svg = painter.paint(svg) { out.append(contentsOf: svg) }
      out.write("\n")
    }
    out.write("</div>\n")
  }

  private func writeData(of figure: Figure, into out: inout [UInt8]) {
    guard let table = figure.data else { return }
    out.write("<details id=\"_")
    out.write(escaped: figure.anchor)
    out.write("-so-lieu\">\n<summary>Số liệu của hình</summary>\n")
    write(table, of: figure, into: &out)
    out.write("</details>\n")
  }
}

// MARK: Maps

extension FigureHTML {
  /// The number, the legend and the map, each province a link where it has a page.
  private func write(_ map: SiteMap, of figure: Figure, into out: inout [UInt8]) {
    let drawing = map.drawing(mapPalette) { unit in places.address(of: unit).map { root + $0 } }
    out.write("<dl class=\"stat-figures\"><div><dt>")
    write(words: map.figureLabel, into: &out)
    out.write("</dt><dd><strong>")
    out.write(map.states.counted)
    out.write("</strong>\u{A0}/ ")
    out.write(map.states.known)
    out.write("</dd></div></dl>\n<ul class=\"map-legend\">\n")
    for index in drawing.categories.indices {
      let count = map.states.places.count { map.category(of: $0) == index }
      if count == 0 { continue }
      out.write("<li>")
      out.write(verbatim: drawing.swatch(index))
      out.write(" <span>")
      out.write(escaped: drawing.categories[index].label)
      out.write("</span> <b class=\"count\">")
      out.write(count)
      out.write("</b></li>\n")
    }
    out.write("</ul>\n")
    out.write(verbatim: drawing.svg(.page(identifier: figure.anchor)))
  }
}

// MARK: Tables

extension FigureHTML {
  private func write(_ table: FigureTable, of figure: Figure, into out: inout [UInt8]) {
    out.write(
      table.columns.count < 4 ? "<div class=\"scroll\"" : "<div class=\"scroll wide\"")
    out.write(" role=\"region\" tabindex=\"0\" aria-labelledby=\"_")
    out.write(escaped: figure.anchor)
    out.write("-ten\"><table data-sortable>\n<thead><tr>")
    for column in table.columns {
      writeCell("<th scope=\"col\"", column.title, column, "</th>", into: &out)
    }
    out.write("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      out.write("<tr>")
      for (index, text) in row.enumerated() {
        let column = table.columns[index]
        if index == 0 {
          writeCell("<th scope=\"row\"", text, column, "</th>", into: &out)
        } else {
          writeCell("<td", text, column, "</td>", into: &out)
        }
      }
      out.write("</tr>\n")
    }
    out.write("</tbody></table></div>\n")
  }

  private func writeCell(
    _ opening: StaticString, _ text: String, _ column: FigureTable.Column,
    _ closing: StaticString, into out: inout [UInt8]
  ) {
    out.write(opening)
    out.write(column.isNumeric ? " class=\"right\">" : ">")
    write(words: text, into: &out)
    out.write(closing)
  }
}

// MARK: Key figures and timelines

extension FigureHTML {
  func write(_ numbers: [KeyNumber], into out: inout [UInt8]) {
    guard !numbers.isEmpty else { return }
    out.write("<dl class=\"stat-figures\">\n")
    for number in numbers {
      out.write("<div><dt>")
      write(words: number.label, into: &out)
      out.write("</dt><dd><strong>")
      out.write(escaped: number.value)
      out.write("</strong>")
      for part in [number.total.map { "/ \($0)" }, number.unit].compactMap(\.self) {
        out.write("\u{A0}")
        out.write(escaped: part)
      }
      out.write("</dd></div>\n")
    }
    out.write("</dl>\n")
  }

  func write(_ entries: [TimelineEntry], into out: inout [UInt8]) {
    out.write("<ol class=\"timeline\">\n")
    for entry in entries {
      out.write("<li><time datetime=\"")
      out.write(escaped: entry.date.iso)
      out.write("\">")
      out.write(escaped: entry.date.slashed)
      out.write("</time>\n")
      for event in entry.events {
        out.write("<p>")
        for (index, text) in event.enumerated() {
          if index > 0 { out.write(index == 1 ? " " : "; ") }
          out.write(index == 0 ? "<strong>" : "<span>")
          write(words: text, into: &out)
          out.write(index == 0 ? "</strong>" : "</span>")
        }
        out.write("</p>\n")
      }
      out.write("</li>\n")
    }
    out.write("</ol>\n")
  }
}
