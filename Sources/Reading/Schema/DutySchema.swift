import Diagnostics
import Model
import VietnameseText

extension Format<[CoordinationContent: DeclaredCoverage]> {
  /// Where a programme takes up the six coordination contents.
  static let coverage = record(
    Schema([
      content(
        .communication, "communication", "tuyen-truyen",
        Message(vi: "nội dung 1, tuyên truyền", en: "content 1, communication")),
      content(
        .resources, "resources", "nguon-luc",
        Message(vi: "nội dung 2, huy động nguồn lực", en: "content 2, raising resources")),
      content(
        .models, "models", "mo-hinh",
        Message(vi: "nội dung 3, mô hình giảm nghèo", en: "content 3, models of poverty reduction")),
      content(
        .supervision, "supervision", "giam-sat",
        Message(vi: "nội dung 4, kiểm tra, giám sát", en: "content 4, inspection and supervision")),
      content(
        .reviews, "reviews", "so-ket",
        Message(
          vi: "nội dung 5, sơ kết, tổng kết, biểu dương, khen thưởng",
          en: "content 5, reviews and commendation")),
      content(
        .meetings, "meetings", "hoi-nghi",
        Message(vi: "nội dung 6, hội nghị, hội thảo", en: "content 6, conferences and workshops")),
    ]), [:])

  private static func content(
    _ content: CoordinationContent, _ key: String, _ alias: String, _ about: Message
  ) -> Field<[CoordinationContent: DeclaredCoverage]> {
    Field(key, alias, .declaredCoverage, about: about) { $0[content] = $1 }
  }
}

extension Format<DeclaredCoverage> {
  /// The anchor of a section, or false.
  fileprivate static let declaredCoverage = Format(.either([.text, .flag])) { node, reader in
    guard let text = Format<String>.text.read(node, &reader) else { return nil }
    return ["false", "no", "không", "khong", "sai"].contains(text.lowercased())
      ? .absent : .section(text)
  }
}

extension Format<DeclaredDeadline> {
  /// A day with what is due on it, a recurrence, or both.
  static let deadline: Format<DeclaredDeadline> = {
    let fields = Format.record(
      Schema([
        Field(
          "date", "ngay", .date,
          about: Message(vi: "hạn, là một ngày", en: "the day on which it is due")
        ) { $0.date = $1 },
        Field(
          "what", "noi-dung", .text, required: true,
          about: Message(vi: "việc phải làm, ai gửi ai", en: "what is due, from whom to whom")
        ) { $0.what = $1 },
        Field(
          "recurring", "dinh-ky", .recurrence,
          about: Message(
            vi: "lặp lại: hang-thang, hang-quy, 6-thang, hang-nam",
            en: "how often again: monthly, quarterly, half-yearly, yearly")
        ) { $0.recurrence = $1 },
      ]), DeclaredDeadline())
    return Format(fields.shape) { node, reader in
      guard let deadline = fields.read(node, &reader) else { return nil }
      if deadline.date?.day != nil || deadline.recurrence != nil { return deadline }
      reader.report(
        .`front-matter.deadline-without-day`, at: node.place,
        Message(vi: "hạn báo cáo cần một ngày", en: "a deadline needs a day"),
        wayOut: Message(
          vi: "ghi ngay: 15/5/2023, hoặc dinh-ky: hang-nam",
          en: "write date: 2023-05-15, or recurring: yearly"))
      return nil
    }
  }()
}

extension Format<Recurrence> {
  fileprivate static let recurrence = choice([
    (.monthly, ["monthly", "hang-thang"]), (.quarterly, ["quarterly", "hang-quy"]),
    (.halfYearly, ["half-yearly", "6-thang"]), (.yearly, ["yearly", "hang-nam"]),
  ])
}
