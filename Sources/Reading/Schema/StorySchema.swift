import Diagnostics
package import Model
import VietnameseText

extension Schema<Story> {
  /// The front matter of a file under `Content/stories`.
  package static let story = Schema(
    identity + [
      Field(
        "documents", "van-ban", .list(of: .text),
        about: Message(
          vi: "các văn bản làm căn cứ, ghi như khi dẫn: Báo cáo số 150/BC-LĐTBXH ngày 27/10/2023",
          en: "the documents it rests on, as one cites them")
      ) { $0.documents = $1 },
      Field(
        "campaign", "chien-dich", .slug,
        about: Message(vi: "tên trang của đợt vận động", en: "the slug of the campaign")
      ) { $0.campaign = $1 },
      Field(
        "period", "giai-doan", .years,
        about: Message(
          vi: "thời gian thực hiện: 2021-2025, hoặc một năm", en: "the years it took place in")
      ) { $0.period = $1 },
      Field(
        "results", "ket-qua", .list(of: .figure),
        about: Message(vi: "kết quả, bằng số", en: "the results, as figures")
      ) { $0.results = $1 },
      Field(
        "cost", "kinh-phi", .list(of: .figure),
        about: Message(vi: "kinh phí", en: "what it cost")
      ) { $0.cost = $1 },
      Field(
        "funding", "nguon-von", .list(of: .figure),
        about: Message(vi: "nguồn vốn, từng nguồn một", en: "where the money came from")
      ) { $0.funding = $1 },
      Field(
        "pictures", "hinh-anh", .list(of: .picture),
        about: Message(vi: "hình ảnh, hình chính trước", en: "the pictures, the main one first")
      ) { $0.pictures = $1 },
      Field(
        "quotations", "trich-loi", .list(of: .quotation),
        about: Message(vi: "lời nói được trích, kèm nguồn", en: "quotations with their source")
      ) { $0.quotations = $1 },
      Field(
        "persons", "nhan-vat", .list(of: .person),
        about: Message(
          vi: "những người được nêu tên hoặc nhận ra được trong hình",
          en: "those who are named, or can be recognised in a picture")
      ) { $0.persons = $1 },
      Field(
        "anonymous", "an-danh", .flag,
        about: Message(
          vi: "có: không nêu tên, không đưa hình của nhân vật",
          en: "true: neither names nor faces of the persons are shown")
      ) { $0.isAnonymous = $1 },
      Field(
        "consents", "dong-y", .list(of: .consent),
        about: Message(
          vi: "sự đồng ý của nhân vật (Luật số 91/2025/QH15)",
          en: "the persons' consent (Law 91/2025/QH15)")
      ) { $0.consents = $1 },
    ] + publication)

  /// What the story is, when and where.
  private static let identity: [Field<Story>] = [
    Field(
      "sort", "loai", .storySort,
      about: Message(
        vi: "câu chuyện, mô hình giảm nghèo hay biểu dương; mặc định là câu chuyện",
        en: "a story, a model or a commendation; a story by default")
    ) { $0.sort = $1 },
    Field(
      "title", "tieu-de", .text, required: true,
      about: Message(vi: "tiêu đề", en: "the title")
    ) { $0.title = $1 },
    Field(
      "lead", "loi-dan", .text, required: true,
      about: Message(
        vi: "một hai câu nói hết ý chính", en: "a sentence or two that say it all")
    ) { $0.lead = $1 },
    Field(
      "date", "ngay", .date, required: true,
      about: Message(
        vi: "ngày đăng; chỉ biết tháng thì ghi 4/2023",
        en: "the date of publication; with the month only, 2023-04")
    ) { $0.date = $1 },
    Field(
      "province", "tinh", .text,
      about: Message(
        vi: "tỉnh, thành phố theo tên vào ngày ấy", en: "the province by its name on that day")
    ) { $0.province = $1 },
    Field(
      "district", "huyen", .text,
      about: Message(
        vi: "huyện, quận, thị xã vào ngày ấy", en: "the district by its name on that day")
    ) { $0.district = $1 },
    Field(
      "theme", "chu-de", .text,
      about: Message(vi: "chủ đề: Nhà ở, Sinh kế …", en: "the theme: Nhà ở, Sinh kế …")
    ) { $0.theme = $1 },
    Field(
      "project", "du-an", .text,
      about: Message(
        vi: "dự án hoặc chương trình mà câu chuyện thuộc về",
        en: "the project or programme that it belongs to")
    ) { $0.project = $1 },
  ]

  private static let publication: [Field<Story>] = [
    .updated(\.updated),
    .draft(\.isUnpublished),
    .slug(\.slug),
  ]
}

