package import Figures
internal import Foundation
internal import Gazetteer
package import Linking
package import Model
internal import VietnameseText

extension PrintRenderer {
  /// The job that prints a bound volume.
  ///
  /// - Parameters:
  ///   - linked: the volume.
  ///   - site: the site it belongs to.
  ///   - figures: what to show for the figures of its texts.
  ///   - theme: the values that the templates share with the web pages.
  /// - Throws: `EncodingError` where a text cannot be written as JSON.
  package static func job(
    for linked: LinkedPublication, in site: LinkedSite, figures: SiteFigures = SiteFigures(),
    theme: Theme
  ) throws -> PrintJob {
    let volume = Volume(linked, site, figures, theme).printed(theme: dictionary(theme))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return PrintJob(
      path: linked.publication.path, template: "volume",
      content: [UInt8](try encoder.encode(volume)))
  }
}

/// Turns a publication into what its template walks.
private struct Volume {
  let linked: LinkedPublication
  let site: LinkedSite
  let places: VolumePlaces
  private let figures: SiteFigures
  private let theme: Theme

  init(
    _ linked: LinkedPublication, _ site: LinkedSite, _ figures: SiteFigures, _ theme: Theme
  ) {
    self.figures = figures
    self.theme = theme
    self.linked = linked
    self.site = site
    var prefixes: [String: String] = [:]
    for (number, item) in (linked.items + linked.appendices).enumerated() {
      if case .document(let index) = item {
        prefixes[site.documents[index].slug] = Self.prefix(number)
      }
    }
    places = VolumePlaces(prefixes: prefixes, names: PlaceNames(Self.provinces(of: site)))
  }

  private static func prefix(_ number: Int) -> String { "c\(number)-" }

  /// The names of all provinces of all times, in Vietnamese order.
  private static func provinces(of site: LinkedSite) -> [String] {
    Array(Set(site.gazetteer.units.map(\.name))).sortedAlphabetically { $0 }
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
    volume.places = Self.provinces(of: site).map { .init(key: PlaceNames.key($0), name: $0) }
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
    var document = LinkedDocument(
      document: Document(path: linked.publication.path, kind: .other, subject: ""), slug: "",
      name: "")
    document.document.body = linked.publication.body
    var places = places
    places.prefix = "mo-dau-"
    var body = BodyBlocks(document.document.body, PrintLinks(document, in: site, volume: places))
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
    switch item {
    case .part(let title):
      volume.items.append(.part(NoBreakSpaces.insert(into: title)))
      level = 2
    case .document(let index):
      volume.items.append(.chapter(chapter(site.documents[index], Self.prefix(number), level)))
    }
  }

  // MARK: Chapters

  private func chapter(
    _ linked: LinkedDocument, _ prefix: String, _ level: Int
  ) -> PrintedVolume.Chapter {
    let document = linked.document
    let links = links(of: linked, prefix, level)
    var chapter = PrintedVolume.Chapter(
      level: level, anchor: prefix + "chuong", prefix: prefix, name: linked.name,
      title: NoBreakSpaces.insert(into: document.subject), running: linked.name,
      marks: marks(province: document.province), facts: facts(of: linked))
    chapter.bases = Letterhead(document, links).legalBases
    fill(&chapter, document.body, links, figures[document.path])
    chapter.signers = document.signers.filter { !$0.name.isEmpty }.map { signer in
      NoBreakSpaces.insert(
        into: [signer.post, signer.name].compactMap(\.self).joined(separator: " "))
    }
    return chapter
  }

  private func links(
    of linked: LinkedDocument, _ prefix: String, _ level: Int, folder: String = "van-ban/"
  ) -> PrintLinks {
    var places = places
    places.prefix = prefix
    places.level = level
    return PrintLinks(linked, in: site, volume: places, folder: folder)
  }

  private func fill(
    _ chapter: inout PrintedVolume.Chapter, _ body: Body, _ links: PrintLinks,
    _ figures: [Figure?]
  ) {
    var blocks = BodyBlocks(
      body, links, figures: figures.map { $0.flatMap { .init($0, theme: theme) } })
    let text = blocks.text()
    chapter.blocks = text.blocks
    chapter.notes = text.notes
    chapter.appendices = text.appendices
  }

  private func marks(province: String?) -> [String] {
    province.map { [PlaceNames.key($0)] } ?? []
  }

  private func facts(of linked: LinkedDocument) -> [PrintedVolume.Fact] {
    let document = linked.document
    var facts: [PrintedVolume.Fact] = []
    if let date = document.date { facts.append(.init(name: "Ngày ban hành", value: date.slashed)) }
    let issuers = document.issuers.map { ($0.parents + [$0.name]).joined(separator: ", ") }
    facts.append(.init(name: "Cơ quan ban hành", value: issuers.joined(separator: "; ")))
    if document.status != .inForce {
      let isDraft = document.status == .draft
      facts.append(.init(name: "Tình trạng", value: isDraft ? "Dự thảo" : "Văn bản lịch sử"))
    }
    if case .edited(let note) = document.edition {
      facts.append(.init(name: "Bản biên tập", value: NoBreakSpaces.insert(into: note)))
    }
    return facts + [page(linked.address)]
  }

  private func page(_ address: String) -> PrintedVolume.Fact {
    let address = site.settings.baseURL + address
    return .init(name: "Trang", value: address, link: address)
  }

  // MARK: Indices

  /// All documents that the volume's texts cite, in Vietnamese order of their names.
  private var citedDocuments: [PrintedVolume.IndexEntry] {
    var cited: Set<CitedDocument> = []
    for item in linked.items + linked.appendices {
      switch item {
      case .part: continue
      case .document(let index):
        let document = site.documents[index]
        let mentions = document.citations + document.basisCitations.flatMap(\.self)
        cited.formUnion(mentions.compactMap(\.target))
      }
    }
    let entries = cited.map { document -> PrintedVolume.IndexEntry in
      let key = VolumePlaces.key(of: document)
      switch document {
      case .held(let index):
        let held = site.documents[index]
        return .init(key: key, name: held.name, title: held.document.subject)
      case .known(let index):
        let known = site.references[index]
        let isNamed = known.reference.title.map { known.name.contains($0) } ?? true
        return .init(key: key, name: known.name, title: isNamed ? nil : known.reference.title)
      }
    }
    // Keys make the order one even where two documents have one name.
    return entries.sorted { $0.key < $1.key }.sortedAlphabetically { $0.name }
  }
}
