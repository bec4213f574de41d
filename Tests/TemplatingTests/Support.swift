import Diagnostics

@testable package import Templating

/// A strict set of templates, by name; their files are called `name.mustache`.
func templates(_ sources: [String: String], rules: TemplateRules = .strict) -> TemplateSet {
  TemplateSet(
    sources.map {
      TemplateFile(name: $0, file: "\($0).mustache", bytes: Array($1.utf8))
    }, rules: rules)
}

/// Renders the template `page` of a set.
func render(
  _ set: TemplateSet, _ record: TemplateRecord = [:], within outer: [TemplateRecord] = []
) throws -> String {
  var output: [UInt8] = []
  try set.render("page", record, within: outer, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// Renders one template, with others it uses.
func render(
  _ page: String, _ record: TemplateRecord = [:], with others: [String: String] = [:]
) throws -> String {
  try render(templates(others.merging(["page": page]) { $1 }), record)
}

extension Diagnostic {
  /// `file:line:column-endColumn code`, as the tests compare it.
  var place: String {
    let file = location?.file ?? "-"
    guard let start = location?.start else { return "\(file) \(code)" }
    return "\(file):\(start.line):\(start.column)-\(location?.endColumn ?? 0) \(code)"
  }
}

extension TemplateRecord: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, TemplateValue)...) { self.init(elements) }

  /// A record with a schema of its own.
  init(_ elements: [(String, TemplateValue)]) {
    let fields = elements.map { name, value in
      if case .list = value {
        Schema.Field(name, .list(of: .text), "")
      } else {
        Schema.Field(name, .text, "")
      }
    }
    self.init(Schema("test", fields), elements.map(\.1))
  }
}

extension TemplateValue {
  static func records(_ records: [TemplateRecord]) -> TemplateValue {
    .list(records.map(Self.record))
  }
}
