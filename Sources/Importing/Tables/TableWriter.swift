import Foundation
import VietnameseText

/// Writes an imported table: the CSV file and the draft of its schema.
struct TableWriter {
  private let columns: [TableColumn]
  /// The columns' names in the CSV file.
  let names: [String]

  init(_ columns: [TableColumn]) {
    self.columns = columns
    var names: [String] = []
    for (index, column) in columns.enumerated() {
      let slug = Slug.make(column.title).map { String($0.prefix(40)) } ?? "cot-\(index + 1)"
      let base = slug.trimmingEnd("-")
      var (name, count) = (base, 1)
      while names.contains(name) {
        count += 1
        name = "\(base)-\(count)"
      }
      names.append(name)
    }
    self.names = names
  }

  /// The table as RFC 4180 has it.
  var csv: [UInt8] {
    var output = names.map(Self.cell).joined(separator: ",") + "\n"
    for row in 0..<(columns.first?.values.count ?? 0) {
      output += columns.map { Self.cell($0.values[row]) }.joined(separator: ",") + "\n"
    }
    return Array(output.utf8)
  }

  private static func cell(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { ",\"\n;\t".utf8.contains($0) }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  /// A Table Schema to be completed by the person who publishes the table.
  ///
  /// - Parameters:
  ///   - title: the words over the table.
  ///   - description: what else stands over it.
  ///   - source: the name of the file.
  func schema(title: String, description: String, source: String) -> [UInt8] {
    var lines = ["{", "  \"title\": \(Self.quoted(title)),"]
    if !description.isEmpty { lines.append("  \"description\": \(Self.quoted(description)),") }
    lines.append("  \"sources\": [{ \"title\": \(Self.quoted("Tệp \(source)")) }],")
    let dashes = TableColumn.dashes.sorted().filter { dash in
      columns.contains { $0.kind != .string && $0.values.contains(dash) }
    }
    if !dashes.isEmpty {
      lines.append("  \"missingValues\": [\(dashes.map(Self.quoted).joined(separator: ", "))],")
    }
    lines.append("  \"fields\": [")
    for (index, column) in columns.enumerated() {
      let comma = index + 1 < columns.count ? "," : ""
      lines.append("    { \(field(column, names[index]).joined(separator: ", ")) }\(comma)")
    }
    let keys = zip(columns, names).filter { $0.0.place == .province }.map { pair in
      "    { \"fields\": [\(Self.quoted(pair.1))], \"reference\": { \"resource\": \"provinces\", "
        + "\"fields\": [\"name\"] } }"
    }
    if keys.isEmpty {
      lines.append("  ]")
    } else {
      lines.append("  ],")
      lines.append("  \"foreignKeys\": [")
      lines.append(keys.joined(separator: ",\n"))
      lines.append("  ]")
    }
    return Array((lines + ["}", ""]).joined(separator: "\n").utf8)
  }

  private func field(_ column: TableColumn, _ name: String) -> [String] {
    var parts = ["\"name\": \(Self.quoted(name))"]
    if !column.title.isEmpty { parts.append("\"title\": \(Self.quoted(column.title))") }
    if column.kind != .string { parts.append("\"type\": \"\(column.kind.rawValue)\"") }
    if let unit = column.unit, column.kind == .integer || column.kind == .number {
      parts.append("\"unit\": \(Self.quoted(unit))")
    }
    if column.isPrivate {
      parts.append(
        "\"description\": \(Self.quoted("Riêng tư: thông tin cá nhân, xóa cột này trước khi công bố"))"
      )
    } else if column.place == .commune {
      parts.append("\"description\": \(Self.quoted("Tên xã, phường, đặc khu"))")
    }
    return parts
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
