import Diagnostics
package import Model
import VietnameseText

extension Schema<Document> {
  /// The front matter of a file under `Content/documents`.
  package static let document = Schema([
    Field(
      "kind", "loai", .documentKind, required: true,
      about: Message(
        vi: "loại văn bản: ke-hoach, chuong-trinh-phoi-hop, bao-cao …",
        en: "the kind of document: ke-hoach, chuong-trinh-phoi-hop, bao-cao …")
    ) { $0.kind = $1 },
    Field(
      "number", "so", .text,
      about: Message(
        vi: "số, giữ nguyên số 0 ở đầu; \"\" khi bản dự thảo để trống",
        en: "the number, zeros kept; \"\" where a draft leaves it blank")
    ) { $0.number = $1 },
    Field(
      "symbol", "ky-hieu", .text,
      about: Message(
        vi: "ký hiệu sau số: KH-MTTQ-BTT; văn bản của Đảng ghi cả gạch nối ở đầu: -CT/TW",
        en: "what follows the number: KH-MTTQ-BTT; in the Party's form with its hyphen: -CT/TW")
    ) { $0.symbol = $1 },
    Field(
      "printed-identifier", "so-ky-hieu-in", .text,
      about: Message(
        vi: "số và ký hiệu đúng như bản in, khi khác với so và ky-hieu",
        en: "the identifier as printed, where it differs from number and symbol")
    ) { $0.printedIdentifier = $1 },
    Field(
      "date", "ngay-ban-hanh", .date,
      about: Message(
        vi: "ngày ban hành; chỉ biết tháng thì ghi 4/2023",
        en: "the date of issue; with the month only, 2023-04")
    ) { $0.date = $1 },
    Field(
      "place", "noi-ban-hanh", .text,
      about: Message(vi: "địa danh ghi trước ngày", en: "the place named before the date")
    ) { $0.place = $1 },
    Field(
      "issuers", "co-quan-ban-hanh", .list(of: .issuer), required: true,
      about: Message(
        vi: "các cơ quan ban hành theo thứ tự trong văn bản",
        en: "the issuing agencies in the document's order")
    ) { $0.issuers = $1 },
    Field(
      "subject", "trich-yeu", .text, required: true,
      about: Message(vi: "trích yếu nội dung", en: "what the document is about")
    ) { $0.subject = $1 },
    Field(
      "period", "giai-doan", .years,
      about: Message(
        vi: "giai đoạn: 2021-2025, hoặc một năm", en: "the period: 2021-2025, or one year")
    ) { $0.period = $1 },
    Field(
      "legal-bases", "can-cu", .list(of: .text),
      about: Message(
        vi: "các căn cứ ban hành, mỗi căn cứ một dòng, không có dấu ; hoặc . ở cuối",
        en: "the legal bases, one each, without the ; or . at the end")
    ) { $0.legalBases = $1 },
    Field(
      "relations", "quan-he", .list(of: .relation),
      about: Message(vi: "quan hệ với văn bản khác", en: "relations to other documents")
    ) { $0.relations = $1 },
    Field(
      "status", "tinh-trang", .status,
      about: Message(
        vi: "dự thảo, còn hiệu lực, lịch sử, hay chưa rõ",
        en: "draft, in force, historical or unknown")
    ) { $0.status = $1 },
    Field(
      "signers", "nguoi-ky", .list(of: .signer),
      about: Message(
        vi: "người ký theo thứ tự các khối chữ ký", en: "the signers in the order of their blocks")
    ) { $0.signers = $1 },
    Field(
      "recipients", "noi-nhan", .list(of: .recipient),
      about: Message(vi: "nơi nhận", en: "the recipients")
    ) { $0.recipients = $1 },
    Field(
      "archive", "luu", .text,
      about: Message(
        vi: "phần sau “Lưu:” trong nơi nhận", en: "what follows “Lưu:” in the recipients")
    ) { $0.archive = $1 },
    Field(
      "province", "tinh", .text,
      about: Message(
        vi: "tỉnh, thành phố theo tên khi ban hành", en: "the province by its name at the time")
    ) { $0.province = $1 },
    Field(
      "district", "huyen", .text,
      about: Message(
        vi: "huyện, quận, thị xã khi ban hành", en: "the district by its name at the time")
    ) { $0.district = $1 },
    Field(
      "attachments", "tai-lieu-kem-theo", .list(of: .attachment),
      about: Message(
        vi: "phụ lục, biểu mẫu kèm theo, có hay thiếu",
        en: "appendices and forms, present or missing")
    ) { $0.attachments = $1 },
    Field(
      "abbreviations", "viet-tat", .dictionary,
      about: Message(vi: "chữ viết tắt và nghĩa", en: "abbreviations and what they stand for")
    ) { $0.abbreviations = $1 },
    Field(
      "corrections", "dinh-chinh", .list(of: .correction),
      about: Message(
        vi: "chỗ in sai và cách hiểu đúng", en: "misprints and what they mean")
    ) { $0.corrections = $1 },
    Field(
      "source", "nguon", .text,
      about: Message(vi: "nguồn của bản này", en: "where this text comes from")
    ) { $0.source = $1 },
    Field(
      "edition", "ban", .edition,
      about: Message(
        vi: "nguyen-van, hoặc bien-tap kèm lời giải thích",
        en: "original, or edited with a note that says how")
    ) { $0.edition = $1 },
    .updated(\.updated),
    .draft(\.isUnpublished),
    Field(
      "to-do", "viec-can-lam", .list(of: .text),
      about: Message(
        vi: "việc phải làm trước khi xuất bản; không in ra, xóa từng dòng khi xong",
        en: "what is to be done before publication; never shown, delete each line when done")
    ) { $0.tasks = $1 },
    Field(
      "unplaced", "chua-xep-duoc", .list(of: .text),
      about: Message(
        vi: "dòng của tệp gốc chưa xếp được vào đâu; không in ra, chuyển về đúng chỗ rồi xóa ở đây",
        en: "lines of the source without a place; never shown, move each to its place")
    ) { $0.unplaced = $1 },
    .slug(\.slug),
    Field(
      "aliases", "duong-dan-cu", .list(of: .text),
      about: Message(
        vi: "các địa chỉ cũ nay dẫn về trang này", en: "old addresses that lead to this page")
    ) { $0.aliases = $1 },
    Field(
      "coverage", "noi-dung-phoi-hop", .coverage,
      about: Message(
        vi:
          "văn bản nêu từng nội dung phối hợp ở mục nào (muc-ii-1), hoặc false; không ghi thì xét theo đề mục",
        en:
          "the section (muc-ii-1) that takes up each coordination content, or false; else headings tell"
      )
    ) { $0.coverage = $1 },
    Field(
      "deadlines", "han-bao-cao", .list(of: .deadline),
      about: Message(
        vi: "các hạn báo cáo; không ghi thì tìm trong chính văn",
        en: "when reports are due; else the text tells")
    ) { $0.deadlines = $1 },
    Field(
      "claims", "doi-chieu", .list(of: .claim),
      about: Message(
        vi: "những điều văn bản nêu phải khớp với nhau hay với dữ liệu",
        en: "what the document states that must agree with itself or with data")
    ) { $0.claims = $1 },
    Field(
      "show-claims", "hien-doi-chieu", .flag,
      about: Message(
        vi: "cho người đọc thấy bảng đối chiếu ở trang của văn bản",
        en: "show readers the table of claims on the document's page")
    ) { $0.showsClaims = $1 },
  ])
}

