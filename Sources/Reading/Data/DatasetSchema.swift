import Diagnostics
import Foundation
import Model

/// The keys of `Content/data/NAME.schema.json`: Frictionless Table Schema
/// (https://datapackage.org/standard/table-schema/), and what pages and maps need beyond it.
package enum DatasetKeys {
  /// The keys, for the documentation.
  package static var descriptions: [FieldDescription] { Schema.dataset.descriptions }

  /// The JSON Schema for editors; see ``JSONSchema``.
  ///
  /// - Throws: what `JSONSerialization` throws.
  package static func jsonSchema(title: String) throws -> String {
    try JSONSchema.render(.dataset, title: title)
  }
}

extension Schema<DatasetDraft> {
  static let dataset = Schema([
    Field(
      "$schema", "luoc-do", .text,
      about: Message(vi: "dành cho trình soạn thảo", en: "for editors")
    ) { _, _ in },
    Field(
      "title", "ten", .text, required: true,
      about: Message(vi: "tên bảng", en: "the table's title")
    ) { $0.title = $1 },
    Field(
      "description", "mo-ta", .text,
      about: Message(vi: "bảng nói gì, tính thế nào", en: "what the table says and how it counts")
    ) { $0.description = $1 },
    Field(
      "sources", "nguon", .list(of: .source),
      about: Message(vi: "số liệu lấy từ đâu", en: "where the figures come from")
    ) { $0.sources = $1 },
    Field(
      "licenses", "giay-phep", .list(of: .licence),
      about: Message(vi: "được dùng lại thế nào", en: "how it may be used again")
    ) { $0.licences = $1 },
    Field(
      "asOf", "tinh-den", .date,
      about: Message(vi: "số liệu tính đến ngày nào", en: "the day on which the figures hold")
    ) { $0.asOf = $1 },
    Field(
      "fields", "cot", .list(of: .record(.datasetField, FieldDraft())), required: true,
      about: Message(vi: "các cột", en: "the columns")
    ) { $0.fields = $1 },
    Field(
      "missingValues", "gia-tri-trong", .list(of: .text),
      about: Message(
        vi: "chữ trong ô không có giá trị, ngoài ô để trống",
        en: "what stands in cells without a value, beside nothing")
    ) { $0.missingValues = $1 },
    Field(
      "primaryKey", "khoa-chinh", .list(of: .placed(.text)),
      about: Message(
        vi: "các cột phân biệt các dòng với nhau", en: "the columns that tell rows apart")
    ) { $0.primaryKey = $1 },
    Field(
      "foreignKeys", "khoa-ngoai", .list(of: .record(.foreignKey, ForeignKeyDraft())),
      about: Message(
        vi: "các cột ghi tên tỉnh, số văn bản hoặc giá trị của bảng khác",
        en: "the columns that name provinces, documents or values of other tables")
    ) { $0.foreignKeys = $1 },
    Field(
      "measures", "con-so", .list(of: .record(.measure, MeasureDraft())),
      about: Message(
        vi: "các con số có tên, để viết {{ bảng.tên }} trong bài",
        en: "numbers with names, for {{ table.name }} in texts")
    ) { $0.measures = $1 },
    Field(
      "map", "ban-do", .placed(.record(.datasetMap, MapDraft())),
      about: Message(vi: "bảng hiện thành bản đồ thế nào", en: "how the table is shown as a map")
    ) { $0.map = $1 },
  ])
}

