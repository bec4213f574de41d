import Diagnostics
import Foundation
import Gazetteer
import VietnameseText

/// One column of an imported table: its type, and its cells as the CSV file will hold them.
struct TableColumn {
  typealias Cell = SheetFile.Cell

  enum Kind: String { case string, integer, number, date, boolean }
  enum Place { case province, commune }

  /// Something about cells of the column that a person should look at.
  enum Doubt: String, CaseIterable {
    case numberAsText, lostZeros, exponent, longNumber, dateSerial, mixed
  }

  let title: String
  private(set) var kind = Kind.string
  private(set) var unit: String?
  private(set) var place: Place?
  private(set) var isPrivate = false
  private(set) var values: [String]
  /// The rows of each doubt, as indices of `values`.
  private(set) var doubts: [Doubt: [Int]] = [:]

  private let cells: [Cell?]
  private let lead: String

  /// - Parameters:
  ///   - title: what the header says.
  ///   - cells: the cells of the rows of data.
  ///   - percents: which of them show percentages.
  ///   - isTyped: whether numbers and texts are told apart by the file; a CSV has only texts.
  init(
    _ title: String, _ cells: [Cell?], percents: [Bool], isTyped: Bool, gazetteer: Gazetteer
  ) {
    self.title = title
    self.cells = cells
    lead = Folding.plain(title).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    values = cells.map { $0?.text ?? "" }
    unit = Self.unit(in: title)
    isPrivate = Self.names(lead, Self.privateWords)
    findExponents()
    if Self.names(lead, Self.codeWords) {
      readCodes()
    } else if !readFlags(), !readDates(isTyped: isTyped) {
      readNumbers(percents, isTyped: isTyped)
    }
    if kind == .string { findPlace(gazetteer) }
  }
}

extension TableColumn {
  /// Words in a header that mean a code, whose zeros count.
  private static let codeWords = [
    "ma", "ma so", "so tai khoan", "tai khoan", "stk", "dien thoai", "sdt", "so dt", "fax", "cccd",
    "cmnd", "can cuoc", "so hieu", "so ho khau", "ma so thue", "mst", "so bhyt",
  ]
  /// Words in a header that mean what identifies a private person.
  private static let privateWords = [
    "ho ten", "ho va ten", "ten chu ho", "chu ho", "ho dem", "dien thoai", "sdt", "so dt", "cccd",
    "cmnd", "can cuoc", "dia chi", "noi o", "ngay sinh", "nam sinh", "tai khoan", "stk", "email",
    "so bhyt", "nguoi huong", "nguoi nhan",
  ]

  private static func names(_ lead: String, _ words: [String]) -> Bool {
    words.contains {
      " \(lead) ".contains(" \($0) ")
        && (lead.hasPrefix($0) || $0.contains(" ") || lead.hasSuffix($0))
    }
  }

  /// What stands in brackets at the end of a header: "Kinh phí (triệu đồng)".
  private static func unit(in title: String) -> String? {
    guard let open = title.lastIndex(of: "("), let close = title[open...].firstIndex(of: ")") else {
      return nil
    }
    let inner = title[title.index(after: open)..<close].trimmingBlanks
    return inner.isEmpty || inner.utf8.count > 30 || inner.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      ? nil : inner
  }

  private mutating func findExponents() {
    for (index, cell) in cells.enumerated() {
      guard let cell, cell.kind == .text else { continue }
      let parts = cell.text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
      let isExponent =
        parts.count == 2 && !parts[0].isEmpty
        && parts[0].unicodeScalars.allSatisfy { $0.isDigit || $0 == "," || $0 == "." }
        && (parts[1].hasPrefix("+") || parts[1].hasPrefix("-")) && Int(parts[1].dropFirst()) != nil
      if isExponent { doubts[.exponent, default: []].append(index) }
    }
  }

  /// Codes stay texts; a number among them may have lost the zeros that it began with.
  private mutating func readCodes() {
    let lengths = values.filter { !$0.isEmpty }.map(\.utf8.count)
    let hasZeros = values.contains { $0.hasPrefix("0") && $0.utf8.count > 1 }
    let isTelephone = ["dien thoai", "sdt", "so dt", "fax"].contains(where: lead.contains)
    for (index, cell) in cells.enumerated() where cell?.kind == .number {
      let length = values[index].utf8.count
      let isShort = length < (lengths.max() ?? 0)
      if isTelephone || hasZeros || isShort { doubts[.lostZeros, default: []].append(index) }
      if length > 15 { doubts[.longNumber, default: []].append(index) }
    }
  }

