package import EPUB
package import Figures
package import Linking
import Maps
package import Model
import VietnameseText

/// Makes the electronic book of a volume, with the same text as its PDF and the pages of the site.
package struct BookRenderer {
  /// A picture of the content.
  package struct Picture: Sendable {
    package var form: Book.Picture.Form
    package var bytes: [UInt8]

    package init(form: Book.Picture.Form, bytes: [UInt8]) {
      self.form = form
      self.bytes = bytes
    }
  }

  let linked: LinkedPublication
  let site: SiteView
  let figures: SiteFigures
  /// The pictures of the content in the order of their paths, and what shows them.
  let pictures: [Book.Picture]
  let pictureWriter: BookPictures
  let theme: Theme
  /// The maps that the volume holds, by their tables' indices.
  let maps: [ContentID: SiteMap]
  private let stylesheet: [UInt8]
  /// The chapters' files, by the addresses of the pages whose text they hold.
  private let files: [String: String]

  /// - Parameters:
  ///   - linked: the volume.
  ///   - site: the site it belongs to.
  ///   - figures: what to show for the figures of its texts.
  ///   - pictures: those of `LinkedPublication.pictures`, by their files.
  ///   - theme: the colours of figures and maps.
  ///   - stylesheet: the rules for reading systems.
  package init(
    _ linked: LinkedPublication, of site: SiteView, figures: SiteFigures = SiteFigures(),
    pictures: [String: Picture] = [:], theme: Theme = Theme(groups: []), stylesheet: [UInt8]
  ) {
    self.linked = linked
    self.site = site
    self.figures = figures
    let sorted = pictures.sorted { $0.key < $1.key }
    self.pictures = sorted.enumerated().map { number, picture in
      Book.Picture(
        name: "hinh-\(number + 1)", form: picture.value.form, bytes: picture.value.bytes)
    }
    pictureWriter = BookPictures(self.pictures, sorted.map(\.key))
    self.theme = theme
    self.stylesheet = stylesheet
    maps = SiteMaps.maps(of: linked, in: site)
    var files: [String: String] = [:]
    for (number, item) in linked.allItems.enumerated() {
      switch item {
      case .part: continue
      case .document(let id): files[site.documents[id].address] = Self.file(number)
      case .story(let id): files[site.stories[id].address] = Self.file(number)
      case .map(let table):
        if let map = maps[table] { files[map.address] = Self.file(number) }
      }
    }
    self.files = files
  }

  static func name(_ number: Int) -> String { "chuong-\(number + 1)" }
  private static func file(_ number: Int) -> String { name(number) + ".xhtml" }
  /// The name of the preface's file.
  static let prefaceName = "loi-noi-dau"

  package func book() -> Book {
    let publication = linked.publication
    let shown = allPictures
    var book = Book(
      identifier: site.settings.baseURL + linked.bookAddress, title: publication.title,
      publisher: publication.publisher ?? site.settings.publisher, modified: modified,
      accessibilitySummary: shown.isEmpty
        ? "Sách chỉ gồm chữ và bảng, có mục lục đến từng mục và thứ tự đọc rõ ràng."
        : "Mỗi hình, biểu đồ và bản đồ có lời thay hình; số liệu của chúng có trong bảng. Sách có "
          + "mục lục đến từng mục và thứ tự đọc rõ ràng.",
      chapters: preface + chapters, stylesheet: stylesheet)
    book.subtitle = publication.subtitle
    book.year = publication.year.map(String.init)
    book.pictures = shown
    return book
  }

  private var modified: String {
    let publication = linked.publication
    let day = publication.updated?.firstDay.iso ?? "\(publication.year ?? 1970)-01-01"
    return day + "T00:00:00Z"
  }

  // MARK: Chapters

  private var preface: [Book.Chapter] {
    let publication = linked.publication
    guard !publication.body.nodes.isEmpty else { return [] }
    var out: [UInt8] = []
    out.write("<h1>Lời nói đầu</h1>\n")
    let text = Text(
      body: linked.body, path: publication.path, page: linked.printAddress,
      chapter: Self.prefaceName)
    write(text, into: &out)
    return [
      Book.Chapter(
        name: Self.prefaceName, title: "Lời nói đầu", level: 1, type: "preface", body: out)
    ]
  }

  private var chapters: [Book.Chapter] {
    var level = 1
    var chapters: [Book.Chapter] = []
    for (number, item) in linked.items.enumerated() {
      if case .part = item { level = 2 }
      if let chapter = chapter(item, number, level, "chapter") { chapters.append(chapter) }
    }
    guard !linked.appendices.isEmpty else { return chapters }
    chapters.append(part("Phụ lục", name: "phu-luc"))
    for (number, item) in linked.appendices.enumerated() {
      let chapter = chapter(item, linked.items.count + number, 2, "appendix")
      if let chapter { chapters.append(chapter) }
    }
    return chapters
  }

  private func chapter(
    _ item: LinkedPublication.Item, _ number: Int, _ level: Int, _ type: String
  ) -> Book.Chapter? {
    let name = Self.name(number)
    let contents: Contents
    switch item {
    case .part(let title): return part(title, name: name)
    case .document(let id): contents = document(id, name)
    case .story(let id): contents = story(id, name)
    case .map(let table):
      guard let map = maps[table] else { return nil }
      contents = page(of: map, name)
    }
    return Book.Chapter(
      name: name, title: contents.title, level: level, type: type, body: contents.body,
      sections: contents.sections)
  }

  /// What a chapter's file holds.
  struct Contents {
    var title: String
    var body: [UInt8]
    var sections: [Book.Section] = []
  }

  private func part(_ title: String, name: String) -> Book.Chapter {
    var out: [UInt8] = []
    out.write("<h1 class=\"part\">")
    out.write(escaped: title)
    out.write("</h1>\n")
    return Book.Chapter(name: name, title: title, level: 1, type: "part", body: out)
  }

  /// The outermost headings.
  func sections(of body: Body) -> [Book.Section] {
    let headings = body.sections.filter(\.isHeading)
    let depth = headings.map(\.depth).min()
    return headings.filter { $0.depth == depth }.map { section in
      let words = [section.marker, body.text(section.title)].compactMap(\.self)
      return Book.Section(
        title: words.filter { !$0.isEmpty }.joined(separator: " "), anchor: section.anchor)
    }
  }

  // MARK: Links

  /// A relative address of the site as the book has it: another chapter, or the site's own page.
  func destination(_ destination: String, from page: String) -> String {
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

  /// The marks of a text's mentions.
  ///
  /// - Parameter source: the document that the text is, nil for other texts.
  func marks(source: ContentID?) -> TextMarks {
    TextMarks(site: site, source: source) { target, anchor in
      address(of: target, anchor, from: source)
    }
  }

  /// Where a mention leads; nil for the chapter that it stands in.
  private func address(
    of target: CitedDocument, _ anchor: String?, from source: ContentID?
  ) -> String? {
    let end = anchor.map { "#" + $0 } ?? ""
    switch target {
    case .held(let id) where id == source: return anchor == nil ? nil : end
    case .held(let id): return inBook(site.documents[id].address + end)
    case .known(let id): return site.settings.baseURL + site.references[id].address
    }
  }
}
