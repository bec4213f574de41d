import Diagnostics
import Model

extension Format<Story.Person> {
  /// Somebody who is told of in a story.
  static let person: Format = {
    let fields = Format.record(
      Schema([
        Field(
          "name", "ten", .text, required: true,
          about: Message(vi: "họ tên", en: "the name")
        ) { $0.name = $1 },
        Field(
          "role", "vai-tro",
          .choice([(.private, ["rieng", "private"]), (.public, ["cong-vu", "public"])]),
          about: Message(
            vi: "rieng: người dân; cong-vu: cán bộ đang làm nhiệm vụ; mặc định là rieng",
            en: "private, or public for an official on duty; private by default")
        ) { $0.role = $1 },
        Field(
          "child", "tre-em", .flag,
          about: Message(vi: "dưới 16 tuổi", en: "whether under 16")
        ) { $0.isDeclaredChild = $1 },
        Field(
          "age", "tuoi", .age,
          about: Message(vi: "tuổi tròn vào ngày đăng", en: "in full years on the day of the story")
        ) { $0.age = $1 },
      ]), Story.Person())
    return Format(fields.shape) { node, reader in
      guard var person = fields.read(node, &reader) else { return nil }
      person.position = FieldPosition(
        line: node.place.position.line, column: node.place.position.column)
      return person
    }
  }()
}

extension Format<Int> {
  fileprivate static let age = Format(.text) { node, reader in
    if case .scalar(let text) = node.value, let age = Int(text), 0...130 ~= age { return age }
    reader.report(
      .`story.bad-age`, at: node.place,
      Message(vi: "tuổi là một số từ 0 đến 130", en: "an age is a number from 0 to 130"))
    return nil
  }
}

extension Format<Story.Consent> {
  /// What somebody has agreed to.
  static let consent: Format = {
    let fields = Format.record(Schema(consentFields), Story.Consent())
    return Format(fields.shape) { node, reader in
      guard var consent = fields.read(node, &reader) else { return nil }
      consent.position = FieldPosition(
        line: node.place.position.line, column: node.place.position.column)
      return consent
    }
  }()

  private static let consentFields: [Field<Story.Consent>] = [
    Field(
      "persons", "nhan-vat", .list(of: .text),
      about: Message(
        vi: "của những ai; không ghi là của tất cả", en: "whom it is about; everybody by default")
    ) { $0.persons = $1 },
    Field(
      "given-by", "nguoi-dong-y", .text, required: true,
      about: Message(vi: "ai đồng ý", en: "who gave it")
    ) { $0.giver = $1 },
    Field(
      "date", "ngay", .date, required: true,
      about: Message(vi: "ngày đồng ý, không sau ngày đăng", en: "when, not after publication")
    ) { $0.date = $1 },
    Field(
      "scope", "pham-vi", .list(of: .consentScope), required: true,
      about: Message(
        vi: "đồng ý công bố những gì", en: "what may be published")
    ) { $0.scopes = $1 },
    Field(
      "guardian", "nguoi-giam-ho", .text,
      about: Message(
        vi: "cha, mẹ hoặc người giám hộ đồng ý thay trẻ dưới 16 tuổi",
        en: "the parent or guardian who agreed for a child under 16")
    ) { $0.guardian = $1 },
    Field(
      "child", "tre-dong-y", .flag,
      about: Message(
        vi: "trẻ từ đủ 7 tuổi cũng đã đồng ý", en: "whether a child of 7 or more agreed too")
    ) { $0.hasChildAgreed = $1 },
    Field(
      "withdrawn", "ngay-rut", .date,
      about: Message(
        vi: "ngày rút lại; từ lần dựng sau trang không còn",
        en: "when it was withdrawn; the next build removes the page")
    ) { $0.withdrawn = $1 },
    Field(
      "record", "ho-so", .text,
      about: Message(
        vi: "giấy đồng ý lưu ở đâu; không hiện trên trang",
        en: "where the paper is kept; not shown")
    ) { $0.record = $1 },
  ]
}

extension Format<Story.Consent.Scope> {
  fileprivate static let consentScope = choice([
    (.name, ["ten", "name"]), (.image, ["hinh-anh", "image"]), (.address, ["dia-chi", "address"]),
    (.family, ["gia-dinh", "family"]), (.ethnicity, ["dan-toc", "ethnicity"]),
    (.health, ["suc-khoe", "health"]), (.circumstances, ["hoan-canh", "circumstances"]),
  ])
}
