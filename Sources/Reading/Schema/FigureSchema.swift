import Diagnostics
import Foundation
package import Model
import VietnameseText

/// A figure while its keys are read.
package struct FigureDraft: Sendable {
  var spec: FigureSpec
  var aggregate = AggregateName.count
  var field: String?

  init(_ kind: FigureSpec.Kind) { spec = FigureSpec(kind: kind, dataset: "") }
}

extension Schema<FigureDraft> {
  /// The keys of a block of a kind.
  package static func figure(_ kind: FigureSpec.Kind) -> Schema {
    switch kind {
    case .map: map
    case .table: table
    case .chart: chart
    case .stat: stat
    case .timeline: timeline
    }
  }

  private static let map = Schema([dataset] + words)
  private static let table = Schema(
    [
      dataset, filter,
      Field(
        "columns", "cot", .list(of: .text),
        about: Message(
          vi: "các cột, theo thứ tự; bỏ trống thì lấy mọi cột",
          en: "the columns, in their order; all where it is left out")
      ) { $0.spec.columns = $1 },
      order, limit,
    ] + words)
  private static let chart = Schema(
    [
      dataset,
      Field(
        "type", "kieu", .chartKind,
        about: Message(
          vi: "kiểu biểu đồ: thanh, thanh-chong, duong, bac-thang",
          en: "the sort of chart: bars, stacked-bars, grouped-bars, lines, steps")
      ) { $0.spec.chart = $1 },
      Field(
        "x", "theo", .text, required: true,
        about: Message(
          vi: "cột chia nhóm; với duong và bac-thang là cột của trục ngang",
          en: "the column that makes the groups; for lines and steps that of the horizontal axis")
      ) { $0.spec.x = $1 },
      Field(
        "series", "chia-theo", .text,
        about: Message(
          vi: "cột chia mỗi thanh thành đoạn, hoặc cho mỗi giá trị một đường",
          en: "the column that divides each bar, or gives each of its values a line")
      ) { $0.spec.series = $1 },
      Field(
        "aggregate", "tinh", .aggregate,
        about: Message(
          vi: "số được vẽ: đếm hàng (mặc định), tỉ lệ, hoặc tổng, trung bình… của một cột",
          en: "the number drawn: rows are counted by default; else a share, a sum, an average…")
      ) { $0.aggregate = $1 },
      Field(
        "field", "cot", .text,
        about: Message(vi: "cột số được tính", en: "the column of numbers")
      ) { $0.field = $1 },
      filter, order, limit,
    ] + words)
  private static let stat = Schema(
    [
      dataset,
      Field(
        "figures", "cac-so", .list(of: .keyFigure), required: true,
        about: Message(
          vi: "tên các số liệu mà bảng đã đặt; hoặc so, tren (trên tổng nào), nhan",
          en: "names of the table's measures; or measure, of (which total), label")
      ) { $0.spec.keyFigures = $1 },
    ] + words)
  private static let timeline = Schema(
    [
      dataset,
      Field(
        "date", "ngay", .text, required: true,
        about: Message(vi: "cột ngày", en: "the column of dates")
      ) { $0.spec.x = $1 },
      Field(
        "columns", "cot", .list(of: .text),
        about: Message(
          vi: "các cột nói việc gì xảy ra, cột đầu in đậm",
          en: "the columns that say what happened, the first in bold")
      ) { $0.spec.columns = $1 },
      filter, limit,
    ] + words)
}

// MARK: - Keys that several kinds have

extension Schema<FigureDraft> {
  private static let dataset = Field<FigureDraft>(
    "dataset", "du-lieu", .text, required: true,
    about: Message(
      vi: "tên bảng trong Content/data, không có đuôi tệp",
      en: "the table in Content/data, without its ending")
  ) { $0.spec.dataset = $1 }

  private static let filter = Field<FigureDraft>(
    "where", "loc", .conditions,
    about: Message(
      vi: "chỉ lấy hàng thỏa mọi điều kiện, mỗi dòng “cột: giá trị”",
      en: "only rows that keep all conditions, each a line “column: value”")
  ) { $0.spec.conditions = $1 }