extension Format<DocumentKind> {
  static let documentKind = choice(
    DocumentKind.allCases.map { ($0, [$0.rawValue, $0.name] + $0.abbreviations) })
}

extension Format<Document.Status> {
  fileprivate static let status = choice([
    (.draft, ["draft", "du-thao"]), (.inForce, ["in-force", "con-hieu-luc"]),
    (.historical, ["historical", "lich-su"]), (.unknown, ["unknown", "chua-ro"]),
  ])
}

extension Format<Document.Period> {
  static let years = Format(.years) { node, reader in
    if case .scalar(let text) = node.value {
      let parts = text.split(whereSeparator: { "-–".contains($0) })
      let years = parts.map { Int($0.trimmingSpaces()) ?? 0 }
      if years.count == 1 || years.count == 2, years.allSatisfy((1900...2200).contains),
        years[0] <= years[years.count - 1]
      {
        return .init(from: years[0], to: years[years.count - 1])
      }
    }
    reader.report(
      "front-matter.bad-period", at: node.place,
      Message(
        vi: "giai đoạn là một năm hoặc hai năm: 2023, 2021-2025",
        en: "a period is one year or two: 2023, 2021-2025"))
    return nil
  }
}

extension Format<Document.Issuer> {
  fileprivate static let issuer = text(
    { Document.Issuer(name: $0) },
    or: .record(
      Schema([
        Field(
          "name", "ten", .text, required: true,
          about: Message(vi: "tên cơ quan", en: "the agency's name")
        ) { $0.name = $1 },
        Field(
          "parents", "co-quan-chu-quan", .list(of: .text),
          about: Message(
            vi: "cơ quan chủ quản, từ cấp cao nhất", en: "the agencies above it, from the highest")
        ) { $0.parents = $1 },
      ]), .init(name: "")))
}

extension Format<Document.Signer> {
  fileprivate static let signer = record(
    Schema([
      Field(
        "authority", "quyen-han", .list(of: .text),
        about: Message(
          vi: "các dòng thẩm quyền như bản in: TM., KT., TL., TUQ., Q.",
          en: "the lines of authority as printed: TM., KT., TL., TUQ., Q.")
      ) { $0.authority = $1 },
      Field("post", "chuc-vu", .text, about: Message(vi: "chức vụ", en: "the post")) {
        $0.post = $1
      },
      Field(
        "name", "ho-ten", .text,
        about: Message(vi: "họ tên; \"\" khi để trống", en: "the name; \"\" where it is left blank")
      ) { $0.name = $1 },
    ]), .init())
}

