package import Diagnostics
package import Model

/// Finds the places of a content file's front matter values and of its text.
package struct DocumentPlace {
  private let file: String
  private let positions: [String: FieldPosition]
  private let text: Body

  /// - Parameters:
  ///   - content: the content file.
  ///   - contentFolder: what goes before its path in diagnostics, with its slash.
  package init(_ content: some ContentFile, contentFolder: String) {
    file = contentFolder + content.path
    positions = content.positions
    text = content.body
  }

  /// - Parameters:
  ///   - text: a text without front matter.
  ///   - file: the file that it is, as diagnostics show it.
  package init(text: Body, of file: String) {
    self.file = file
    positions = [:]
    self.text = text
  }

  /// Where the value of a key stands, by the key's English name; the file as a whole where the key
  /// is not written.
  package subscript(key: String) -> SourceLocation {
    positions[key].map { self[$0] } ?? SourceLocation(file: file)
  }

  /// A place in the front matter.
  package subscript(position: FieldPosition) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  /// Where the innermost block stands that holds an offset of the body's text.
  package func body(at offset: Int) -> SourceLocation {
    let block = text.nodes.last { node in
      node.kind.rawValue <= Body.Node.Kind.footnoteDefinition.rawValue && node.line > 0
        && Int(node.textStart) <= offset && offset < Int(node.textEnd)
    }
    guard let block else { return SourceLocation(file: file) }
    return SourceLocation(file: file, line: Int(block.line), column: max(Int(block.column), 1))
  }
}