extension Schema<FieldDraft> {
  fileprivate static let datasetField = Schema([
    Field(
      "name", "ten", .placed(.text), required: true,
      about: Message(
        vi: "tên cột trong tệp CSV: chữ thường, số, gạch nối",
        en: "the column's name in the CSV file: small letters, digits, hyphens")
    ) { $0.name = $1 },
    Field(
      "title", "tieu-de", .text,
      about: Message(vi: "tên cột cho người đọc", en: "the column's name for readers")
    ) { $0.title = $1 },
    Field(
      "description", "mo-ta", .text,
      about: Message(vi: "cột ghi gì", en: "what the column holds")
    ) { $0.description = $1 },
    Field(
      "type", "kieu", .fieldKind,
      about: Message(vi: "kiểu giá trị; mặc định là chữ", en: "the type; text by default")
    ) { $0.kind = $1 },
    Field(
      "format", "dang", .dateFormat,
      about: Message(
        vi: "dạng ngày; dd/mm/yyyy và yyyy-mm-dd luôn được hiểu",
        en: "the form of dates; dd/mm/yyyy and yyyy-mm-dd are always understood")
    ) { _, _ in },
    Field(
      "constraints", "rang-buoc", .record(.constraints, ConstraintsDraft()),
      about: Message(vi: "điều kiện của giá trị", en: "what values keep to")
    ) { $0.constraints = $1 },
    Field(
      "categories", "cac-gia-tri", .list(of: .category),
      about: Message(
        vi: "các giá trị được phép, với nhãn, màu và họa tiết",
        en: "the values that may stand in it, with labels, colours and patterns")
    ) { $0.categories = $1 },
    Field(
      "unit", "don-vi", .text,
      about: Message(vi: "đơn vị của số: hộ, tỷ đồng", en: "the unit of its numbers")
    ) { $0.unit = $1 },
    Field(
      "delimiter", "dau-ngan", .placed(.text),
      about: Message(
        vi: "dấu ngăn các giá trị trong một ô; mặc định là dấu chấm phẩy",
        en: "what divides the values of a list; a semicolon by default")
    ) { $0.delimiter = $1 },
    Field(
      "decimalChar", "dau-thap-phan", .decimalMark,
      about: Message(
        vi: "dấu trước phần thập phân; mặc định là dấu phẩy",
        en: "what stands before decimals; a comma by default")
    ) { $0.decimalMark = $1 },
    Field(
      "after", "sau", .placed(.text),
      about: Message(
        vi: "cột ngày không được muộn hơn cột này",
        en: "the column whose date is not later than this one's")
    ) { $0.after = $1 },
  ])
}

extension Schema<ConstraintsDraft> {
  fileprivate static let constraints = Schema([
    Field(
      "required", "bat-buoc", .flag, about: Message(vi: "không được để trống", en: "never blank")
    ) { $0.isRequired = $1 },
    Field(
      "unique", "duy-nhat", .flag,
      about: Message(vi: "mỗi giá trị chỉ một lần", en: "each value only once")
    ) { $0.isUnique = $1 },
    Field(
      "enum", "mot-trong", .list(of: .text),
      about: Message(vi: "chỉ các giá trị này", en: "only these values")
    ) { $0.values = $1 },
    Field(
      "minimum", "nho-nhat", .placed(.text),
      about: Message(vi: "số hoặc ngày nhỏ nhất", en: "the least number or day")
    ) { $0.minimum = $1 },
    Field(
      "maximum", "lon-nhat", .placed(.text),
      about: Message(vi: "số hoặc ngày lớn nhất", en: "the greatest number or day")
    ) { $0.maximum = $1 },
    Field(
      "minLength", "ngan-nhat", .placed(.text),
      about: Message(vi: "ít nhất bao nhiêu chữ", en: "the least length in characters")
    ) { $0.minimumLength = $1 },
    Field(
      "maxLength", "dai-nhat", .placed(.text),
      about: Message(vi: "nhiều nhất bao nhiêu chữ", en: "the greatest length in characters")
    ) { $0.maximumLength = $1 },
    Field(
      "pattern", "mau", .placed(.text),
      about: Message(
        vi: "biểu thức chính quy mà cả giá trị phải khớp",
        en: "a regular expression that the whole value matches")
    ) { $0.pattern = $1 },
  ])
}