  /// A column of crosses.
  private mutating func readFlags() -> Bool {
    let marks = cells.compactMap(\.self)
    let isFlags =
      !marks.isEmpty
      && marks.allSatisfy { $0.kind == .flag || ["x", "X", "✓", "☑"].contains($0.text) }
    guard isFlags else { return false }
    kind = .boolean
    values = cells.map { cell in cell.map { $0.text == "false" ? "false" : "x" } ?? "" }
    return true
  }

  private mutating func readDates(isTyped: Bool) -> Bool {
    let filled = cells.compactMap(\.self)
    let isNamed = lead.split(separator: " ").contains("ngay") && !lead.hasPrefix("so ngay")
    guard !filled.isEmpty, isNamed || filled.allSatisfy({ $0.kind == .date }) else { return false }
    var dates: [String] = []
    var serials: [Int] = []
    for (index, cell) in cells.enumerated() {
      switch cell?.kind {
      case nil: dates.append("")
      case .date: dates.append(cell?.text ?? "")
      case .number:
        guard let cell, let date = Self.date(serial: cell.text) else { return false }
        serials.append(index)
        dates.append(date)
      default:
        guard let cell, let date = try? PartialDate(parsing: cell.text) else { return false }
        dates.append(date.iso)
      }
    }
    kind = .date
    values = dates
    if !serials.isEmpty { doubts[.dateSerial] = serials }
    return true
  }

  /// The day that a spreadsheet counts from 30 December 1899, for days from 1954 to 2064.
  private static func date(serial: String) -> String? {
    guard let days = Int(serial), 20_000...60_000 ~= days else { return nil }
    return (try? PartialDate(parsing: "1899-12-30"))?.adding(days: days)?.iso
  }

  private mutating func readNumbers(_ percents: [Bool], isTyped: Bool) {
    var numbers: [Decimal?] = []
    var asText: [Int] = []
    var others: [Int] = []
    for (index, cell) in cells.enumerated() {
      switch cell?.kind {
      case nil: numbers.append(nil)
      case .number: numbers.append(Decimal(string: cell?.text ?? ""))
      case .text:
        let number = VietnameseNumber.parse(cell?.text ?? "")
        numbers.append(number)
        if Self.dashes.contains(cell?.text ?? "") { continue }
        if number == nil { others.append(index) } else { asText.append(index) }
      default:
        numbers.append(nil)
        others.append(index)
      }
    }
    let count = numbers.count { $0 != nil }
    guard count > 0, others.isEmpty else {
      if count * 2 >= others.count, count > 0 { doubts[.mixed] = others }
      plainNumbers()
      return
    }
    if isTyped, !asText.isEmpty { doubts[.numberAsText] = asText }
    let isPercent = zip(percents, numbers).allSatisfy { $0 || $1 == nil }
    if isPercent { unit = "%" }
    let scaled = numbers.map { $0.map { isPercent ? $0 * 100 : $0 } }
    values = scaled.indices.map { scaled[$0].map(Self.written) ?? cells[$0]?.text ?? "" }
    kind = values.contains { $0.contains(",") } ? .number : .integer
    let long = values.indices.filter { values[$0].utf8.prefix { $0 != 0x2C }.count > 15 }
    if !long.isEmpty { doubts[.longNumber] = long }
  }

  /// What tables print where there is nothing; the schema says so.
  static let dashes: Set<String> = ["-", "–", "—"]

  /// Numbers in a column of texts are written as the others would be.
  private mutating func plainNumbers() {
    for (index, cell) in cells.enumerated() where cell?.kind == .number {
      values[index] = Decimal(string: cell?.text ?? "").map(Self.written) ?? values[index]
    }
  }

  /// Plain digits with a comma before the decimals, as Vietnamese tables have it.
  private static func written(_ number: Decimal) -> String {
    number.description.replacing(".", with: ",")
  }

  /// Whether most of the values are names of provinces, or say that they are communes.
  private mutating func findPlace(_ gazetteer: Gazetteer) {
    let names = values.filter { !$0.isEmpty }
    guard names.count > 1 else { return }
    let provinces = names.count { !gazetteer.units(named: $0).isEmpty }
    let communes = names.count { name in
      let folded = Folding.plain(name)
      return ["xa ", "phuong ", "thi tran ", "dac khu "].contains(where: folded.hasPrefix)
    }
    if provinces * 5 >= names.count * 4 {
      place = .province
    } else if communes * 5 >= names.count * 4
      || [
        "xa", "xa phuong", "xa phuong thi tran",
        "xa phuong dac khu", "ten xa",
      ].contains(lead)
    {
      place = .commune
    }
  }
}
