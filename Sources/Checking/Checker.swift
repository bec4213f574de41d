package import Diagnostics
package import Linking
import Model

/// Runs every check on a site; one rule a file.
package enum Checker {
  /// - Parameters:
  ///   - site: the linked site.
  ///   - contentFolder: what goes before a document's path in diagnostics, with its slash.
  /// - Returns: what the rules find, in no particular order; warnings, since a document is published
  ///   as it was issued, with its faults.
  package static func check(_ site: LinkedSite, contentFolder: String) -> [Diagnostic] {
    let places = site.documents.map { DocumentPlace($0.document, contentFolder: contentFolder) }
    let found = zip(site.documents, places).flatMap { linked, place in
      documentRules.flatMap { $0(linked.document, place) }
    }
    return found + DocumentsAreDistinct.check(site.documents, places)
  }

  private static let documentRules: [@Sendable (Document, DocumentPlace) -> [Diagnostic]] = [
    KindMatchesSymbol.check, BlanksMeanDraft.check, InForceMeansSigned.check,
    NumberHasLeadingZero.check, IdentifierHasNoSpaces.check, BasesAreEarlier.check,
    DistrictsHaveEnded.check,
  ]
}
