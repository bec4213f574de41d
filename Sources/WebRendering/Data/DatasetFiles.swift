import Foundation
import Linking
import Model
import VietnameseText

/// The tables for machines: CSV (RFC 4180, UTF-8, ISO dates, a point before decimals), JSON, and a
/// Data Package that describes them (https://datapackage.org, version 2).
struct DatasetFiles {
  enum File: Sendable {
    /// By its index in `SiteView.datasets`.
    case csv(Int), json(Int)
    case package
  }

  static let packageAddress = "du-lieu/datapackage.json"

  let site: SiteView

  /// All files with their addresses.
  var files: [(address: String, file: File)] {
    guard !site.datasets.isEmpty else { return [] }
    return site.datasets.indices.flatMap { index in
      let linked = site.datasets[index]
      return [(linked.csvAddress, File.csv(index)), (linked.jsonAddress, File.json(index))]
    } + [(Self.packageAddress, .package)]
  }

  func write(_ file: File, into out: inout [UInt8]) {
    switch file {
    case .csv(let index): writeCSV(site.datasets[index].dataset, into: &out)
    case .json(let index): writeJSON(site.datasets[index].dataset, into: &out)
    case .package: writePackage(into: &out)
    }
  }

  // MARK: Rows

  private func writeCSV(_ dataset: Dataset, into out: inout [UInt8]) {
    for (index, field) in dataset.fields.enumerated() {
      if index > 0 { out.write(",") }
      out.write(csvField: field.name)
    }
    out.write("\r\n")
    for row in dataset.rows {
      for (index, value) in row.values.enumerated() {
        if index > 0 { out.write(",") }
        write(value, of: dataset.fields[index], into: &out)
      }
      out.write("\r\n")
    }
  }

  private func write(_ value: Dataset.Value, of field: Dataset.Field, into out: inout [UInt8]) {
    switch value {
    case .missing: break
    case .text(let text): out.write(csvField: text)
    case .number(let number): out.write(verbatim: number.description)
    case .boolean(let flag): out.write(verbatim: String(flag))
    case .date(let date): out.write(verbatim: date.iso)
    case .list(let items): out.write(csvField: items.joined(separator: String(field.delimiter)))
    }
  }

  private func writeJSON(_ dataset: Dataset, into out: inout [UInt8]) {
    var json = JSONWriter()
    json.array { json in
      for row in dataset.rows {
        json.object { json in
          for (field, value) in zip(dataset.fields, row.values) {
            json.name(text: field.name)
            Self.write(value, &json)
          }
        }
        json.breakLine()
      }
    }
    out += json.bytes
    out.write("\n")
  }

  private static func write(_ value: Dataset.Value, _ json: inout JSONWriter) {
    switch value {
    case .missing: json.null()
    case .text(let text): json.string(text)
    case .number(let number): json.number(number)
    case .boolean(let flag): json.bool(flag)
    case .date(let date): json.string(date.iso)
    case .list(let items): json.array { json in for item in items { json.string(item) } }
    }
  }
}

// MARK: - The package