extension Format<Story.Sort> {
  fileprivate static let storySort = choice([
    (.story, ["cau-chuyen", "story"]), (.model, ["mo-hinh", "model"]),
    (.commendation, ["bieu-duong", "commendation"]),
  ])
}

extension Format where Value: Sendable {
  /// A mapping that remembers where it stands.
  fileprivate static func record(
    _ schema: Schema<Value>, _ empty: Value,
    at setPosition: @escaping @Sendable (inout Value, FieldPosition) -> Void
  ) -> Format {
    let fields = record(schema, empty)
    return Format(fields.shape) { node, reader in
      guard var value = fields.read(node, &reader) else { return nil }
      let position = node.place.position
      setPosition(&value, FieldPosition(line: position.line, column: position.column))
      return value
    }
  }
}

extension Format<Story.Figure> {
  fileprivate static let figure = record(
    Schema([
      Field(
        "value", "so", .figureValue, required: true,
        about: Message(
          vi: "số như nguồn ghi, có thể có trên, hơn, gần, khoảng: trên 305",
          en: "the number as the source gives it, with its qualifier: trên 305")
      ) { $0.value = $1 },
      Field(
        "unit", "don-vi", .text,
        about: Message(vi: "đơn vị: tỷ đồng, hộ", en: "the unit: tỷ đồng, hộ")
      ) { $0.unit = $1 },
      Field(
        "label", "noi-dung", .text,
        about: Message(vi: "số ấy đếm gì", en: "what is counted")
      ) { $0.label = $1 },
      Field(
        "source", "nguon", .text,
        about: Message(vi: "nguồn của số ấy", en: "where the number is known from")
      ) { $0.source = $1 },
    ]), .init(), at: { $0.position = $1 })
}

extension Format<String> {
  /// A number in Vietnamese writing, with a word such as "trên" before it.
  fileprivate static let figureValue = Format(.text) { node, reader in
    guard let text = Format.text.read(node, &reader) else { return nil }
    if Quantity(parsing: text) != nil { return text }
    reader.report(
      .`story.bad-figure`, at: node.place,
      Message(
        vi: "“\(text.quoted)” không phải là một số", en: "“\(text.quoted)” is not a number"),
      wayOut: Message(
        vi: "viết 2.752 hoặc trên 305, và để phần chữ ở don-vi",
        en: "write 2.752 or trên 305, and put the words into unit"))
    return nil
  }
}

extension Format<Story.Picture> {
  static let picture = record(
    Schema([
      Field(
        "file", "tep", .text, required: true,
        about: Message(
          vi: "tệp trong Content/media: bo-hmong.jpg", en: "the file in Content/media")
      ) { $0.file = $1 },
      Field(
        "alt", "mo-ta", .text, required: true,
        about: Message(
          vi: "hình cho thấy gì, dành cho người không nhìn thấy hình",
          en: "what it shows, for those who do not see it")
      ) { $0.alternative = $1 },
      Field("caption", "chu-thich", .text, about: Message(vi: "chú thích", en: "the caption")) {
        $0.caption = $1
      },
      Field("credit", "tac-gia", .text, about: Message(vi: "người chụp, vẽ", en: "who made it")) {
        $0.credit = $1
      },
      Field(
        "rights", "ban-quyen", .text,
        about: Message(vi: "quyền sử dụng", en: "the right to use it")
      ) { $0.rights = $1 },
      Field(
        "shows-person", "co-nguoi", .shown,
        about: Message(
          vi: "ai trong nhan-vat nhận ra được trong hình: tên, hoặc có nếu là tất cả",
          en: "who of persons can be recognised in it: names, or true for all")
      ) { $0.shows = $1 },
    ]), .init(), at: { $0.position = $1 })
}

extension Format<Story.Shown> {
  fileprivate static let shown = Format(.either([.flag, .list(.text)])) { node, reader in
    if case .scalar(let text) = node.value, Format<Bool>.spellings.contains(text.lowercased()) {
      return Format<Bool>.flag.read(node, &reader).map { $0 ? .everybody : .nobody }
    }
    return Format<[String]>.list(of: .text).read(node, &reader).map { .persons($0) }
  }
}

extension Format<Story.Quotation> {
  fileprivate static let quotation = record(
    Schema([
      Field(
        "text", "loi", .text, required: true,
        about: Message(vi: "nguyên văn lời nói", en: "the words themselves")
      ) { $0.text = $1 },
      Field(
        "speaker", "nguoi-noi", .text,
        about: Message(vi: "ai nói, có trong nhan-vat", en: "who said it, one of persons")
      ) { $0.speaker = $1 },
      Field(
        "source", "nguon", .text, required: true,
        about: Message(vi: "nói ở đâu, văn bản nào ghi", en: "where it was said or written")
      ) { $0.source = $1 },
    ]), .init(), at: { $0.position = $1 })
}
