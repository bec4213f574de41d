import Diagnostics
package import Model
import VietnameseText

extension Schema<Handout> {
  /// The front matter of a file under `Content/handouts`.
  package static let handout = Schema(identity + words + giving + occasion + production)

  private static let identity: [Field<Handout>] = [
    Field(
      "template", "mau", .template, required: true,
      about: Message(vi: "mẫu in", en: "the print template")
    ) { $0.template = $1 },
    Field(
      "title", "tieu-de", .text, required: true,
      about: Message(vi: "tiêu đề in trên ấn phẩm", en: "the title as printed")
    ) { $0.title = $1 },
    Field(
      "title-size", "co-tieu-de", .titleSize,
      about: Message(
        vi: "cỡ tiêu đề của áp phích: lon (khoảng 40 chữ cái) hoặc vua (khoảng 60); mặc định lon",
        en: "a poster's size of title: large (some 40 letters, the default) or medium (some 60)")
    ) { $0.titleSize = $1 },
    .slug(\.slug),
    Field(
      "date", "ngay", .date, required: true,
      about: Message(
        vi: "ngày của ấn phẩm; các tỉnh là các tỉnh có vào ngày này",
        en: "the day of the edition; the provinces are those of this day")
    ) { $0.date = $1 },
    .draft(\.isUnpublished),
  ]

  private static let words: [Field<Handout>] = [
    Field(
      "message", "thong-diep", .text,
      about: Message(
        vi: "một, hai câu nói điều chính", en: "one or two sentences that carry the sheet")
    ) { $0.message = $1 },
    Field(
      "figure", "con-so", .list(of: .figure),
      about: Message(
        vi: "con số chính, có nhãn và nguồn; con số đầu in lớn nhất",
        en: "the numbers that carry it, with label and source; the first is printed largest")
    ) { $0.figures = $1 },
    Field(
      "story", "cau-chuyen", .slug,
      about: Message(
        vi: "câu chuyện mà ấn phẩm kể, là tên trang của nó; phần nào không ghi thì lấy từ đó",
        en: "the story that it tells, by its slug; what is not written is taken from there")
    ) { $0.story = $1 },
    Field(
      "picture", "hinh-anh", .picture,
      about: Message(
        vi: "hình in trên ấn phẩm, mặc định là hình đầu của câu chuyện",
        en: "the sheet's picture, by default the story's first one")
    ) { $0.picture = $1 },
    Field(
      "action", "hanh-dong", .text,
      about: Message(vi: "việc người đọc có thể làm", en: "what the reader is asked to do")
    ) { $0.action = $1 },
    Field(
      "qr", "ma-qr", .text,
      about: Message(
        vi: "trang mà mã QR dẫn tới: tệp nội dung, hoặc địa chỉ trong trang",
        en: "the page that the QR code leads to: a content file, or an address of the site")
    ) { $0.qr = $1 },
    Field(
      "source", "nguon", .text,
      about: Message(vi: "nguồn, in ở cuối", en: "the sources, printed at the end")
    ) { $0.source = $1 },
    Field(
      "unit", "don-vi", .text,
      about: Message(vi: "đơn vị mà lịch báo cáo dành cho", en: "the unit that a checklist is for")
    ) { $0.unit = $1 },
    Field(
      "documents", "van-ban", .list(of: .text),
      about: Message(
        vi: "các văn bản đặt ra thời hạn, là tệp trong documents",
        en: "the documents that set the deadlines, files in documents")
    ) { $0.documents = $1 },
    Field(
      "honours", "bieu-duong", .list(of: .honour),
      about: Message(vi: "những người được biểu dương", en: "who is commended")
    ) { $0.honours = $1 },
  ]

  private static let giving: [Field<Handout>] = [
    Field(
      "account", "tai-khoan", .account,
      about: Message(
        vi: "tài khoản nhận ủng hộ; phần chưa biết in thành dòng để điền tay",
        en: "the account for gifts; what is left out becomes a line to fill in by hand")
    ) { $0.account = $1 },
    Field(
      "account-digits", "so-chu-so-tai-khoan", .list(of: .digits),
      about: Message(
        vi: "số tài khoản có bao nhiêu chữ số, mặc định từ 6 đến 19",
        en: "how many digits an account number has, by default 6 to 19")
    ) { $0.accountDigits = $1 },
    Field(
      "hotline", "duong-day-nong", .text,
      about: Message(vi: "đường dây nóng", en: "the hotline")
    ) { $0.hotline = $1 },
  ]

  private static let occasion: [Field<Handout>] = [
    Field(
      "campaign", "chien-dich", .slug,
      about: Message(
        vi: "chiến dịch, là tên tệp trong campaigns", en: "the campaign, a file's name in campaigns"
      )
    ) { $0.campaign = $1 },
    Field(
      "occasion", "dip", .text,
      about: Message(
        vi: "tên đợt vận động in ở đầu, khi không theo chiến dịch nào",
        en: "the occasion's name as printed, where no campaign gives it")
    ) { $0.occasion = $1 },
    Field(
      "start", "tu-ngay", .date,
      about: Message(vi: "ngày đầu của đợt", en: "the first day of the occasion")
    ) { $0.start = $1 },
    Field(
      "end", "den-ngay", .date,
      about: Message(vi: "ngày cuối của đợt", en: "the last day of the occasion")
    ) { $0.end = $1 },
  ]

