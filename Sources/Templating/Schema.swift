/// The names that a record of the rendering code offers to templates.
///
/// Schemas may contain each other and themselves: declare them as `static let`, one that
/// contains itself with its type written out (`static let entry: Schema = Schema(…)`). References
/// are followed only when a template is checked.
package final class Schema: Sendable {
  /// What stands behind a name.
  package enum Kind: Sendable {
    case text, markup, flag, integer
    indirect case list(of: Kind)
    case fields(@Sendable () -> Schema)

    /// A record with names of its own.
    package static func record(_ schema: @autoclosure @escaping @Sendable () -> Schema) -> Kind {
      .fields(schema)
    }

    /// The kind in words, for the documentation.
    package var label: String {
      switch self {
      case .text: "text"
      case .markup: "markup"
      case .flag: "flag"
      case .integer: "integer"
      case .list(let element): "list of \(element.label)"
      case .fields(let schema): schema().name
      }
    }
  }

  /// One name, its kind, and what it is.
  package struct Field: Sendable {
    package let key: TemplateKey
    package let kind: Kind
    /// A short English description, for the list of names in the documentation.
    package let summary: String

    package init(_ key: TemplateKey, _ kind: Kind, _ summary: String) {
      self.key = key
      self.kind = kind
      self.summary = summary
    }
  }

  /// What the documentation calls such a record; unique among the schemas of a page.
  package let name: String
  package let fields: [Field]
  private let positions: [UInt64: Int]

  /// - Parameters:
  ///   - name: what the documentation calls such a record.
  ///   - fields: the names, in the order of the documentation; each once.
  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    positions = Dictionary(
      zip(fields.map(\.key.id), fields.indices),
      uniquingKeysWith: { first, second in
        preconditionFailure(
          "schema \(name): \(fields[first].key.name) and \(fields[second].key.name) share a number")
      })
  }

  /// The field of a name, or nil where the schema does not have it.
  package subscript(name: String) -> Field? {
    guard let position = positions[TemplateKey.id(of: name.utf8)],
      fields[position].key.name == name
    else { return nil }
    return fields[position]
  }

  func declares(_ id: UInt64) -> Bool { positions[id] != nil }
}
