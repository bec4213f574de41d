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
  /// Known, but there is none: prints nothing, and stops the search in outer records.
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

  /// A list of records.
  package static func records(_ records: some Sequence<TemplateRecord>) -> TemplateValue {
    .list(records.map(TemplateValue.record))
  }

  /// A list of plain texts.
  package static func texts(_ texts: some Sequence<String>) -> TemplateValue {
    .list(texts.map(TemplateValue.text))
  }

  /// Text where there is some, else `absent`.
  package static func optional(_ text: String?) -> TemplateValue { text.map(Self.text) ?? .absent }

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

/// Named values: a small array that is filled once and searched by number.
package struct TemplateRecord: Sendable, ExpressibleByDictionaryLiteral {
  struct Entry: Sendable {
    var id: UInt64
    var value: TemplateValue
  }

  private(set) var entries: [Entry] = []

  /// - Parameter capacity: how many names are going to be set.
  package init(capacity: Int = 0) { entries.reserveCapacity(capacity) }

  package init(dictionaryLiteral elements: (TemplateKey, TemplateValue)...) {
    entries = elements.map { Entry(id: $0.0.id, value: $0.1) }
  }

  /// Sets a name; of two values for one name the later counts.
  package mutating func set(_ key: TemplateKey, _ value: TemplateValue) {
    entries.append(Entry(id: key.id, value: value))
  }

  /// The value of a name, or nil where the record does not have it.
  package subscript(key: TemplateKey) -> TemplateValue? { self[id: key.id] }

  subscript(id id: UInt64) -> TemplateValue? {
    entries.withUnsafeBufferPointer { entries in
      var index = entries.count
      while index > 0 {
        index -= 1
        if entries[index].id == id { return entries[index].value }
      }
      return nil
    }
  }
}
