import Diagnostics
import Foundation
import Gazetteer
import Model
import Reading
import TestSupport
import Testing

@testable import Linking

/// The two tables of the project's own content: Appendices I and II of report 150.
@Suite struct AppendixTests {
  private let adoption: LinkedDataset
  private let reporting: LinkedDataset

  init() throws {
    var diagnostics: [Diagnostic] = []
    let datasets = try ["adoption", "reporting"].compactMap { name in
      func bytes(_ ending: String) throws -> [UInt8] {
        let url = TestFiles.root.appending(path: "Content/data/\(name)\(ending)")
        return Array(try Data(contentsOf: url))
      }
      return DatasetReader.read(
        table: try bytes(".csv"), schema: try bytes(".schema.json"), name: name, folder: "",
        diagnostics: &diagnostics)
    }
    let linked = Datasets.link(
      datasets, gazetteer: .standard, contentFolder: "", diagnostics: &diagnostics)
    try #require(diagnostics.isEmpty && linked.count == 2, "\(diagnostics)")
    (adoption, reporting) = (linked[0], linked[1])
  }

  @Test("53 of 63 have issued a programme, two of them under another one; 34 have reported")
  func counts() throws {
    func states(_ table: LinkedDataset) throws -> [String: Decimal?] {
      let groups = try table.evaluate(DatasetQuery(groups: ["state"])).groups
      return Dictionary(uniqueKeysWithValues: groups.map { ($0.keys[0].label, $0.value) })
    }
    #expect(
      try states(adoption) == ["Đã ban hành": 51, "Có chương trình khác": 2, "Chưa ban hành": 10])
    #expect(try states(reporting) == ["Đã báo cáo": 34, "Chưa báo cáo": 29])
    #expect(
      try adoption.rows(where: [.init(field: "mark", comparison: .isPresent)]).count == 53)
  }

  @Test("the shares of the regions are those of the report")
  func regions() throws {
    let groups = try adoption.evaluate(
      DatasetQuery(
        conditions: [.init(field: "state", values: ["issued", "other"])], aggregate: .share,
        groups: ["province.region"])
    ).groups
    #expect(
      groups.map { "\($0.rows.count)/\($0.total)" }
        == ["11/14", "8/11", "11/14", "5/5", "6/6", "12/13"])
  }

  @Test("cells stand as printed: two documents in one, a mark without and a number with none")
  func cells() throws {
    func row(_ table: LinkedDataset, _ province: String) throws -> [String: Dataset.Value] {
      let index = try #require(
        try table.rows(where: [.init(field: "province", values: [province])]).first)
      let values = table.dataset.rows[index].values
      return Dictionary(uniqueKeysWithValues: zip(table.dataset.fields.map(\.name), values))
    }
    let two = try row(adoption, "Quảng Bình")
    #expect(two["identifiers"] == .list(["142/CTPH-UBND-MTTQ", "245/KHPH-UBMT-SLĐTBXH"]))
    let marked = try row(adoption, "TP Hồ Chí Minh")
    #expect(marked["mark"] == .text("X") && marked["identifiers"] == .missing)
    let numbered = try row(reporting, "Lai Châu")
    #expect(numbered["mark"] == .missing && numbered["identifiers"] != .missing)
    #expect(numbered["date"] != .missing && numbered["state"] == .text("none"))
  }

  @Test("the tables say what the source says, row by row")
  func source() throws {
    guard let url = TestFiles.shared("seeds/002_3e761f724fd1898d.txt") else { return }
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
          cell.trimmingCharacters(in: .whitespaces)
        }
      }
      .filter { $0.count > 1 && Int($0[0]) != nil }
    #expect(lines.count == 126)
    for (table, lines) in [(adoption, lines.prefix(63)), (reporting, lines.suffix(63))] {
      let dataset = table.dataset
      for (row, line) in zip(dataset.rows, lines) {
        func text(_ name: String) -> String {
          guard let index = dataset.field(name) else { return "" }
          if case .list(let items) = row.values[index] { return items.joined(separator: " ") }
          return dataset.fields[index].text(of: row.values[index])
        }
        func cell(_ index: Int) -> String { index < line.count ? line[index] : "" }
        #expect(
          [text("number"), text("province"), text("mark")] == Array(line.prefix(2)) + [cell(2)])
        #expect((text("printed").isEmpty ? text("identifiers") : text("printed")) == cell(3))
        #expect(text("identifiers") == cell(3).replacing("LĐT BXH", with: "LĐTBXH"))
        let dates = ["date", "later-dates"].map(text).filter { !$0.isEmpty }
        #expect(dates.joined(separator: " ").digits == cell(4).digits)
      }
    }
  }
}

extension String {
  /// The numbers of a date, without zeros before them.
  fileprivate var digits: [Int] { split { !$0.isNumber }.compactMap { Int($0) } }
}
