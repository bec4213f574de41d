package import Diagnostics
package import Model
import VietnameseText

/// Makes the site out of its documents: fixes every address, orders and groups the documents, and
/// connects those that refer to each other.
package enum Linker {
  /// - Parameters:
  ///   - documents: every document to be published, in any order.
  ///   - settings: the site's settings.
  ///   - contentFolder: what goes before a document's path in diagnostics, with its slash.
  ///   - diagnostics: receives collisions of addresses, unknown provinces, ambiguous relations and
  ///     dead links.
  package static func link(
    _ documents: [Document], settings: SiteSettings, contentFolder: String,
    diagnostics: inout [Diagnostic]
  ) -> LinkedSite {
    var problems = LinkingProblems(contentFolder: contentFolder)
    var site = LinkedSite(settings: settings)
    site.documents = inListingOrder(
      Addresses.assign(to: documents, &problems).map { document, slug in
        LinkedDocument(document: document, slug: slug, name: name(of: document))
      })
    site.redirects = Addresses.redirects(for: site.documents, &problems)
    Provinces.resolve(in: &site, &problems)
    Taxonomies.build(in: &site, &problems)
    Relations.resolve(in: &site, &problems)
    BodyLinks.resolve(in: &site, &problems)
    diagnostics += problems.diagnostics
    return site
  }

  /// How one names a document: "Kế hoạch số 237/KH-MTTQ-BTT".
  package static func name(of document: Document) -> String {
    guard let identifier = document.identifier else { return document.kind.title }
    let printed = document.hasBlankNumber ? "…" + (identifier.hasPrefix("/") ? "" : "/") : ""
    return "\(document.kind.title) số \(printed)\(identifier)"
  }

  /// Newest first; within a day in Vietnamese order of names, then by file. Undated ones last.
  private static func inListingOrder(_ documents: [LinkedDocument]) -> [LinkedDocument] {
    documents.map { (key: SortKey($0.name), value: $0) }
      .sorted { a, b in
        let (x, y) = (a.value.document, b.value.document)
        if x.date != y.date {
          guard let first = x.date else { return false }
          guard let second = y.date else { return true }
          return second < first
        }
        if a.key != b.key { return a.key < b.key }
        return x.path.utf8.lexicographicallyPrecedes(y.path.utf8)
      }
      .map(\.value)
  }
}

/// The diagnostics of linking, placed by a document's front matter.
struct LinkingProblems {
  let contentFolder: String
  var diagnostics: [Diagnostic] = []

  init(contentFolder: String) { self.contentFolder = contentFolder }

  /// Where a front matter value stands; the file as a whole where the key is not written.
  func location(_ document: Document, _ key: String) -> SourceLocation {
    let file = contentFolder + document.path
    guard let position = document.positions[key] else { return SourceLocation(file: file) }
    return SourceLocation(file: file, line: position.line, column: position.column)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ document: Document, _ key: String,
    _ summary: Message, wayOut: Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code, at: location(document, key), summary, wayOut: wayOut, notes: notes))
  }
}