extension Schema<Dataset.Category> {
  static let category = Schema([
    Field(
      "value", "gia-tri", .text, required: true,
      about: Message(vi: "giá trị trong tệp", en: "the value in the file")
    ) {
      $0.value = $1
      if $0.label.isEmpty { $0.label = $1 }
    },
    Field(
      "label", "nhan", .text, about: Message(vi: "tên cho người đọc", en: "the name for readers")
    ) { $0.label = $1 },
    Field(
      "colour", "mau-sac", .colour,
      about: Message(
        vi: "màu: #0E6655, hoặc tên trong theme.yml như map.issued",
        en: "a colour: #0E6655, or a name of theme.yml such as map.issued")
    ) { $0.colour = $1 },
    Field(
      "pattern", "hoa-tiet", .pattern,
      about: Message(
        vi: "họa tiết để phân biệt khi in đen trắng", en: "what tells it apart in black and white")
    ) { $0.pattern = $1 },
  ])
}

extension Schema<ForeignKeyDraft> {
  fileprivate static let foreignKey = Schema([
    Field(
      "fields", "cot", .list(of: .placed(.text)), required: true,
      about: Message(vi: "cột của bảng này", en: "the column of this table")
    ) { $0.fields = $1 },
    Field(
      "reference", "dan-den", .record(.target, ForeignKeyDraft()), required: true,
      about: Message(vi: "cột dẫn đến đâu", en: "where it leads")
    ) {
      $0.resource = $1.resource
      $0.targets = $1.targets
    },
    Field(
      "on", "vao-ngay", .date,
      about: Message(
        vi: "ngày của tên tỉnh; mặc định là asOf",
        en: "the day of provinces' names; asOf by default")
    ) { $0.day = $1 },
    Field(
      "complete", "du", .flag,
      about: Message(
        vi: "mỗi tỉnh của ngày ấy phải có đúng một dòng",
        en: "each province of the day must have one row")
    ) { $0.isComplete = $1 },
  ])

  fileprivate static let target = Schema([
    Field(
      "resource", "bang", .placed(.text), required: true,
      about: Message(
        vi: "provinces, documents, hoặc tên một bảng khác",
        en: "provinces, documents, or the name of another table")
    ) { $0.resource = $1 },
    Field(
      "fields", "cot", .list(of: .placed(.text)),
      about: Message(vi: "cột của bảng kia", en: "the column of the other table")
    ) { $0.targets = $1 },
  ])
}

extension Schema<MeasureDraft> {
  fileprivate static let measure = Schema([
    Field(
      "name", "ten", .placed(.text), required: true,
      about: Message(vi: "tên để gọi trong bài", en: "the name by which texts ask for it")
    ) { $0.name = $1 },
    Field(
      "title", "tieu-de", .text, about: Message(vi: "tên cho người đọc", en: "the name for readers")
    ) { $0.label = $1 },
    Field(
      "where", "loc", .conditions,
      about: Message(
        vi: "chỉ các dòng có giá trị này: {state: issued}",
        en: "only rows with these values: {state: issued}")
    ) { $0.conditions = $1 },
    Field(
      "aggregate", "tinh", .aggregate,
      about: Message(vi: "đếm, tỉ lệ, tổng …; mặc định là đếm", en: "count by default")
    ) { $0.aggregate = $1 },
    Field(
      "field", "cot", .text,
      about: Message(vi: "cột số được tính", en: "the column of numbers")
    ) { $0.field = $1 },
  ])
}

extension Schema<MapDraft> {
  fileprivate static let datasetMap = Schema([
    Field(
      "place", "noi", .placed(.text), required: true,
      about: Message(vi: "cột tỉnh, thành phố", en: "the column of provinces")
    ) { $0.place = $1 },
    Field(
      "state", "trang-thai", .placed(.text), required: true,
      about: Message(vi: "cột quyết định màu", en: "the column that decides the colour")
    ) { $0.state = $1 },
    Field(
      "date", "ngay", .placed(.text),
      about: Message(
        vi: "cột ngày bắt đầu của trạng thái", en: "the day from which the state holds")
    ) { $0.date = $1 },
    Field(
      "order", "thu-tu", .placed(.text),
      about: Message(vi: "thứ tự giữa các bản đồ", en: "its place among the maps")
    ) { $0.order = $1 },
  ])
}
