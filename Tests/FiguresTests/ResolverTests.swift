import Diagnostics
import Foundation
import Model
import Testing
import VietnameseText

@testable import Figures

@Suite struct ResolverTests {
  @Test(
    "a table, column or value that does not exist is reported where it stands, with what was meant")
  func unknownNames() throws {
    let cases = [
      ("dataset: adopton\nx: state", 2, "figure.unknown-table", "did you mean “adoption”"),
      ("dataset: adoption\nx: stat", 3, "figure.no-answer", "did you mean “state”"),
      (
        "dataset: adoption\nx: state\nwhere: {state: isued}", 4, "figure.no-answer",
        "did you mean “issued”"
      ),
      (
        "dataset: adoption\nx: state\nseries: place", 4, "figure.no-answer",
        "the columns are: province, province.region, state, date, amount"
      ),
      (
        "dataset: adoption\nx: state\naggregate: sum\nfield: date", 5, "figure.no-answer",
        "the columns of numbers are: amount"
      ),
    ]
    for (keys, line, code, wayOut) in cases {
      let (figure, found) = Sample.figure("```chart\n\(keys)\n```")
      #expect(figure == nil)
      #expect(found.map(\.code) == [code])
      #expect(found.first?.location?.start?.line == line)
      #expect(found.first?.wayOut?.english == wayOut)
    }
  }

  @Test("a measure that the table does not have is reported with those it has")
  func unknownMeasure() {
    let found = Sample.figure("```stat\ndataset: adoption\nfigures: [isued]\n```").1
    #expect(found.map(\.wayOut?.english) == ["did you mean “issued”"])
  }

  @Test("an empty answer is a warning, and the figure says so")
  func empty() {
    let (figure, found) = Sample.figure(
      "```table\ndataset: adoption\nwhere: {amount: \"> 9999\"}\n```")
    #expect(found.map(\.code) == ["figure.empty"])
    #expect(found.first?.severity == .warning)
    #expect(figure != nil)
  }

  @Test("bars count the rows of each group, in the groups' own order")
  func bars() throws {
    let chart = try #require(Sample.chart("```chart\ndataset: adoption\nx: state\n```"))
    #expect(chart.positions == .groups(["Đã ban hành", "Chương trình khác", "Chưa ban hành"]))
    #expect(chart.series.map(\.values) == [[3, 1, 1]])
  }

