import Diagnostics
package import Model
import VietnameseText

extension Schema<Campaign> {
  /// The front matter of a file under `Content/campaigns`.
  package static let campaign = Schema([
    Field(
      "name", "ten", .text, required: true,
      about: Message(vi: "tên chiến dịch", en: "the campaign's name")
    ) { $0.name = $1 },
    Field(
      "year", "nam", .year, required: true,
      about: Message(vi: "năm", en: "the year")
    ) { $0.year = $1 },
    Field(
      "first-day", "tu-ngay", .day, required: true,
      about: Message(vi: "ngày bắt đầu", en: "the first day")
    ) { $0.firstDay = $1 },
    Field(
      "last-day", "den-ngay", .day, required: true,
      about: Message(vi: "ngày kết thúc", en: "the last day")
    ) { $0.lastDay = $1 },
    Field(
      "slogan", "khau-hieu", .text,
      about: Message(
        vi: "khẩu hiệu, không quá \(Campaign.sloganLimit) chữ cái để vừa áp phích",
        en: "the slogan, of \(Campaign.sloganLimit) letters at most, to fit on the poster")
    ) { $0.slogan = $1 },
    Field(
      "summary", "gioi-thieu", .text,
      about: Message(vi: "một, hai câu giới thiệu", en: "what it is, in a sentence or two")
    ) { $0.summary = $1 },
    Field(
      "goals", "muc-tieu", .list(of: .goal),
      about: Message(vi: "mục tiêu, kèm số", en: "what is to be reached, with figures")
    ) { $0.goals = $1 },
    Field(
      "organisers", "don-vi-to-chuc", .list(of: .text),
      about: Message(vi: "các đơn vị tổ chức", en: "the organisers")
    ) { $0.organisers = $1 },
    Field(
      "fund", "quy", .fund,
      about: Message(
        vi: "tài khoản tiếp nhận ủng hộ; chưa chắc thì bỏ qua",
        en: "the account that takes donations; left out unless certain")
    ) { $0.fund = $1 },
    Field(
      "hotline", "duong-day-nong", .telephone,
      about: Message(
        vi: "số điện thoại; chưa chắc thì bỏ qua", en: "a telephone number; left out unless certain"
      )
    ) { $0.hotline = $1 },
    Field(
      "events", "lich", .list(of: .campaignEvent),
      about: Message(vi: "chương trình các hoạt động", en: "the programme of events")
    ) { $0.events = $1 },
    Field(
      "documents", "van-ban", .list(of: .documentName),
      about: Message(vi: "văn bản chính, ghi số, ký hiệu", en: "key documents, by identifier")
    ) { $0.documents = $1 },
    Field(
      "stories", "cau-chuyen", .list(of: .text),
      about: Message(
        vi: "tên trang các câu chuyện; không ghi thì lấy mọi câu chuyện nêu chiến dịch này",
        en: "slugs of stories; else all that name the campaign")
    ) { $0.stories = $1 },
    Field(
      "figures", "so-lieu", .list(of: .campaignFigure),
      about: Message(
        vi: "số liệu chính, từ bảng số liệu hoặc từ văn bản",
        en: "key figures, from tables or from documents")
    ) { $0.figures = $1 },
    Field(
      "ledger", "thu-chi", .ledger,
      about: Message(
        vi: "bảng số liệu thu, chi để công khai", en: "the table of what was raised and spent")
    ) { $0.ledger = $1 },
    Field(
      "logo", "bieu-trung", .text,
      about: Message(
        vi: "biểu trưng, tệp trong media; đóng vào bộ tài liệu để tải về",
        en: "the campaign's sign, a file in media; part of the archive for downloading")
    ) { $0.logo = $1 },
    Field(
      "actions", "viec-co-the-lam", .list(of: .text),
      about: Message(vi: "người đọc có thể làm gì", en: "what a reader can do")
    ) { $0.actions = $1 },
    Field(
      "source", "nguon", .text,
      about: Message(vi: "các dữ kiện lấy từ đâu", en: "where the facts come from")
    ) { $0.source = $1 },
    .updated(\.updated),
    .draft(\.isUnpublished),
    .slug(\.slug),
  ])
}

extension Format<Campaign.Goal> {
  fileprivate static let goal = text(
    { Campaign.Goal(text: $0) },
    or: .record(
      Schema([
        Field(
          "text", "noi-dung", .text, required: true,
          about: Message(vi: "mục tiêu", en: "the goal")
        ) { $0.text = $1 },
        Field(
          "figure", "so", .text,
          about: Message(vi: "con số kèm đơn vị", en: "the figure with its unit")
        ) { $0.figure = $1 },
        Field(
          "source", "nguon", .text,
          about: Message(vi: "nơi đặt ra mục tiêu", en: "where it is set down")
        ) { $0.source = $1 },
      ]), .init(text: "")))
}

extension Format<Campaign.Fund> {
  fileprivate static let fund = record(
    Schema([
      Field(
        "name", "ten", .text, required: true, about: Message(vi: "tên quỹ", en: "the fund's name")
      ) { $0.name = $1 },
      Field("bank", "ngan-hang", .text, about: Message(vi: "ngân hàng", en: "the bank")) {
        $0.bank = $1
      },
      Field(
        "holder", "chu-tai-khoan", .text,
        about: Message(vi: "chủ tài khoản", en: "the account's holder")
      ) { $0.holder = $1 },
      Field(
        "account", "so-tai-khoan", .account,
        about: Message(vi: "số tài khoản", en: "the account's number")
      ) { $0.account = $1 },
    ]), .init())
}

