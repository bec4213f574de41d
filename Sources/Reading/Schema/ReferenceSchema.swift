import Diagnostics
import Foundation
package import Model

extension Schema<Reference> {
  /// One entry of `Content/data/references.yml`.
  package static let reference = Schema([
    Field(
      "kind", "loai", .documentKind, required: true,
      about: Message(
        vi: "loại văn bản: luat, nghi-dinh, quyet-dinh, cong-van …",
        en: "the kind of document: luat, nghi-dinh, quyet-dinh, cong-van …")
    ) { $0.kind = $1 },
    Field(
      "number", "so", .text,
      about: Message(
        vi: "số, giữ nguyên số 0 ở đầu; bỏ qua khi chỉ biết tên",
        en: "the number, zeros kept; left out where only the name is known")
    ) { $0.number = $1 },
    Field(
      "symbol", "ky-hieu", .text,
      about: Message(
        vi: "ký hiệu sau số: 2015/QH13, QĐ-TTg; văn bản của Đảng ghi cả gạch nối ở đầu: -CT/TW",
        en:
          "what follows the number: 2015/QH13, QĐ-TTg; in the Party's form with its hyphen: -CT/TW")
    ) { $0.symbol = $1 },
    Field(
      "printed-identifier", "so-ky-hieu-in", .text,
      about: Message(
        vi: "số và ký hiệu đúng như nơi dẫn in, khi in sai",
        en: "the identifier as the citing document prints it, where it is damaged")
    ) { $0.printedIdentifier = $1 },
    Field(
      "date", "ngay-ban-hanh", .date,
      about: Message(vi: "ngày ban hành", en: "the date of issue")
    ) { $0.date = $1 },
    Field(
      "issuers", "co-quan-ban-hanh", .list(of: .text),
      about: Message(
        vi: "tên đầy đủ của các cơ quan ban hành", en: "the full names of the issuing agencies")
    ) { $0.issuers = $1 },
    Field(
      "province", "tinh", .text,
      about: Message(
        vi: "tỉnh, thành phố theo tên khi ban hành, nếu là văn bản của tỉnh",
        en: "the province by its name at the time, for a province's document")
    ) { $0.province = $1 },
    Field(
      "title", "trich-yeu", .text,
      about: Message(
        vi: "tên luật, hoặc nội dung văn bản không kèm tên loại",
        en: "a law's name, or what the document is about without the word for its kind")
    ) { $0.title = $1 },
    Field(
      "aliases", "ten-khac", .list(of: .text),
      about: Message(
        vi: "tên khác khi được dẫn: Luật MTTQ Việt Nam", en: "other names under which it is cited")
    ) { $0.aliases = $1 },
    Field(
      "address", "dia-chi", .webAddress,
      about: Message(
        vi: "địa chỉ chính thức trên mạng", en: "the official web address")
    ) { $0.address = $1 },
    Field(
      "status", "tinh-trang", .referenceStatus,
      about: Message(
        vi: "còn hiệu lực, đã sửa đổi, bị thay thế hay hết hiệu lực; bỏ qua khi chưa chắc",
        en: "in force, amended, replaced or expired; left out unless certain")
    ) { $0.status = $1 },
    Field("note", "ghi-chu", .text, about: Message(vi: "ghi chú", en: "a note")) { $0.note = $1 },
    Field(
      "sources", "nguon-tin", .list(of: .text),
      about: Message(
        vi: "các dữ kiện này lấy từ đâu", en: "where the facts of the entry come from")
    ) { $0.sources = $1 },
  ])
}

extension Format<Reference.Status> {
  fileprivate static let referenceStatus = choice([
    (.inForce, ["in-force", "con-hieu-luc"]), (.amended, ["amended", "da-sua-doi"]),
    (.replaced, ["replaced", "bi-thay-the"]), (.expired, ["expired", "het-hieu-luc"]),
  ])
}

extension Format<String> {
  /// The absolute address of a web page.
  fileprivate static let webAddress = Format(.text) { node, reader in
    guard let text = Format.text.read(node, &reader) else { return nil }
    if let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host() != nil {
      return text
    }
    reader.report(
      .`references.bad-address`, at: node.place,
      Message(
        vi: "“\(text.quoted)” không phải là địa chỉ trang web",
        en: "“\(text.quoted)” is not a web address"),
      wayOut: Message(
        vi: "viết đủ cả https://, hoặc bỏ khóa này",
        en: "write it whole with https://, or leave it out"))
    return nil
  }
}
