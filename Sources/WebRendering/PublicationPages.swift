import Linking
import Model
package import Templating
import VietnameseText

/// The list of bound volumes.
extension PageRecords {
  func publications(_ page: WebPage) -> TemplateRecord {
    var record = self.page(
      page, title: Overviews.publications.title,
      description: "Tuyển tập văn bản, câu chuyện và bản đồ, dạng PDF và EPUB.")
    let items = site.publications.map { linked -> TemplateRecord in
      let publication = linked.publication
      return [
        Name.name: .text(NoBreakSpaces.insert(into: publication.title)),
        Name.text: .optional(publication.subtitle.map(NoBreakSpaces.insert(into:))),
        Name.publisher: .text(publication.publisher ?? site.settings.publisher),
        Name.year: .optional(publication.year.map(String.init)),
        Name.holdings: .text(linked.holdings),
        Name.printAddress: isPrinted ? .text(linked.printAddress) : .absent,
        Name.bookAddress: .text(linked.bookAddress),
      ]
    }
    record.set(Name.publications, .records(items))
    return record
  }
}

extension Name {
  static let bookAddress = TemplateKey("bookAddress")
  static let holdings = TemplateKey("holdings")
  static let publications = TemplateKey("publications")
}

extension Schemas {
  /// The list of bound volumes.
  package static let publications = Schema(
    "publications",
    page + [.init(Name.publications, .list(of: .record(publication)), "the latest year first")])

  package static let publication = Schema(
    "publication",
    [
      .init(Name.name, .text, "the volume's title"),
      .init(Name.text, .text, "its subtitle"),
      .init(Name.publisher, .text, "who publishes it"),
      .init(Name.year, .text, "the year"),
      .init(Name.holdings, .text, "how many documents, stories and maps it holds, in words"),
      .init(Name.printAddress, .text, "the PDF, where there is one; put root before it"),
      .init(Name.bookAddress, .text, "the EPUB; put root before it"),
    ])
}
