import Linking
import Model
import VietnameseText

/// The citation graph for machines: CSV (RFC 4180) and JSON, described in docs/graph-format.md and
/// for programs in a Data Package (Frictionless, version 1).
///
/// What is too long for one file is divided; the file's own address then holds a list of the parts.
struct GraphData {
  /// The raw value is the file's path on the site.
  enum File: String, Sendable, CaseIterable {
    case citations = "data/trich-dan.csv"
    case documents = "data/van-ban.csv"
    case json = "data/trich-dan.json"
    case package = "data/datapackage.json"
  }

  /// The version of the format: a new one where a name goes or changes its meaning. Files in parts
  /// have another, since their old addresses do not hold records.
  static let version = "1.0.0"
  static let versionInParts = "2.0.0"

  /// A column of a CSV file and member of the JSON, with what it holds.
  struct Field {
    let name: StaticString
    let type: String
    let description: String

    init(_ name: StaticString, _ description: String, type: String = "string") {
      self.name = name
      self.type = type
      self.description = description
    }
  }

  static let citationFields = [
    Field("source", "địa chỉ trang của văn bản dẫn"),
    Field("source_identifier", "số, ký hiệu của văn bản dẫn"),
    Field("place", "body: trong nội dung; legal-basis: trong căn cứ ban hành"),
    Field("section", "neo của mục chứa lời dẫn trên trang của văn bản dẫn"),
    Field("printed", "lời dẫn, đúng như in"),
    Field("target", "địa chỉ trang của văn bản được dẫn; để trống khi chưa rõ là văn bản nào"),
    Field("target_identifier", "số, ký hiệu của văn bản được dẫn"),
    Field("target_held", "trang này có toàn văn của văn bản được dẫn hay không", type: "boolean"),
    Field("pinpoint", "điều, khoản, mục được dẫn, đúng như in"),
    Field("pinpoint_anchor", "neo của chỗ ấy trên trang của văn bản được dẫn"),
    Field(
      "relation",
      "quan hệ giữa hai văn bản: can-cu, dan-chieu, thuc-hien, thay-the và các kiểu khác"),
    Field("certainty", "mức chắc chắn: certain, only, place, stated, ambiguous, unknown"),
  ]

  static let documentFields = [
    Field("address", "địa chỉ trang của văn bản, kể từ gốc của trang web"),
    Field("identifier", "số, ký hiệu"),
    Field("name", "loại văn bản cùng số, ký hiệu, hoặc tên luật"),
    Field("kind", "loại văn bản"),
    Field("date", "ngày ban hành; có khi chỉ biết tháng hoặc năm"),
    Field("issuers", "cơ quan ban hành, cách nhau bằng dấu chấm phẩy"),
    Field("title", "trích yếu"),
    Field("held", "trang này có toàn văn hay không", type: "boolean"),
  ]

  let site: SiteView
  let parts: GraphParts

  init(_ context: SiteContext) {
    site = context.site
    parts = context.overviews.graphParts
  }

  /// Writes a file that holds everything or lists its parts.
  func write(_ file: File, into out: inout [UInt8]) {
    if file == .package { return writePackage(into: &out) }
    if parts.count(of: file) == 1 { return write(file, part: 1, into: &out) }
    file == .json ? writeJSONIndex(into: &out) : writeCSVIndex(of: file, into: &out)
  }

  /// Writes one part of a file.
  func write(_ file: File, part: Int, into out: inout [UInt8]) {
    switch file {
    case .citations:
      Self.writeHeader(Self.citationFields, into: &out)
      forEachCitation(of: part) { Self.writeRecord($0, into: &out) }
    case .documents:
      Self.writeHeader(Self.documentFields, into: &out)
      forEachDocument(of: part) { Self.writeRecord($0, into: &out) }
    case .json: writeJSON(part: part, into: &out)
    case .package: break
    }
  }

  private func forEachCitation(of part: Int, _ body: ([Value]) -> Void) {
    guard part <= parts.citing.count else { return }
    CitationRow.forEach(in: parts.citing[part - 1].documents, of: site) { body(values(of: $0)) }
  }

  private func forEachDocument(of part: Int, _ body: ([Value]) -> Void) {
    let held = site.documents.count
    for index in parts.documents.items(of: part) {
      body(
        index < held
          ? values(of: site.documents[index]) : values(of: site.references[index - held]))
    }
  }

  // MARK: CSV

  /// Writes which files hold the records, relative to the file itself.
  private func writeCSVIndex(of file: File, into out: inout [UInt8]) {
    out.write("file,records\r\n")
    for part in 1...parts.count(of: file) {
      let count =
        file == .citations ? parts.citing[part - 1].count : parts.documents.items(of: part).count
      out.write(csvField: parts.name(file, part))
      out.write(",")
      out.write(count)
      out.write("\r\n")
    }
  }

  private static func writeHeader(_ fields: [Field], into out: inout [UInt8]) {
    writeRecord(fields.map { .text($0.name.description) }, into: &out)
  }

