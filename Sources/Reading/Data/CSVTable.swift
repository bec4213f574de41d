package import Diagnostics

/// The cells of a CSV file as they are written.
package struct CSVTable: Sendable {
  package struct Cell: Sendable, Equatable {
    /// Without quotes, and without the spaces around what is not quoted.
    package var text: String
    /// Where it begins in the file, at its quote where it has one.
    package var position: SourcePosition

    package init(text: String, position: SourcePosition) {
      self.text = text
      self.position = position
    }
  }

  /// The names of the columns, each once and none empty.
  package var header: [Cell]
  /// The rows below, each with one cell for each column; lines without words are left out.
  package var rows: [[Cell]]

  /// The column of a name.
  package func column(_ name: String) -> Int? { header.firstIndex { $0.text == name } }
}
