package import Figures
internal import Foundation
package import Linking
internal import Maps
package import Model
internal import VietnameseText

extension PrintRenderer {
  /// The job that prints a bound volume.
  ///
  /// - Parameters:
  ///   - linked: the volume.
  ///   - site: the site it belongs to.
  ///   - figures: what to show for the figures of its texts.
  ///   - pictures: the pictures of the site.
  ///   - theme: the values that the templates share with the web pages.
  /// - Throws: `EncodingError` where a text cannot be written as JSON.
  package static func job(
    for linked: LinkedPublication, in site: SiteView, figures: SiteFigures = SiteFigures(),
    pictures: PrintPictures = PrintPictures(), theme: Theme
  ) throws -> PrintJob {
    let volume = Volume(linked, site, figures, pictures, theme).printed(theme: dictionary(theme))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return PrintJob(
      path: linked.publication.path, template: "volume",
      content: [UInt8](try encoder.encode(volume)), files: pictures.files(linked.pictures(in: site))
    )
  }
}

/// Turns a publication into what its template walks.
struct Volume {
  let linked: LinkedPublication
  let site: SiteView
  let figures: SiteFigures
  let pictures: PrintPictures
  let theme: Theme
  /// The maps that the volume holds, by their tables' indices.
  let maps: [ContentID: SiteMap]
  private let places: VolumePlaces

  init(
    _ linked: LinkedPublication, _ site: SiteView, _ figures: SiteFigures,
    _ pictures: PrintPictures, _ theme: Theme
  ) {
    self.linked = linked
    self.site = site
    self.figures = figures
    self.pictures = pictures
    self.theme = theme
    let maps = SiteMaps.maps(of: linked, in: site)
    self.maps = maps
    var chapters: [String: VolumePlaces.Chapter] = [:]
    for (number, item) in linked.allItems.enumerated() {
      let (address, body): (String?, Body)
      switch item {
      case .part: continue
      case .document(let id):
        (address, body) = (site.documents[id].address, site.documents[id].document.body)
      case .story(let id):
        (address, body) = (site.stories[id].address, site.stories[id].story.body)
      case .map(let table): (address, body) = (maps[table]?.address, Body())
      }
      guard let address else { continue }
      chapters[address] = .init(
        prefix: Self.prefix(number), anchors: Set(body.sections.map(\.anchor)))
    }
    places = VolumePlaces(chapters: chapters, names: PlaceNames(site.gazetteer))
  }

  private static func prefix(_ number: Int) -> String { "c\(number)-" }

  /// The place of a chapter, for its links and the names in it.
  ///
  /// - Parameters:
  ///   - date: the day of its text.
  func places(_ prefix: String, _ level: Int, on date: PartialDate?) -> VolumePlaces {
    var places = places
    places.prefix = prefix
    places.level = level
    places.names.date = date
    return places
  }

  func printed(theme: [String: [String: String]]) -> PrintedVolume {
    let publication = linked.publication
    let publisher = publication.publisher ?? site.settings.publisher
    var volume = PrintedVolume(
      title: NoBreakSpaces.insert(into: publication.title),
      subtitle: publication.subtitle.map(NoBreakSpaces.insert(into:)), publisher: publisher,
      year: publication.year.map(String.init), authors: [publisher], date: date, theme: theme,
      preface: preface)
    addItems(to: &volume)
    volume.documents = citedDocuments
    volume.places = places.names.all.map { .init(key: PlaceNames.key($0), name: $0) }
    return volume
  }

  /// The day in the file's metadata.
  private var date: PrintedDocument.Day {
    let date = linked.publication.updated
    return .init(
      year: date?.year ?? linked.publication.year ?? 1970, month: date?.month ?? 1,
      day: date?.day ?? 1)
  }

  private var preface: PrintedVolume.Text {
    let places = places("mo-dau-", 1, on: linked.publication.updated)
    var body = BodyBlocks(
      linked.body, PrintLinks(linked, in: site, volume: places),
      figures: blocks(of: figures[linked.publication.path]), pictures: pictures)
    let text = body.text()
    return .init(blocks: text.blocks, notes: text.notes)
  }

  private func addItems(to volume: inout PrintedVolume) {
    var level = 1
    for (number, item) in linked.items.enumerated() {
      add(item, number, &level, to: &volume)
    }
    guard !linked.appendices.isEmpty else { return }
    volume.items.append(.part("Phụ lục"))
    level = 2
    for (number, item) in linked.appendices.enumerated() {
      add(item, linked.items.count + number, &level, to: &volume)
    }
  }

  private func add(
    _ item: LinkedPublication.Item, _ number: Int, _ level: inout Int,
    to volume: inout PrintedVolume
  ) {
    let prefix = Self.prefix(number)
    switch item {
    case .part(let title):
      volume.items.append(.part(NoBreakSpaces.insert(into: title)))
      level = 2
    case .document(let id):
      volume.items.append(.chapter(chapter(site.documents[id], prefix, level)))
    case .story(let id): volume.items.append(.chapter(chapter(story: id, prefix, level)))
    case .map(let table):
      if let map = maps[table] { volume.items.append(.map(page(of: map, prefix, level))) }
    }
  }

  /// The figures of a text as print shows them.
  func blocks(of figures: [Figure?]) -> [Block.Figure?] {
    figures.map { $0.flatMap { .init($0, theme: theme) } }
  }

  /// The address of a page of the site, as a fact.
  func page(_ address: String) -> PrintedVolume.Fact {
    let address = site.settings.baseURL + address
    return .init(name: "Trang", value: address, link: address)
  }

  /// A title as it runs over pages: in one line.
  static func running(_ title: String) -> String {
    let limit = 84
    guard title.count > limit else { return title }
    let cut = title.prefix(limit)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }
}
