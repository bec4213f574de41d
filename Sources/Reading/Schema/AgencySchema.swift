import Diagnostics
package import Model

extension Schema<Agency> {
  /// One entry of `Content/data/agencies.yml`.
  package static let agency = Schema([
    Field(
      "name", "ten", .text, required: true,
      about: Message(
        vi: "tên đầy đủ, kèm địa danh: Sở Xây dựng tỉnh Thái Nguyên",
        en: "the full name with its place: Sở Xây dựng tỉnh Thái Nguyên")
    ) { $0.name = $1 },
    Field(
      "short", "viet-tat", .list(of: .text),
      about: Message(
        vi: "chữ viết tắt trong ký hiệu và trong văn bản: SLĐTBXH, LĐTBXH",
        en: "abbreviations in symbols and in text: SLĐTBXH, LĐTBXH")
    ) { $0.abbreviations = $1 },
    Field(
      "aliases", "ten-khac", .list(of: .text),
      about: Message(
        vi: "các cách viết khác; tên không kèm địa danh chỉ dùng trong văn bản cùng địa phương",
        en: "other written forms; one without its place holds in documents of that place only")
    ) { $0.aliases = $1 },
    Field(
      "level", "cap", .level,
      about: Message(
        vi: "cấp: trung-uong, tinh, huyen, xa", en: "the level: trung-uong, tinh, huyen, xa")
    ) { $0.level = $1 },
    Field(
      "province", "tinh", .text,
      about: Message(
        vi: "tỉnh, thành phố theo tên khi cơ quan hoạt động",
        en: "the province by its name in the agency's time")
    ) { $0.province = $1 },
    Field(
      "district", "huyen", .text,
      about: Message(
        vi: "huyện, quận, thị xã của cơ quan cấp huyện, cấp xã",
        en: "the district of an agency of a district or commune")
    ) { $0.district = $1 },
    Field(
      "parent", "co-quan-chu-quan", .text,
      about: Message(vi: "tên cơ quan chủ quản", en: "the name of the agency above it")
    ) { $0.parent = $1 },
    Field(
      "successor", "ke-thua", .successor,
      about: Message(
        vi: "cơ quan tiếp nhận nhiệm vụ, từ ngày nào, theo văn bản nào",
        en: "the agency that took its work over, since when, by which document")
    ) { $0.successor = $1 },
    Field("note", "ghi-chu", .text, about: Message(vi: "ghi chú", en: "a note")) { $0.note = $1 },
  ])
}

extension Format<Agency.Level> {
  fileprivate static let level = choice([
    (.central, ["trung-uong", "central"]), (.province, ["tinh", "province"]),
    (.district, ["huyen", "district"]), (.commune, ["xa", "commune"]),
  ])
}

extension Format<Agency.Successor> {
  fileprivate static let successor = text(
    { Agency.Successor(name: $0) },
    or: .record(
      Schema([
        Field(
          "name", "ten", .text, required: true,
          about: Message(vi: "tên cơ quan kế thừa", en: "the successor's name")
        ) { $0.name = $1 },
        Field(
          "date", "ngay", .date,
          about: Message(vi: "từ ngày nào", en: "since when")
        ) { $0.date = $1 },
        Field(
          "basis", "can-cu", .text,
          about: Message(vi: "theo văn bản nào", en: "by which document")
        ) { $0.basis = $1 },
      ]), .init(name: "")))
}
