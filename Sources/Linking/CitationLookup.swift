package import Citations
import Diagnostics
import Model
import VietnameseText

/// Looks up what the mentions of any text mean, with the documents that a site holds and knows.
package struct CitationLookup {
  private let documents: [LinkedDocument]
  private var index: CitationIndex

  /// What a mention was found to mean.
  package struct Answer: Sendable {
    /// The document's name and address in the site; nil where none was found.
    package var name: String?
    package var address: String?
    package var certainty: LinkedCitation.Certainty
  }

  /// - Parameters:
  ///   - site: a linked site.
  package init(_ site: LinkedSite) {
    documents = site.documents
    index = CitationIndex(
      site.documents, site.references.filter(\.isListed).map(\.reference))
    addresses = Dictionary(
      site.references.filter(\.isListed).map { (key: Self.key($0.reference), value: $0.address) },
      uniquingKeysWith: { first, _ in first })
  }

  private let addresses: [String: String]

  private static func key(_ reference: Reference) -> String {
    [
      CitationIndex.name(of: reference), reference.date?.iso ?? "",
      reference.issuers.joined(separator: ";"),
    ].joined(separator: "|")
  }

  /// Resolves the mentions of a text.
  ///
  /// - Parameters:
  ///   - recognition: what was found in the text.
  ///   - text: the text.
  ///   - path: the document that the text is of, relative to the content folder, if it is one of the
  ///     site's.
  package mutating func answers(
    to recognition: Recognition, in text: [UInt8], of path: String?
  ) -> [Answer] {
    let source = documents.firstIndex { $0.document.path == path } ?? -1
    let document =
      source >= 0 ? documents[source].document : Document(path: "", kind: .other, subject: "")
    var resolver = CitationResolver(
      source: source, document: document, province: source >= 0 ? documents[source].province : nil)
    let resolved = resolver.resolve(recognition, in: text, &index) { _ in
      SourceLocation(file: "")
    }
    return resolved.map { target, certainty in
      switch target {
      case .held(let index) where documents.indices.contains(index):
        Answer(
          name: documents[index].name, address: documents[index].address, certainty: certainty)
      case .known(let known):
        Answer(
          name: index.references[known].name,
          address: addresses[Self.key(index.references[known].reference)], certainty: certainty)
      case .held, nil: Answer(name: nil, address: nil, certainty: certainty)
      }
    }
  }
}
