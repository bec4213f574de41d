package import Diagnostics
package import Model

/// Finds the places of a document's front matter values.
package struct DocumentPlace {
  private let document: Document
  private let contentFolder: String

  /// - Parameters:
  ///   - document: the document.
  ///   - contentFolder: what goes before its path in diagnostics, with its slash.
  package init(_ document: Document, contentFolder: String) {
    self.document = document
    self.contentFolder = contentFolder
  }

  /// Where the value of a key stands, by the key's English name; the file as a whole where the key
  /// is not written.
  package subscript(key: String) -> SourceLocation {
    let file = contentFolder + document.path
    guard let position = document.positions[key] else { return SourceLocation(file: file) }
    return location(of: position)
  }

  /// A place of the front matter in the document's file.
  package func location(of position: FieldPosition) -> SourceLocation {
    SourceLocation(
      file: contentFolder + document.path, line: position.line, column: position.column)
  }

  /// Where the innermost block stands that holds an offset of the body's text.
  package func body(at offset: Int) -> SourceLocation {
    let block = document.body.nodes.last { node in
      node.kind.rawValue <= Body.Node.Kind.footnoteDefinition.rawValue && node.line > 0
        && Int(node.textStart) <= offset && offset < Int(node.textEnd)
    }
    let file = contentFolder + document.path
    guard let block else { return SourceLocation(file: file) }
    return SourceLocation(file: file, line: Int(block.line), column: max(Int(block.column), 1))
  }
}
