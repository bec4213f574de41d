import Diagnostics
import Foundation
import Model

extension Format<Dataset.Field.Kind> {
  static let fieldKind = choice([
    (.string, ["string", "chu"]), (.integer, ["integer", "so-nguyen"]),
    (.number, ["number", "so"]),
    (.boolean, ["boolean", "co-khong"]), (.date, ["date", "yearmonth", "year", "ngay"]),
    (.list, ["list", "danh-sach"]),
  ])
}

extension Format<String> {
  static let dateFormat = choice([
    ("default", ["default"]), ("any", ["any"]), ("%d/%m/%Y", ["%d/%m/%Y"]),
    ("%Y-%m-%d", ["%Y-%m-%d"]),
  ])

  static let pattern = choice([
    ("none", ["none", "khong"]), ("hatch", ["hatch", "gach-cheo"]), ("dots", ["dots", "cham"]),
    ("outline", ["outline", "vien"]),
  ])

  /// `#RGB`, `#RRGGBB`, or a value of the theme by group and name.
  static let colour = Format(.text) { node, reader in
    guard let text = Format.text.read(node, &reader) else { return nil }
    let digits = text.dropFirst()
    if text.hasPrefix("#"), [3, 6].contains(digits.count), digits.allSatisfy(\.isHexDigit) {
      return digits.count == 6 ? text : "#" + digits.map { "\($0)\($0)" }.joined()
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isName = { (part: Substring) in
      !part.isEmpty
        && part.utf8.allSatisfy {
          $0 == UInt8(ascii: "-") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0
            || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
        }
    }
    if parts.count == 2, parts.allSatisfy(isName) { return text }
    reader.report(
      .`dataset.bad-colour`, at: node.place,
      Message(vi: "“\(text.quoted)” không phải là màu", en: "“\(text.quoted)” is no colour"),
      wayOut: Message(
        vi: "viết #0E6655, hoặc tên trong theme.yml như map.issued",
        en: "write #0E6655, or a name of theme.yml such as map.issued"))
    return nil
  }
}

extension Format<String> {
  /// A web address.
  fileprivate static let webPage = address { _ in false }

  /// A web address, or a document of the site by its file.
  fileprivate static let sourcePath = address { $0.hasSuffix(".md") }

  private static func address(or isFile: @escaping @Sendable (String) -> Bool) -> Format {
    Format(.text) { node, reader in
      guard let text = Format.text.read(node, &reader) else { return nil }
      let isWeb = ["https://", "http://"].contains { text.hasPrefix($0) && text != $0 }
      if isWeb && !text.contains(where: \.isWhitespace) || isFile(text) { return text }
      reader.report(
        .`dataset.bad-address`, at: node.place,
        Message(
          vi: "“\(text.quoted)” không phải là địa chỉ", en: "“\(text.quoted)” is no address"),
        wayOut: Message(
          vi: "viết đủ cả https://; nguồn có thể là tệp như documents/bao-cao.md",
          en: "write it whole with https://; a source may be a file such as documents/report.md"))
      return nil
    }
  }
}

extension Format<Character> {
  static let decimalMark = choice([(",", [","]), (".", ["."])])
}

extension Format<Dataset.Category> {
  static let category = text(
    { Dataset.Category(value: $0, label: $0) },
    or: record(.category, Dataset.Category(value: "", label: "")))
}

extension Format<Dataset.Source> {
  static let source = text(
    { Dataset.Source(title: $0) },
    or: record(
      Schema([
        Field(
          "title", "ten", .text, required: true,
          about: Message(vi: "tên nguồn", en: "the source's title")
        ) { $0.title = $1 },
        Field(
          "path", "dia-chi", .sourcePath,
          about: Message(
            vi: "trang web, hoặc tệp văn bản của trang: documents/bao-cao.md",
            en: "a web address, or a document of the site: documents/report.md")
        ) { $0.path = $1 },
      ]), .init(title: "")))
}

extension Format<Dataset.Licence> {
  static let licence = text(
    { Dataset.Licence(name: $0) },
    or: record(
      Schema([
        Field(
          "name", "ten", .text, required: true,
          about: Message(vi: "mã giấy phép: CC-BY-4.0", en: "the identifier: CC-BY-4.0")
        ) { $0.name = $1 },
        Field(
          "title", "tieu-de", .text, about: Message(vi: "tên giấy phép", en: "its title")
        ) { $0.title = $1 },
        Field(
          "path", "dia-chi", .webPage,
          about: Message(vi: "địa chỉ trang web", en: "its web address")
        ) { $0.path = $1 },
      ]), .init(name: "")))
}
