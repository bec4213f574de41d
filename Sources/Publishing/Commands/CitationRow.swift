import Citations
import Diagnostics
import Foundation
import Linking
import VietnameseText

/// What is printed of one mention.
package struct CitationRow: Encodable, Sendable {
  let file: String
  let line, column, endLine, endColumn: Int
  let printed: String
  let kind, identifier, normalised, number: String?
  let year: Int?
  let symbol, date, issuer, pinpoint: String?
  let document, address, certainty: String?

  init(_ finding: CitationLister.Finding) {
    let mention = finding.mention
    file = finding.file
    line = finding.start.line
    column = finding.start.column
    endLine = finding.end.line
    endColumn = finding.end.column
    printed = finding.printed
    kind = mention.kind?.rawValue
    identifier = mention.identifier?.printed
    normalised = mention.identifier?.normalised
    number = mention.identifier?.number
    year = mention.identifier?.year ?? mention.date?.year
    symbol = mention.identifier?.symbol
    date = mention.date?.iso
    issuer = Self.joined(mention.issuers.map(\.text))
    pinpoint = Self.joined(mention.pinpoints.map(\.label))
    document = finding.answer?.name
    address = finding.answer?.address
    certainty = finding.answer?.certainty.rawValue
  }

  private static func joined(_ parts: [String]) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The names of the CSV columns.
  package static let columns = [
    "file", "line", "column", "endLine", "endColumn", "printed", "kind", "identifier",
    "normalised", "number", "year", "symbol", "date", "issuer", "pinpoint", "document", "address",
    "certainty",
  ]

  private var values: [String] {
    [
      file, "\(line)", "\(column)", "\(endLine)", "\(endColumn)", printed, kind ?? "",
      identifier ?? "", normalised ?? "", number ?? "", year.map(String.init) ?? "", symbol ?? "",
      date ?? "", issuer ?? "", pinpoint ?? "", document ?? "", address ?? "", certainty ?? "",
    ]
  }

  /// One record of RFC 4180, without its line end.
  package var csv: String { CSVRecord.format(values) }

  /// Place and words, then what is known, on two lines.
  package var text: String {
    let facts = [
      pinpoint, kind, normalised, date, issuer, document.map { "→ \($0)" }, address, certainty,
    ].compactMap(\.self)
    return "\(file):\(line):\(column): \(printed)\n    " + facts.joined(separator: " · ")
  }

  /// All rows as one JSON array of objects.
  package static func json(_ rows: [CitationRow]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }
}

/// Records of RFC 4180.
enum CSVRecord {
  /// One record, without its line end.
  static func format(_ values: [String]) -> String {
    values.map { value in
      value.contains { "\",\n\r".contains($0) }
        ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    }.joined(separator: ",")
  }
}
