import Diagnostics
import Reading

/// The keys of a schema as the table of the manual.
enum SchemaTable {
  static func render(_ fields: [FieldDescription]) -> String {
    let rows = fields.flatMap { Self.rows($0, within: nil) }
    return (["| Khóa | Tiếng Anh | Giá trị | Ý nghĩa |", "| --- | --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }

  /// Replaces what stands between two markers in a text.
  static func insert(_ table: String, _ name: String, into text: String) -> String? {
    let markers = ("<!-- \(name): begin -->", "<!-- \(name): end -->")
    guard let begin = text.firstRange(of: markers.0), let end = text.firstRange(of: markers.1)
    else {
      return nil
    }
    return text[..<begin.upperBound] + "\n\n" + table + "\n\n" + text[end.lowerBound...]
  }

  private static func rows(_ field: FieldDescription, within outer: FieldDescription?) -> [String] {
    let names = (
      (outer.map { "\($0.alias) › " } ?? "") + field.alias,
      (outer.map { "\($0.key) › " } ?? "") + field.key
    )
    let required = field.isRequired ? "**bắt buộc**; " : ""
    let row =
      "| `\(names.0)` | `\(names.1)` | \(required)\(words(field.shape)) | \(field.about.vietnamese) |"
    return [row] + inner(field.shape).flatMap { rows($0, within: field) }
  }

  private static func inner(_ shape: Shape) -> [FieldDescription] {
    switch shape {
    case .record(let fields): fields
    case .list(let item): inner(item)
    case .either(let shapes): shapes.flatMap(inner)
    default: []
    }
  }

  private static func words(_ shape: Shape) -> String {
    switch shape {
    case .text: "chữ"
    case .flag: "`có` hoặc `không`"
    case .date: "ngày, hoặc tháng"
    case .years: "một năm, hoặc hai năm nối bằng -"
    case .choice(let choices):
      choices.map { names in "`" + (names.first { !$0.isEnglish } ?? names[0]) + "`" }
        .joined(separator: ", ")
    case .list(let item): "danh sách: " + words(item)
    case .record: "các khóa con"
    case .dictionary: "các dòng `chữ tắt: nghĩa`"
    case .entries(let value): "các dòng `tên: giá trị`, giá trị là " + words(value)
    case .levels(_, let level): "các dòng `mã: mức`, mức là " + words(level)
    case .either(let shapes): shapes.map(words).joined(separator: ", hoặc ")
    }
  }
}

extension String {
  /// Whether a spelling is one of the few English ones.
  fileprivate var isEnglish: Bool {
    ["draft", "in-force", "historical", "original", "error", "warning", "note", "off"].contains(
      self)
  }
}
