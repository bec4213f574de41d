import VietnameseText

/// A row of a table of units that cannot be read.
package struct TableError: Error, Sendable, Hashable {
  /// 1-based line of the table.
  package var line: Int
  /// What is wrong, in English.
  package var reason: String
}

/// Reads the rows of `units.tsv`, whose header names the columns.
enum UnitTable {
  static func parse(_ table: [UInt8]) throws(TableError) -> [AdministrativeUnit] {
    var units: [AdministrativeUnit] = []
    let lines = table.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && line.first != UInt8(ascii: "#") {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      do throws(RowError) {
        units.append(try unit(cells))
      } catch {
        throw TableError(line: index + 1, reason: error.reason)
      }
    }
    return units
  }

  private struct RowError: Error {
    var reason: String
  }

  private static func unit(_ cells: [String]) throws(RowError) -> AdministrativeUnit {
    guard cells.count == 11 else { throw RowError(reason: "\(cells.count) columns, not 11") }
    guard !cells[0].isEmpty, cells[1] == Slug.make(cells[1]) else {
      throw RowError(reason: "no name, or “\(cells[1])” is no slug")
    }
    var kinds = History(initial: try kind(cells[4]))
    var regions = History(initial: cells[3])
    for cell in list(cells[9]) {
      let change = try change(cell)
      switch change.attribute {
      case "kind":
        kinds.changes.append(
          .init(day: change.day, value: try kind(change.value), resolution: change.resolution))
      case "region":
        regions.changes.append(
          .init(day: change.day, value: change.value, resolution: change.resolution))
      default: throw RowError(reason: "unknown attribute “\(change.attribute)”")
      }
    }
    return AdministrativeUnit(
      name: cells[0], slug: cells[1], code: cells[2], firstDay: try day(cells[5]),
      lastDay: cells[6].isEmpty ? nil : try day(cells[6]), successorSlug: nonEmpty(cells[7]),
      otherNames: list(cells[10]), foundingResolution: nonEmpty(cells[8]), kinds: kinds,
      regions: regions)
  }

  /// Takes "2026-04-30 kind=thành phố (30/2026/QH16)" apart.
  private static func change(
    _ text: String
  ) throws(RowError) -> (day: PartialDate, attribute: String, value: String, resolution: String?) {
    let parts = text.split(separator: " ", maxSplits: 1)
    let setting = parts.last?.split(separator: "=", maxSplits: 1) ?? []
    guard parts.count == 2, setting.count == 2 else {
      throw RowError(reason: "“\(text)” is no change")
    }
    let value = setting[1].split(separator: " (", maxSplits: 1)
    let resolution = value.count == 2 ? String(value[1].dropLast()) : nil
    return (try day(String(parts[0])), String(setting[0]), String(value[0]), resolution)
  }

  private static func kind(_ text: String) throws(RowError) -> AdministrativeUnit.Kind {
    guard let kind = AdministrativeUnit.Kind(rawValue: text) else {
      throw RowError(reason: "unknown kind “\(text)”")
    }
    return kind
  }

  private static func day(_ text: String) throws(RowError) -> PartialDate {
    guard let date = try? PartialDate(parsing: text), date.day != nil else {
      throw RowError(reason: "“\(text)” is no day")
    }
    return date
  }

  private static func list(_ cell: String) -> [String] {
    cell.split(separator: ";").map { String($0.drop { $0 == " " }) }
  }

  private static func nonEmpty(_ cell: String) -> String? { cell.isEmpty ? nil : cell }
}
