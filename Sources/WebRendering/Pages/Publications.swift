import Linking
import Model
import VietnameseText

extension Pages {
  /// The list of bound volumes.
  static let publications = PageKind<Void>(
    "publications", overview: Link(title: "Tuyển tập", address: "tuyen-tap.html"),
    pages: { kind, context in kind.overview(where: !context.site.publications.isEmpty) { _ in } },
    head: { _, _ in
      PageHead(
        title: "Tuyển tập",
        description: "Tuyển tập văn bản, câu chuyện và bản đồ, dạng PDF và EPUB.")
    },
    rows: {
      Shown("publications", .list(of: Records.publication), "the latest year first") {
        Array($1.site.publications)
      }
    })
}

extension Records {
  static let publication = Rows<LinkedPublication>("publication") {
    Shown("name", .text, "the volume's title") {
      NoBreakSpaces.insert(into: $0.publication.title)
    }
    Shown("text", .text, "its subtitle") {
      $0.publication.subtitle.map(NoBreakSpaces.insert(into:))
    }
    Shown("publisher", .text, "who publishes it") {
      $0.publication.publisher ?? $1.site.settings.publisher
    }
    Shown("year", .text, "the year") { $0.publication.year.map(String.init) }
    Shown("holdings", .text, "how many documents, stories and maps it holds, in words") {
      $0.holdings
    }
    Shown("printAddress", .text, "the PDF, where there is one; put root before it") {
      $1.isPrinted ? $0.printAddress : nil
    }
    Shown("bookAddress", .text, "the EPUB; put root before it") { $0.bookAddress }
  }
}