extension Format<Document.Recipient> {
  fileprivate static let recipient = text(
    { Document.Recipient(name: $0) },
    or: .record(
      Schema([
        Field(
          "name", "ten", .text, required: true,
          about: Message(vi: "nơi nhận", en: "the recipient")
        ) { $0.name = $1 },
        Field(
          "purpose", "muc-dich", .text,
          about: Message(
            vi: "để làm gì: để b/c, để thực hiện", en: "what for: để b/c, để thực hiện")
        ) { $0.purpose = $1 },
      ]), .init(name: "")))
}

extension Format<Document.Attachment> {
  fileprivate static let attachment = record(
    Schema([
      Field(
        "title", "ten", .text, required: true,
        about: Message(vi: "tên tài liệu", en: "the attachment's title")
      ) { $0.title = $1 },
      Field(
        "present", "co", .flag,
        about: Message(vi: "có trong bản này không", en: "whether this edition holds it")
      ) { $0.isPresent = $1 },
    ]), .init(title: "", isPresent: true))
}

extension Format<Document.Correction> {
  fileprivate static let correction = record(
    Schema([
      Field(
        "printed", "in", .text, required: true,
        about: Message(vi: "bản in ghi", en: "what is printed")
      ) { $0.printed = $1 },
      Field(
        "meant", "dung", .text, required: true,
        about: Message(vi: "hiểu đúng là", en: "what is meant")
      ) { $0.meant = $1 },
      Field("reason", "ly-do", .text, about: Message(vi: "lý do", en: "why")) { $0.reason = $1 },
    ]), .init(printed: "", meant: ""))
}

extension Format<Relation> {
  fileprivate static let relation = record(
    Schema([
      Field(
        "type", "kieu", .relationKind, required: true,
        about: Message(vi: "kiểu quan hệ", en: "the kind of relation")
      ) { $0.kind = $1 },
      Field(
        "document", "van-ban", .text, required: true,
        about: Message(
          vi: "số, ký hiệu của văn bản kia: 535/KH-MTTW-BTT",
          en: "the other document's identifier: 535/KH-MTTW-BTT")
      ) { $0.identifier = $1 },
      Field(
        "date", "ngay", .date,
        about: Message(vi: "ngày của văn bản kia", en: "the other document's date")
      ) { $0.date = $1 },
      Field(
        "issuer", "co-quan", .text,
        about: Message(vi: "cơ quan ban hành văn bản kia", en: "the other document's issuer")
      ) { $0.issuer = $1 },
      Field("note", "ghi-chu", .text, about: Message(vi: "ghi chú", en: "a note")) {
        $0.note = $1
      },
    ]), .init(kind: .related, identifier: ""))
}

extension Format<Relation.Kind> {
  fileprivate static let relationKind = choice(
    Relation.Kind.allCases.map { ($0, [$0.rawValue, $0.title]) })
}

extension Format<Document.Edition> {
  fileprivate static let edition = Format(
    .either([.choice([["original", "nguyen-van"]]), .record(editedSchema.descriptions)])
  ) { node, reader in
    switch node.value {
    case .scalar(let text) where ["original", "nguyen-van"].contains(Slug.make(text)):
      return .original
    case .mapping(let entries):
      var note = ""
      editedSchema.read(entries, at: node.place, into: &note, &reader)
      return .edited(note: note)
    case .scalar, .list:
      reader.report(
        "front-matter.unknown-value", at: node.place,
        Message(
          vi: "bản là nguyen-van, hoặc bien-tap: \"lời giải thích\"",
          en: "an edition is original, or edited: \"a note\""))
      return nil
    }
  }

  private static let editedSchema = Schema<String>([
    Field(
      "edited", "bien-tap", .text, required: true,
      about: Message(
        vi: "đã biên tập thế nào, bản nào là bản chính", en: "how it was edited; what prevails")
    ) { $0 = $1 }
  ])
}

extension Format<[Document.Abbreviation]> {
  static let dictionary = Format(.dictionary) { node, reader in
    guard case .mapping(let entries) = node.value else {
      reader.reportType(
        node, expected: Message(vi: "các dòng “viết tắt: nghĩa”", en: "lines of “short: long”"))
      return nil
    }
    return entries.compactMap { entry in
      Format<String>.text.read(entry.value, &reader).map { .init(short: entry.key, long: $0) }
    }
  }
}

extension Format<String> {
  /// A name that is its own slug.
  static let slug = Format(.text) { node, reader in
    guard let text = Format.text.read(node, &reader) else { return nil }
    let proper = Slug.make(text)
    if proper == text { return text }
    reader.report(
      "front-matter.bad-slug", at: node.place,
      Message(
        vi: "tên trang chỉ gồm chữ thường không dấu, chữ số và gạch nối",
        en: "a slug has only small letters without marks, digits and hyphens"),
      wayOut: Suggestion.message(proper))
    return nil
  }
}
