import Diagnostics
import Foundation
package import Model

extension Schema<SiteSettings> {
  /// The keys of `Content/site.yml`.
  package static let site = Schema([
    Field(
      "title", "ten-trang", .text, required: true,
      about: Message(vi: "tên trang", en: "the site's title")
    ) { $0.title = $1 },
    Field(
      "description", "mo-ta", .text,
      about: Message(
        vi: "một câu nói trang này là gì", en: "one sentence that says what the site is")
    ) { $0.description = $1 },
    Field(
      "base-url", "dia-chi", .baseURL, required: true,
      about: Message(
        vi: "địa chỉ công khai của trang: https://example.vn/an-pham/",
        en: "the site's public address: https://example.vn/an-pham/")
    ) { $0.baseURL = $1 },
    Field(
      "publisher", "co-quan-xuat-ban", .text, required: true,
      about: Message(vi: "cơ quan xuất bản", en: "the publishing agency")
    ) { $0.publisher = $1 },
    Field(
      "responsible", "nguoi-chiu-trach-nhiem", .text,
      about: Message(
        vi: "người chịu trách nhiệm nội dung", en: "the person responsible for the content")
    ) { $0.responsible = $1 },
    Field(
      "contact", "lien-he", .contact,
      about: Message(vi: "địa chỉ, điện thoại, thư điện tử", en: "address, telephone, e-mail")
    ) { $0.contact = $1 },
    Field(
      "time-zone", "mui-gio", .timeZone,
      about: Message(
        vi: "múi giờ, mặc định Asia/Ho_Chi_Minh", en: "the time zone, Asia/Ho_Chi_Minh by default")
    ) { $0.timeZone = $1 },
    Field(
      "severities", "muc-do", .severities,
      about: Message(
        vi: "mức của từng quy tắc về nội dung, theo mã hoặc nhóm mã",
        en: "the level of each rule about content, by its code or family")
    ) { $0.severities = $1 },
  ])
}

extension Format<SiteSettings.Contact> {
  fileprivate static let contact = record(
    Schema([
      Field("address", "dia-chi", .text, about: Message(vi: "địa chỉ", en: "the postal address")) {
        $0.address = $1
      },
      Field("phone", "dien-thoai", .text, about: Message(vi: "điện thoại", en: "the telephone")) {
        $0.phone = $1
      },
      Field("email", "thu-dien-tu", .text, about: Message(vi: "thư điện tử", en: "the e-mail")) {
        $0.email = $1
      },
    ]), .init())
}

extension Format<String> {
  /// An absolute web address, given a slash at the end.
  package static let baseURL = Format(.text) { node, reader in
    guard let text = Format.text.read(node, &reader) else { return nil }
    if let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host() != nil,
      url.query() == nil, url.fragment() == nil
    {
      return text.hasSuffix("/") ? text : text + "/"
    }
    reader.report(
      .`site.bad-address`, at: node.place,
      Message(
        vi: "“\(text.quoted)” không phải là địa chỉ trang web",
        en: "“\(text.quoted)” is not a web address"),
      wayOut: Message(
        vi: "viết đủ, ví dụ https://example.vn/an-pham/",
        en: "write it whole, such as https://example.vn/an-pham/"))
    return nil
  }
}

extension Format<SiteSettings.TimeZoneOffset> {
  fileprivate static let timeZone = Format(.text) { node, reader in
    guard let text = Format<String>.text.read(node, &reader) else { return nil }
    if text == SiteSettings.TimeZoneOffset.vietnam.name { return .vietnam }
    // A zone with summer time has no one offset, and dates of documents carry no hour to choose by.
    let january = Date(timeIntervalSince1970: 1_767_225_600)
    let july = january + 182 * 86_400
    if let zone = TimeZone(identifier: text),
      zone.secondsFromGMT(for: january) == zone.secondsFromGMT(for: july)
    {
      return .init(name: text, minutes: zone.secondsFromGMT(for: january) / 60)
    }
    reader.report(
      .`site.unknown-time-zone`, at: node.place,
      Message(
        vi: "không có múi giờ “\(text.quoted)”", en: "there is no time zone “\(text.quoted)”"),
      wayOut: Message(vi: "viết Asia/Ho_Chi_Minh", en: "write Asia/Ho_Chi_Minh"))
    return nil
  }
}
