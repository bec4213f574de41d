package import Diagnostics

/// A value of a YAML text with its place in the file.
package struct YAMLNode: Sendable {
  package enum Value: Sendable {
    /// The scalar as written; YAML's guesses about types (`no` as false, `012` as 10) are not made.
    case scalar(String)
    case list([YAMLNode])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package var key: String
    package var keyPlace: Place
    package var value: YAMLNode
  }

  /// Where a key or value stands.
  package struct Place: Sendable {
    package var position: SourcePosition
    /// One past the last byte; nil for what does not end on the line on which it begins.
    package var endColumn: Int?

    package init(_ position: SourcePosition, endColumn: Int? = nil) {
      self.position = position
      self.endColumn = endColumn
    }
  }

  package var value: Value
  package var place: Place
  /// Whether nothing stands there: `key:` without a value, as opposed to `key: ""`.
  package var isNull = false

  package init(value: Value, place: Place, isNull: Bool = false) {
    self.value = value
    self.place = place
    self.isNull = isNull
  }

  /// Whether the value says nothing: null, a text of spaces, an empty list or mapping.
  package var isBlank: Bool {
    switch value {
    case .scalar(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    case .list(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }
}
