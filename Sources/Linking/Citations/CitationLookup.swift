package import Citations
import Model

/// Looks up what the mentions of any text mean, with the documents that a site holds and knows.
package struct CitationLookup {
  private let site: SiteView

  /// What a mention was found to mean.
  package struct Answer: Sendable {
    /// The document's name and address in the site; nil where none was found.
    package var name: String?
    package var address: String?
    package var certainty: LinkedCitation.Certainty
  }

  /// - Parameters:
  ///   - site: a linked site.
  package init(_ site: SiteView) { self.site = site }

  /// Resolves the mentions of a text.
  ///
  /// - Parameters:
  ///   - recognition: what was found in the text.
  ///   - text: the text.
  ///   - path: the document that the text is of, relative to the content folder, if it is one of the
  ///     site's.
  package func answers(
    to recognition: Recognition, in text: [UInt8], of path: String?
  ) -> [Answer] {
    let linked = path.flatMap { site.documents.element(ContentID($0)) }
    let file = CitingFile(recognition, in: text, of: linked)
    var resolver = CitationResolver(file, site.directory)
    return resolver.resolve(file.texts[0]).map { target, certainty in
      Answer(
        name: target.map { site.naming(of: $0).name }, address: target.map(site.address),
        certainty: certainty)
    }
  }
}
