/// HTML that is ready to be put into a page, as UTF-8 bytes; whoever makes one answers for it.
package struct Markup: Sendable, Hashable {
  package var bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  package init(_ html: String) { bytes = Array(html.utf8) }
}

/// What a template can print, test or walk through.
///
/// As the test of a section, `absent`, false, zero, empty text, empty markup and an empty list
/// count as false; everything else counts as true.
package enum TemplateValue: Sendable {
  /// Known, but there is none: prints nothing.
  case absent
  case flag(Bool)
  case integer(Int)
  /// Plain text: always escaped.
  case text(String)
  /// Plain text as UTF-8 bytes: always escaped.
  case bytes([UInt8])
  /// Ready-made HTML: `{{{name}}}` writes it as it is, `{{name}}` escapes it.
  case markup(Markup)
  case list([TemplateValue])
  case record(TemplateRecord)

  /// A list of plain texts.
  package static func texts(_ texts: some Sequence<String>) -> TemplateValue {
    .list(texts.map(TemplateValue.text))
  }

  /// Whether a section over the value is rendered.
  var isTruthy: Bool {
    switch self {
    case .absent: false
    case .flag(let value): value
    case .integer(let value): value != 0
    case .text(let value): !value.isEmpty
    case .bytes(let value): !value.isEmpty
    case .markup(let value): !value.bytes.isEmpty
    case .list(let value): !value.isEmpty
    case .record: true
    }
  }
}

/// The values of a schema's fields, in its order: every name is there, if only as `absent`.
package struct TemplateRecord: Sendable {
  package let schema: Schema
  let values: [TemplateValue]

  /// - Parameters:
  ///   - schema: the names.
  ///   - values: a value for each of its fields, in the same order.
  package init(_ schema: Schema, _ values: [TemplateValue]) {
    precondition(values.count == schema.fields.count, "\(schema.name): not a value for each name")
    self.schema = schema
    self.values = values
  }

  /// The value of a name, or nil where the record does not have it.
  subscript(id id: UInt64) -> TemplateValue? {
    switch schema.place(of: id) {
    case .field(let index): values[index]
    case .flag(let list): .flag(values[list].isTruthy)
    case nil: nil
    }
  }
}
