package import Diagnostics
package import Linking
import Model

/// Runs every check on a site; one rule a file.
package enum Checker {
  /// - Parameters:
  ///   - site: the linked site.
  ///   - contentFolder: what goes before a document's path in diagnostics.
  /// - Returns: what the rules find, in no particular order.
  package static func check(_ site: LinkedSite, contentFolder: String) -> [Diagnostic] {
    site.documents.flatMap { linked in
      let place = DocumentPlace(document: linked.document, contentFolder: contentFolder)
      return documentRules.flatMap { $0(linked.document, place) }
    }
  }

  private static let documentRules: [@Sendable (Document, DocumentPlace) -> [Diagnostic]] = [
    KindMatchesSymbol.check, BlanksMeanDraft.check,
  ]
}

/// Finds the places of a document's front matter values.
struct DocumentPlace {
  let document: Document
  let contentFolder: String

  /// Where a key's value stands; the file as a whole where the key is not written.
  subscript(key: String) -> SourceLocation {
    let separator = contentFolder.hasSuffix("/") ? "" : "/"
    let file = contentFolder + separator + document.path
    guard let position = document.positions[key] else { return SourceLocation(file: file) }
    return SourceLocation(file: file, line: position.line, column: position.column)
  }
}
