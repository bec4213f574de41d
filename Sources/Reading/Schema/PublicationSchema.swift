import Diagnostics
package import Model

extension Schema<Publication> {
  /// The front matter of a file under `Content/publications`.
  package static let publication = Schema([
    Field(
      "title", "ten", .text, required: true,
      about: Message(vi: "tên ấn phẩm", en: "the volume's title")
    ) { $0.title = $1 },
    Field(
      "subtitle", "phu-de", .text, about: Message(vi: "phụ đề", en: "the subtitle")
    ) { $0.subtitle = $1 },
    Field(
      "publisher", "co-quan-xuat-ban", .text,
      about: Message(
        vi: "cơ quan xuất bản; mặc định là của trang", en: "the publisher; the site's by default")
    ) { $0.publisher = $1 },
    Field("year", "nam", .year, about: Message(vi: "năm xuất bản", en: "the year")) {
      $0.year = $1
    },
    Field(
      "contents", "noi-dung", .list(of: .publicationItem), required: true,
      about: Message(
        vi: "các phần, văn bản, câu chuyện, bản đồ theo thứ tự",
        en: "parts, documents, stories, maps in order")
    ) { $0.items = $1 },
    Field(
      "appendices", "phu-luc", .list(of: .publicationItem),
      about: Message(
        vi: "các văn bản, câu chuyện, bản đồ làm phụ lục",
        en: "documents, stories, maps that are appendices")
    ) { $0.appendices = $1 },
    .updated(\.updated),
    .draft(\.isUnpublished),
    .slug(\.slug),
  ])
}

extension Format<Publication.Item> {
  /// One of the keys of an item.
  fileprivate static let publicationItem: Format<Publication.Item> = {
    let fields = Format<[Publication.Item.Content]>.record(
      Schema([
        Field(
          "part", "phan", .text,
          about: Message(vi: "tên một phần, gồm các mục sau nó", en: "the title of a part")
        ) { $0.append(.part($1)) },
        Field(
          "document", "van-ban", .text,
          about: Message(
            vi: "tên tệp trong documents, không cần .md", en: "a file of documents, without .md")
        ) { $0.append(.document($1)) },
        Field(
          "story", "cau-chuyen", .text,
          about: Message(
            vi: "tên tệp trong stories, không cần .md", en: "a file of stories, without .md")
        ) { $0.append(.story($1)) },
        Field(
          "map", "ban-do", .text,
          about: Message(
            vi: "tên bảng trong data có bản đồ, không cần .csv",
            en: "a table of data that has a map, without .csv")
        ) { $0.append(.map($1)) },
      ]), [])
    let one = Format(fields.shape) { node, reader -> Publication.Item? in
      guard let contents = fields.read(node, &reader) else { return nil }
      if contents.count == 1 { return Publication.Item(content: contents[0]) }
      reader.report(
        .`publication.bad-item`, at: node.place,
        Message(
          vi: "mỗi mục là một phần, một văn bản, một câu chuyện hoặc một bản đồ",
          en: "each entry is one part, one document, one story or one map"),
        wayOut: Message(
          vi: "viết phan:, van-ban:, cau-chuyen: hoặc ban-do:, mỗi mục một dòng",
          en: "write part:, document:, story: or map:, one for each entry"))
      return nil
    }
    return one.placed { $0.position = $1 }
  }()
}
