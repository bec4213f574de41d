import EPUB
import Figures
import Linking
import Maps
import Model
import VietnameseText

/// Maps as chapters of a book.
extension BookRenderer {
  /// - Parameter name: the chapter's.
  func page(of map: SiteMap, _ name: String) -> Contents {
    let writer = BookFigures(theme: theme, chapter: name)
    var out: [UInt8] = []
    writeOpening(rubric: nil, title: map.title, into: &out)
    let share = "\(map.states.counted) trên \(map.states.known) \(map.figureLabel)."
    writeParagraph(share, style: "lead", into: &out)
    out.write("<figure class=\"data-figure\">\n")
    writer.write(picture(of: map, name), map.alternative, into: &out)
    out.write("</figure>\n<h2>Từng tỉnh, thành phố</h2>\n")
    writer.write(map.tableOfStates, into: &out)
    out.write("<h2>Theo vùng</h2>\n")
    writer.write(map.tableOfRegions, into: &out)
    for note in [map.archipelagos] + map.notes { writeParagraph(note, style: "facts", into: &out) }
    writeAddress(of: map.address, into: &out)
    return Contents(title: map.title, body: out)
  }

  func picture(of map: SiteMap, _ name: String) -> Book.Picture {
    Book.Picture(name: name + "-ban-do", form: .svg, bytes: map.bookPicture(theme))
  }
}

extension SiteMap {
  /// The drawing as a file, without links.
  func bookPicture(_ theme: Theme) -> [UInt8] {
    BookDrawing.bytes(of: drawing(MapPalette(theme: theme)) { _ in nil }.svg(.file))
  }

  /// The states with their provinces, so that the map reads without its picture.
  var tableOfStates: FigureTable {
    FigureTable(
      columns: [
        .init(title: "Tình trạng"), .init(title: "Số", isNumeric: true),
        .init(title: "Tỉnh, thành phố"),
      ],
      rows: ([nil] + categories.indices.map(Optional.some)).compactMap { index in
        let names = states.places.filter { category(of: $0) == index }.map(\.name)
        if names.isEmpty { return nil }
        let label = index.map { categories[$0].label } ?? "Không có số liệu"
        return [label, VietnameseNumber.format(names.count), names.joined(separator: ", ")]
      })
  }

  /// How many provinces of each region count.
  var tableOfRegions: FigureTable {
    FigureTable(
      columns: [.init(title: "Vùng"), .init(title: "Số", isNumeric: true)],
      rows: states.regions.map { [$0.name, "\($0.counted)/\($0.total)"] })
  }
}
