/// The numbers that running text may ask for: `{{ adoption.issued }}`.
package struct InlineValues: Sendable {
  /// By name, as they stand in a text: "53", "2.752".
  package var texts: [String: String]

  /// The name of a table's number of rows: `{{ adoption.total }}`.
  package static let total = "total"

  package init(_ texts: [String: String] = [:]) { self.texts = texts }
}