  private static let production: [Field<Handout>] = [
    Field(
      "variants", "ban-in", .list(of: .variant),
      about: Message(
        vi: "bản nhà in, bản máy in văn phòng; mặc định cả hai",
        en: "for the print shop, for the office printer; both by default")
    ) { $0.variants = $1 },
    Field(
      "for-each", "cho-moi", .repetition,
      about: Message(
        vi: "mỗi nơi một bản: provinces, hoặc tên một bảng trong data",
        en: "one for each place: provinces, or the name of a table in data")
    ) { $0.repetition = $1 },
  ]
}

extension Format<Handout.Template> {
  fileprivate static let template = choice([
    (.leaflet, ["leaflet-a5", "to-roi-a5"]), (.trifold, ["trifold-a4", "to-gap-a4"]),
    (.posterA4, ["poster-a4", "ap-phich-a4"]), (.posterA3, ["poster-a3", "ap-phich-a3"]),
    (.storySheet, ["story-sheet", "cau-chuyen-a4"]),
    (.checklist, ["deadlines-checklist", "lich-bao-cao"]),
    (.honours, ["roll-of-honour", "bang-bieu-duong"]),
    (.loudspeaker, ["loudspeaker", "bai-phat-thanh"]),
    (.rightsGuide, ["rights-guide", "so-tay-quyen-loi"]),
  ])
}

extension Format<Handout.TitleSize> {
  fileprivate static let titleSize = choice([
    (.large, ["large", "lon"]), (.medium, ["medium", "vua"]),
  ])
}

extension Format<Handout.Variant> {
  fileprivate static let variant = choice([
    (.printShop, ["print-shop", "nha-in"]), (.office, ["office", "van-phong"]),
  ])
}

extension Format<Handout.Repetition> {
  fileprivate static let repetition = Format(.text) { node, reader in
    guard let name = Format<String>.text.read(node, &reader) else { return nil }
    return ["provinces", "cac-tinh"].contains(Slug.make(name)) ? .provinces : .table(name)
  }
}

extension Format<Int> {
  /// How many digits an account number has.
  fileprivate static let digits = Format(.text) { node, reader in
    guard let text = Format<String>.text.read(node, &reader) else { return nil }
    if let number = Int(text), Handout.Account.lengths.contains(number) { return number }
    let limits = Handout.Account.lengths
    reader.report(
      .`front-matter.unknown-value`, at: node.place,
      Message(
        vi: "ở đây cần một số từ \(limits.lowerBound) đến \(limits.upperBound)",
        en: "a number from \(limits.lowerBound) to \(limits.upperBound) is needed here"))
    return nil
  }
}

extension Format<Handout.Figure> {
  fileprivate static let figure = record(
    Schema([
      Field(
        "value", "gia-tri", .text,
        about: Message(vi: "con số như in ra: 19.618", en: "the number as printed: 19.618")
      ) { $0.value = $1 },
      Field(
        "measure", "so-lieu", .text,
        about: Message(
          vi: "hoặc một số của bảng trong data: adoption.issued",
          en: "or a number of a table in data: adoption.issued")
      ) { $0.measure = $1 },
      Field(
        "label", "nhan", .text, required: true,
        about: Message(vi: "con số ấy là gì", en: "what the number counts")
      ) { $0.label = $1 },
      Field("source", "nguon", .text, about: Message(vi: "nguồn", en: "where it comes from")) {
        $0.source = $1
      },
    ]), .init())
}

extension Format<Handout.Account> {
  fileprivate static let account = record(
    Schema([
      Field("number", "so", .text, about: Message(vi: "số tài khoản", en: "the account's number")) {
        $0.number = $1
      },
      Field("name", "ten", .text, about: Message(vi: "tên tài khoản", en: "the account's name")) {
        $0.name = $1
      },
      Field(
        "bank", "ngan-hang", .text,
        about: Message(vi: "nơi mở tài khoản", en: "the bank or treasury")
      ) { $0.bank = $1 },
    ]), .init())
}

extension Format<Handout.Honour> {
  fileprivate static let honour = record(
    Schema([
      Field(
        "level", "cap", .level, required: true,
        about: Message(
          vi: "tập thể, hộ gia đình hay cá nhân", en: "collective, household or individual")
      ) { $0.level = $1 },
      Field(
        "group", "noi", .text,
        about: Message(
          vi: "nơi biểu dương, in làm tên nhóm", en: "who commends, printed as a group")
      ) { $0.group = $1 },
      Field(
        "count", "so-luong", .count,
        about: Message(
          vi: "bao nhiêu, khi không nêu tên", en: "how many, where no names are given")
      ) { $0.count = $1 },
      Field(
        "names", "ten", .list(of: .text),
        about: Message(vi: "tên từng người, từng đơn vị", en: "the names")
      ) { $0.names = $1 },
    ]), .init())
}

extension Format<Handout.Honour.Level> {
  fileprivate static let level = choice([
    (.collective, ["collective", "tap-the"]), (.household, ["household", "ho-gia-dinh"]),
    (.individual, ["individual", "ca-nhan"]),
  ])
}

extension Format<Int> {
  fileprivate static let count = Format(.text) { node, reader in
    guard let text = Format<String>.text.read(node, &reader) else { return nil }
    if let number = Int(text.filter { $0 != "." }), number > 0 { return number }
    reader.report(
      .`front-matter.unknown-value`, at: node.place,
      Message(vi: "ở đây cần một số đếm", en: "a number of people or units is needed here"))
    return nil
  }
}