  private static let order = Field<FigureDraft>(
    "sort", "sap-xep", .order,
    about: Message(
      vi: "xếp theo gia-tri hoặc tên cột; thêm - ở trước thì xếp giảm dần",
      en: "in the order of value or of a column; with - before it descending")
  ) { $0.spec.order = $1 }

  private static let limit = Field<FigureDraft>(
    "limit", "gioi-han", .positive,
    about: Message(
      vi: "nhiều nhất bao nhiêu nhóm hoặc hàng", en: "the most groups or rows")
  ) { $0.spec.limit = $1 }

  private static let words = [
    Field<FigureDraft>(
      "title", "tieu-de", .text,
      about: Message(
        vi: "tên hình; bỏ trống thì lấy tên bảng", en: "the title; the table's where it is left out"
      )
    ) { $0.spec.title = $1 },
    Field<FigureDraft>(
      "caption", "chu-thich", .text,
      about: Message(
        vi: "một, hai câu giúp đọc hình", en: "a sentence or two that help to read the figure")
    ) { $0.spec.caption = $1 },
    Field<FigureDraft>(
      "source", "nguon", .text,
      about: Message(
        vi: "nguồn, thay cho nguồn ghi ở bảng", en: "the source, in place of the table's own")
    ) { $0.spec.source = $1 },
    Field<FigureDraft>(
      "alt", "mo-ta", .text,
      about: Message(
        vi: "hình cho thấy điều gì, bằng lời; bỏ trống thì chương trình viết từ số liệu",
        en: "what the figure shows, in words; made from the data where it is left out")
    ) { $0.spec.alternative = $1 },
    Field<FigureDraft>(
      "print", "in", .flag,
      about: Message(
        vi: "có in hay không; mặc định là có, trừ bản biên tập của một văn bản",
        en: "whether it is printed; by default it is, except in an edited edition")
    ) { $0.spec.isPrinted = $1 },
  ]
}

// MARK: - Formats

extension Format<FigureSpec.ChartKind> {
  fileprivate static let chartKind = choice([
    (.bars, ["bars", "thanh"]), (.stackedBars, ["stacked-bars", "thanh-chong"]),
    (.groupedBars, ["grouped-bars", "thanh-canh-nhau"]),
    (.lines, ["lines", "duong"]), (.steps, ["steps", "bac-thang"]),
  ])
}

extension Format<Int> {
  /// A whole number from 1.
  fileprivate static let positive = Format(.text) { node, reader in
    if case .scalar(let text) = node.value, let number = Int(text), 1...100_000 ~= number {
      return number
    }
    reader.reportType(
      node, expected: Message(vi: "một số nguyên từ 1", en: "a whole number from 1"))
    return nil
  }
}

extension Format<FigureSpec.Order> {
  fileprivate static let order = Format(.text) { node, reader in
    guard let text = Format<String>.text.read(node, &reader) else { return nil }
    let isDescending = text.hasPrefix("-")
    let name = String(text.dropFirst(isDescending ? 1 : 0).trimmingSpaces())
    let isValue = ["value", "gia-tri"].contains(name)
    return FigureSpec.Order(column: isValue ? nil : name, isDescending: isDescending)
  }
}

extension Format<FigureSpec.KeyFigure> {
  /// A measure's name, or a record.
  fileprivate static let keyFigure = text(
    { FigureSpec.KeyFigure(measure: $0) },
    or: record(
      Schema([
        Field(
          "measure", "so", .text, required: true,
          about: Message(vi: "tên số liệu", en: "the measure's name")
        ) { $0.measure = $1 },
        Field(
          "of", "tren", .text,
          about: Message(
            vi: "số liệu là tổng của nó: 53 / 63", en: "the measure that it is part of: 53 / 63")
        ) { $0.total = $1 },
        Field(
          "label", "nhan", .text,
          about: Message(vi: "nhãn, thay cho nhãn ở bảng", en: "a label in place of the table's")
        ) { $0.label = $1 },
      ]), FigureSpec.KeyFigure(measure: "")))
}