extension Format<Campaign.Event> {
  fileprivate static let campaignEvent = record(
    Schema([
      Field(
        "what", "noi-dung", .text, required: true,
        about: Message(vi: "hoạt động", en: "what happens")
      ) { $0.what = $1 },
      Field("date", "ngay", .day, required: true, about: Message(vi: "ngày", en: "the day")) {
        $0.date = $1
      },
      Field(
        "until", "den-ngay", .day,
        about: Message(vi: "ngày cuối, nếu nhiều ngày", en: "the last day, of several")
      ) { $0.until = $1 },
      Field(
        "time", "gio", .timeOfDay, about: Message(vi: "giờ: 07:30", en: "the time: 07:30")
      ) { $0.time = $1 },
      Field("venue", "dia-diem", .text, about: Message(vi: "địa điểm", en: "the venue")) {
        $0.venue = $1
      },
      Field(
        "province", "tinh", .text,
        about: Message(
          vi: "tỉnh, thành phố theo tên trong năm ấy", en: "the province by its name that year")
      ) { $0.province = $1 },
      Field("note", "ghi-chu", .text, about: Message(vi: "ghi chú", en: "a note")) {
        $0.note = $1
      },
    ]), .init()
  ).placed { $0.position = $1 }
}

extension Format<Campaign.DocumentName> {
  static let documentName = text(
    { Campaign.DocumentName(identifier: $0) },
    or: .record(
      Schema([
        Field(
          "identifier", "so-ky-hieu", .text, required: true,
          about: Message(
            vi: "số, ký hiệu: 535/KH-MTTW-BTT", en: "the identifier: 535/KH-MTTW-BTT")
        ) { $0.identifier = $1 },
        Field("date", "ngay", .date, about: Message(vi: "ngày ban hành", en: "the date of issue")) {
          $0.date = $1
        },
        Field(
          "issuer", "co-quan", .text,
          about: Message(vi: "cơ quan ban hành", en: "the issuing agency")
        ) { $0.issuer = $1 },
      ]), .init())
  ).placed { $0.position = $1 }
}

extension Format<Campaign.Figure> {
  fileprivate static let campaignFigure = record(
    Schema([
      Field(
        "label", "noi-dung", .text, required: true,
        about: Message(vi: "con số nói về điều gì", en: "what the figure is of")
      ) { $0.label = $1 },
      Field(
        "role", "loai", .choice(roles),
        about: Message(
          vi: "thu, chi, nhà, quà, hay người được giúp",
          en: "raised, spent, houses, gifts or beneficiaries")
      ) { $0.role = $1 },
      Field(
        "dataset", "bang", .text, about: Message(vi: "tên bảng số liệu", en: "the table's name")
      ) { $0.dataset = $1 },
      Field(
        "measure", "so-do", .text,
        about: Message(vi: "tên số đo trong bảng", en: "the table's measure")
      ) { $0.measure = $1 },
      Field(
        "value", "gia-tri", .text,
        about: Message(
          vi: "con số như văn bản ghi, khi không có bảng",
          en: "the figure as a document states it, where there is no table")
      ) { $0.value = $1 },
      Field("unit", "don-vi", .text, about: Message(vi: "đơn vị", en: "its unit")) {
        $0.unit = $1
      },
      Field(
        "time", "thoi-diem", .text,
        about: Message(
          vi: "con số của thời gian nào: 6 tháng đầu năm 2023", en: "the time that it is for")
      ) { $0.time = $1 },
      Field(
        "document", "van-ban", .documentName,
        about: Message(vi: "văn bản nêu con số", en: "the document that states it")
      ) { $0.document = $1 },
    ]), .init()
  ).placed { $0.position = $1 }

  private static let roles: [(value: Campaign.Figure.Role, names: [String])] = [
    (.raised, ["raised", "thu"]), (.spent, ["spent", "chi"]), (.houses, ["houses", "nha"]),
    (.gifts, ["gifts", "qua"]), (.beneficiaries, ["beneficiaries", "nguoi-duoc-giup"]),
    (.other, ["other", "khac"]),
  ]
}

extension Format<Campaign.Ledger> {
  fileprivate static let ledger = record(
    Schema([
      Field(
        "dataset", "bang", .text, required: true,
        about: Message(vi: "tên bảng số liệu", en: "the table's name")
      ) { $0.dataset = $1 },
      Field(
        "item", "khoan", .text, required: true,
        about: Message(vi: "cột cho biết mỗi dòng là gì", en: "the column that says what a row is")
      ) { $0.item = $1 },
      Field(
        "raised", "cot-thu", .text, required: true,
        about: Message(vi: "cột số tiền vận động được", en: "the column of what was raised")
      ) { $0.raised = $1 },
      Field(
        "spent", "cot-chi", .text, required: true,
        about: Message(vi: "cột số tiền đã dùng", en: "the column of what was spent")
      ) { $0.spent = $1 },
    ]), .init()
  ).placed { $0.position = $1 }
}