extension DatasetFiles {
  private func writePackage(into out: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
      json.member("name", Slug.make(site.settings.title) ?? "du-lieu")
      json.member("title", site.settings.title)
      json.member("homepage", site.settings.baseURL + "du-lieu.html")
      json.name("resources")
      json.array { json in
        for linked in site.datasets {
          writeResource(linked, &json)
          json.breakLine()
        }
      }
    }
    out += json.bytes
    out.write("\n")
  }

  private func writeResource(_ linked: LinkedDataset, _ json: inout JSONWriter) {
    let dataset = linked.dataset
    json.object { json in
      json.member("$schema", "https://datapackage.org/profiles/2.0/dataresource.json")
      json.member("name", dataset.name)
      json.member("type", "table")
      // Relative to the descriptor, which lies in the same folder.
      json.member("path", "\(dataset.name).csv")
      json.member("title", dataset.title)
      json.member("description", dataset.description)
      json.member("homepage", site.settings.baseURL + linked.address)
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", "utf-8")
      json.member("asOf", dataset.asOf?.iso)
      writeSources(dataset, &json)
      json.name("schema")
      json.object { json in Self.writeSchema(of: dataset, &json) }
    }
  }

  private func writeSources(_ dataset: Dataset, _ json: inout JSONWriter) {
    if !dataset.sources.isEmpty {
      json.name("sources")
      json.array { json in
        for source in dataset.sources {
          json.object { json in
            json.member("title", source.title)
            json.member(
              "path", address(of: source).map { $0.isLocal ? absolute($0.address) : $0.address })
          }
        }
      }
    }
    if let licence = dataset.licence {
      json.name("licenses")
      json.array { json in
        json.object { json in
          json.member("name", licence.name)
          json.member("title", licence.title)
          json.member("path", licence.path)
        }
      }
    }
  }

  private func absolute(_ address: String) -> String { site.settings.baseURL + address }

  private func address(of source: Dataset.Source) -> (address: String, isLocal: Bool)? {
    site.address(of: source)
  }

  private static func writeSchema(of dataset: Dataset, _ json: inout JSONWriter) {
    json.member("$schema", "https://datapackage.org/profiles/2.0/tableschema.json")
    json.name("fields")
    json.array { json in
      for (index, field) in dataset.fields.enumerated() {
        json.object { json in
          writeField(field, values: dataset.rows.lazy.map { $0.values[index] }, &json)
        }
      }
    }
    json.name("missingValues")
    json.array { json in json.string("") }
    if !dataset.primaryKey.isEmpty {
      json.name("primaryKey")
      json.array { json in
        for index in dataset.primaryKey { json.string(dataset.fields[index].name) }
      }
    }
    let keys = dataset.fields.compactMap { field -> (String, String, String)? in
      guard case .dataset(let name, let target) = field.reference else { return nil }
      return (field.name, name == dataset.name ? "" : name, target)
    }
    guard !keys.isEmpty else { return }
    json.name("foreignKeys")
    json.array { json in
      for (field, resource, target) in keys {
        json.object { json in
          json.name("fields")
          json.array { json in json.string(field) }
          json.name("reference")
          json.object { json in
            if !resource.isEmpty { json.member("resource", resource) }
            json.name("fields")
            json.array { json in json.string(target) }
          }
        }
      }
    }
  }

  private static func writeField(
    _ field: Dataset.Field, values: some Sequence<Dataset.Value>, _ json: inout JSONWriter
  ) {
    json.member("name", field.name)
    json.member("type", type(of: field, values: values))
    json.member("title", field.title)
    json.member("description", field.description)
    if field.kind == .list { json.member("delimiter", String(field.delimiter)) }
    json.member("unit", field.unit)
    if !field.categories.isEmpty, [.string, .integer].contains(field.kind) {
      json.name("categories")
      json.array { json in
        for category in field.categories {
          json.object { json in
            json.member("value", category.value)
            json.member("label", category.label)
          }
        }
      }
    }
    guard field.isRequired || field.isUnique else { return }
    json.name("constraints")
    json.object { json in
      if field.isRequired { json.member("required", true) }
      if field.isUnique { json.member("unique", true) }
    }
  }

  /// Dates that are all months or all years have types of their own; mixed ones are text.
  private static func type(
    of field: Dataset.Field, values: some Sequence<Dataset.Value>
  ) -> String {
    guard field.kind == .date else { return field.kind.rawValue }
    var types: Set<String> = []
    for case .date(let date) in values {
      types.insert(date.day != nil ? "date" : date.month != nil ? "yearmonth" : "year")
    }
    return types.count > 1 ? "string" : types.first ?? "date"
  }
}

extension LinkedDataset {
  var csvAddress: String { "du-lieu/\(dataset.name).csv" }
  var jsonAddress: String { "du-lieu/\(dataset.name).json" }
}

extension SiteView {
  /// Where a source of a table leads: to a document's page, relative to the site's root, or
  /// elsewhere.
  func address(of source: Dataset.Source) -> (address: String, isLocal: Bool)? {
    guard let path = source.path else { return nil }
    if path.contains("://") { return LinkDestination.isSafe(path) ? (path, false) : nil }
    return documents.first { $0.document.path == path }.map { ($0.address, true) }
  }
}