  private static func writeRecord(_ values: [Value], into out: inout [UInt8]) {
    for (index, value) in values.enumerated() {
      if index > 0 { out.write(",") }
      switch value {
      case .text(let text): out.write(csvField: text)
      case .flag(let flag): out.write(verbatim: String(flag))
      case .absent: break
      }
    }
    out.write("\r\n")
  }

  // MARK: JSON

  private func writeJSON(part: Int, into out: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("version", parts.count(of: .json) > 1 ? Self.versionInParts : Self.version)
      json.member("site", site.settings.baseURL)
      json.name("documents")
      json.array { json in
        forEachDocument(of: part) { Self.write($0, Self.documentFields, &json) }
      }
      json.name("citations")
      json.array { json in
        forEachCitation(of: part) { Self.write($0, Self.citationFields, &json) }
      }
    }
    out += json.bytes
    out.write("\n")
  }

  /// Writes which files hold the documents and mentions, relative to the file itself.
  private func writeJSONIndex(into out: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("version", Self.versionInParts)
      json.member("site", site.settings.baseURL)
      json.name("documentCount")
      json.number(parts.documents.itemCount)
      json.name("citationCount")
      json.number(parts.citing.reduce(0) { $0 + $1.count })
      json.name("parts")
      json.array { json in
        for part in 1...parts.count(of: .json) {
          json.string(parts.name(.json, part))
          json.breakLine()
        }
      }
    }
    out += json.bytes
    out.write("\n")
  }

  /// Writes a record, without the members that have no value.
  private static func write(_ values: [Value], _ fields: [Field], _ json: inout JSONWriter) {
    json.object { json in
      for (field, value) in zip(fields, values) {
        switch value {
        case .text(let text): json.member(field.name, text)
        case .flag(let flag): json.member(field.name, flag)
        case .absent: break
        }
      }
    }
    json.breakLine()
  }

  private func writePackage(into out: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("profile", "tabular-data-package")
      json.member("name", "trich-dan")
      json.member("title", "Trích dẫn giữa các văn bản: \(site.settings.title)")
      json.member("version", parts.isDivided ? Self.versionInParts : Self.version)
      json.member("homepage", site.settings.baseURL + Pages.graphAddress)
      json.name("resources")
      json.array { json in
        writeResource("trich-dan", .citations, Self.citationFields, &json)
        writeResource("van-ban", .documents, Self.documentFields, &json)
      }
    }
    out += json.bytes
    out.write("\n")
  }

  private func writeResource(
    _ name: String, _ file: File, _ fields: [Field], _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("profile", "tabular-data-resource")
      json.member("name", name)
      // A path is relative to the descriptor, which lies in the same folder.
      if parts.count(of: file) == 1 {
        json.member("path", GraphParts.name(file.rawValue))
      } else {
        json.name("path")
        json.array { json in
          for part in 1...parts.count(of: file) { json.string(parts.name(file, part)) }
        }
      }
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", "utf-8")
      json.name("schema")
      json.object { json in
        json.name("fields")
        json.array { json in
          for field in fields {
            json.object { json in
              json.member("name", field.name.description)
              json.member("type", field.type)
              json.member("description", field.description)
            }
          }
        }
      }
    }
  }
}

// MARK: Values

extension GraphData {
  fileprivate enum Value {
    case text(String)
    case flag(Bool)
    case absent

    init(_ text: String?) { self = text.map(Self.text) ?? .absent }
  }

  /// In the order of `citationFields`.
  private func values(of row: CitationRow) -> [Value] {
    let (address, identifier, isHeld): (Value, Value, Value) =
      switch row.target {
      case .held(let index):
        (
          .text(site.documents[index].address), Value(site.documents[index].document.identifier),
          .flag(true)
        )
      case .known(let index):
        (
          .text(site.references[index].address), Value(site.references[index].reference.identifier),
          .flag(false)
        )
      case nil: (.absent, .absent, .absent)
      }
    return [
      .text(site.documents[row.source].address),
      Value(site.documents[row.source].document.identifier),
      .text(row.isLegalBasis ? "legal-basis" : "body"), Value(row.section), .text(row.printed),
      address, identifier, isHeld, Value(row.pinpoint), Value(row.pinpointAnchor),
      Value(row.relation?.rawValue), .text(row.certainty.rawValue),
    ]
  }

  /// In the order of `documentFields`.
  private func values(of linked: LinkedDocument) -> [Value] {
    let document = linked.document
    return [
      .text(linked.address), Value(document.identifier), .text(linked.name),
      .text(document.kind.title), Value(document.date?.iso), Value(document.issuersInText),
      .text(document.subject), .flag(true),
    ]
  }

  /// In the order of `documentFields`.
  private func values(of linked: LinkedReference) -> [Value] {
    let reference = linked.reference
    return [
      .text(linked.address), Value(reference.identifier), .text(linked.name),
      .text(reference.kind.title), Value(reference.date?.iso), Value(linked.issuersInText),
      Value(reference.title), .flag(false),
    ]
  }
}
