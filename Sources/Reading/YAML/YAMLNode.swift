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
    package var keyPosition: SourcePosition
    package var value: YAMLNode
  }

  package var value: Value
  package var position: SourcePosition
  /// Whether nothing stands there: `key:` without a value, as opposed to `key: ""`.
  package var isNull = false

  package init(value: Value, position: SourcePosition, isNull: Bool = false) {
    self.value = value
    self.position = position
    self.isNull = isNull
  }
}
