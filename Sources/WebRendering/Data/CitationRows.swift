import Linking
import Model

/// A mention as the data files tell of it.
struct CitationRow {
  var source: Int
  /// Nil where it could not be told which document is meant.
  var target: CitedDocument?
  /// The words that name the document, as printed.
  var printed: String
  /// The fragment of the section's address in the citing document; nil before the first section and
  /// in the legal bases.
  var section: String?
  var isLegalBasis: Bool
  /// The words that point into the cited document, as printed.
  var pinpoint: String?
  /// The fragment of the address of the place in the cited document.
  var pinpointAnchor: String?
  /// How the citing document as a whole stands to the cited one.
  var relation: Relation.Kind?
  var certainty: LinkedCitation.Certainty

  /// Calls `body` for every mention of some documents of the site: by document, in each the text's
  /// before the legal bases'.
  static func forEach(
    in documents: Range<Int>, of site: SiteView, _ body: (CitationRow) -> Void
  ) {
    for index in documents {
      let linked = site.documents[index]
      var kinds: [CitedDocument: Relation.Kind] = [:]
      for relation in linked.relations {
        guard let target = relation.target, kinds[target] == nil else { continue }
        kinds[target] = relation.relation.kind
      }
      forEach(in: linked, index, kinds, body)
    }
  }

  /// How many mentions there are of a document.
  static func count(in linked: LinkedDocument) -> Int {
    linked.citations.count + linked.basisCitations.reduce(0) { $0 + $1.count }
  }

  private static func forEach(
    in linked: LinkedDocument, _ index: Int, _ kinds: [CitedDocument: Relation.Kind],
    _ body: (CitationRow) -> Void
  ) {
    let document = linked.document
    var sections = document.body.sections[...]
    var section: String?
    for citation in linked.citations {
      while let next = sections.first,
        document.body.nodes[next.node].textStart <= citation.range.lowerBound
      {
        section = next.anchor
        sections = sections.dropFirst()
      }
      body(row(citation, index, in: document.body.text[...], kinds, section))
    }
    for (basis, citations) in zip(document.legalBases, linked.basisCitations) {
      let text = Array(basis.utf8)
      for citation in citations {
        var row = row(citation, index, in: text[...], kinds, nil)
        row.isLegalBasis = true
        body(row)
      }
    }
  }

  private static func row(
    _ citation: LinkedCitation, _ source: Int, in text: ArraySlice<UInt8>,
    _ kinds: [CitedDocument: Relation.Kind], _ section: String?
  ) -> CitationRow {
    let pinpoints = citation.pinpoints.map { String(decoding: text[$0.range], as: UTF8.self) }
    return CitationRow(
      source: source, target: citation.target,
      printed: String(decoding: text[citation.range], as: UTF8.self), section: section,
      isLegalBasis: false, pinpoint: pinpoints.isEmpty ? nil : pinpoints.joined(separator: "; "),
      pinpointAnchor: citation.pinpoints.lazy.compactMap(\.anchor).first,
      relation: citation.target.flatMap { kinds[$0] }, certainty: citation.certainty)
  }
}