  @Test("a divided bar has a part for each value, with its own colour and pattern, and 0 for none")
  func stacked() throws {
    let chart = try #require(Sample.chart(Sample.stacked))
    #expect(
      chart.positions
        == .groups(["Trung du và miền núi phía Bắc", "Đồng bằng sông Hồng", "Đông Nam Bộ"]))
    #expect(chart.series.map(\.values) == [[2, 0, 1], [0, 0, 1], [0, 1, 0]])
    #expect(chart.series[1].style == .init(colour: "#D9A02B", pattern: .hatch))
  }

  @Test("steps add up from the first day to the last, and what has no day is told")
  func steps() throws {
    let (figure, _) = Sample.figure(Sample.steps)
    let chart = try #require(Sample.chart(Sample.steps))
    #expect(chart.positions.labels == ["05/3/2023", "11/4/2023"])
    #expect(chart.series.map(\.values) == [[1, 3]])
    #expect(figure?.notes == ["Không vẽ 2 đơn vị không ghi ngày."])
  }

  @Test("sums have the column's unit, and an order by value can be cut off, which is told")
  func sums() throws {
    let (figure, _) = Sample.figure(
      """
      ```chart
      dataset: adoption
      x: province
      aggregate: sum
      field: amount
      where: {amount: present}
      sort: -value
      limit: 2
      ```
      """)
    guard case .chart(let chart, _)? = figure?.content else { return #expect(Bool(false)) }
    #expect(chart.positions == .groups(["Sơn La", "Lai Châu"]))
    #expect(chart.series.map(\.values) == [[2500, 1000]])
    #expect(figure?.unit == "triệu đồng")
    #expect(figure?.notes == ["Chỉ nêu 2 trong 4 nhóm."])
  }

  @Test("a figure says where its numbers come from and as of when")
  func source() {
    let figure = Sample.figure(Sample.stacked).0
    #expect(figure?.source == "Nguồn: Báo cáo 150/BC-LĐTBXH; số liệu tính đến 27/10/2023.")
    #expect(figure?.title == "Ban hành chương trình")
    #expect(figure?.label == "Hình 1")
  }

  @Test("the text alternative says in full sentences what is drawn")
  func alternative() {
    #expect(
      Sample.figure(Sample.stacked).0?.alternative
        == "Biểu đồ thanh chồng: Ban hành chương trình. Trung du và miền núi phía Bắc: "
        + "đã ban hành 2; Đồng bằng sông Hồng: chưa ban hành 1; Đông Nam Bộ: đã ban hành 1, "
        + "chương trình khác 1.")
    #expect(
      Sample.figure(Sample.steps).0?.alternative
        == "Biểu đồ bậc thang, cộng dồn theo thời gian: Ban hành chương trình. "
        + "Từ 1 (05/3/2023) đến 3 (11/4/2023).")
  }

  @Test("key figures come from the table's measures, with what they are part of")
  func keyFigures() throws {
    let (figure, found) = Sample.figure(
      "```stat\ndataset: adoption\nfigures:\n  - {measure: issued, of: total}\n```")
    #expect(found.isEmpty)
    guard case .stat(let numbers)? = figure?.content else { return #expect(Bool(false)) }
    #expect(numbers == [.init(value: "3", total: "5", unit: nil, label: "tỉnh đã ban hành")])
  }

  @Test("a table shows the columns and rows asked for, in their order")
  func table() throws {
    let (figure, _) = Sample.figure(
      """
      ```table
      dataset: adoption
      columns: [province, province.region, amount]
      where: {state: issued}
      sort: -amount
      ```
      """)
    guard case .table(let table)? = figure?.content else { return #expect(Bool(false)) }
    #expect(table.columns.map(\.title) == ["Tỉnh", "Vùng", "Kinh phí (triệu đồng)"])
    #expect(
      table.rows == [
        ["Sơn La", "Trung du và miền núi phía Bắc", "2.500"],
        ["Lai Châu", "Trung du và miền núi phía Bắc", "1.000"],
        ["Tây Ninh", "Đông Nam Bộ", "300"],
      ])
  }

  @Test("a timeline joins what happened on one day")
  func timeline() throws {
    let (figure, _) = Sample.figure(
      "```timeline\ndataset: adoption\ndate: date\ncolumns: [province, state]\n```")
    guard case .timeline(let entries)? = figure?.content else { return #expect(Bool(false)) }
    #expect(entries.map(\.date.slashed) == ["05/3/2023", "11/4/2023"])
    #expect(
      entries.map(\.events) == [
        [["Lai Châu", "Đã ban hành"]],
        [["Sơn La", "Đã ban hành"], ["Bình Dương", "Chương trình khác"]],
      ])
    #expect(figure?.notes == ["Không có 2 hàng không ghi ngày."])
  }

  @Test("a map shows the provinces of a table that has one, and says in words what it shows")
  func map() throws {
    let (_, found) = Sample.figure("```map\ndataset: adoption\n```")
    #expect(found.map(\.code) == ["figure.no-answer"])
    #expect(found.first?.location?.start?.line == 2)
    #expect(found.first?.summary.english == "the table “adoption” has no map")
  }

  @Test("more groups than can be read are refused, with the way out")
  func tooMany() {
    var dataset = Sample.dataset
    dataset.rows = (1...90).map {
      .init(values: [.missing, .missing, .missing, .number(.init($0))], positions: [])
    }
    let found = Sample.figure(
      "```chart\ndataset: adoption\nx: amount\n```", in: Sample.site([dataset])
    ).1
    #expect(found.map(\.code) == ["figure.too-many"])
  }
}
