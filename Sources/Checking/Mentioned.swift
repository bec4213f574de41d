import Citations
import Diagnostics
import Linking
import Model

/// A mention of a document with the text that it stands in.
struct Mentioned {
  let mention: Mention
  let target: CitedDocument?
  /// The text that the mention's ranges count in.
  private let text: [UInt8]
  private let isInBody: Bool

  /// Every mention of an identifier, in the body and then in the legal bases.
  static func all(of linked: LinkedDocument) -> [Mentioned] {
    let document = linked.document
    var all = pairs(document.citations.body, linked.citations).map {
      Mentioned(mention: $0, target: $1, text: document.body.text, isInBody: true)
    }
    for (index, recognition) in document.citations.legalBases.enumerated() {
      let text = Array(document.legalBases[index].utf8)
      all += pairs(recognition, linked.basisCitations[index]).map {
        Mentioned(mention: $0, target: $1, text: text, isInBody: false)
      }
    }
    return all
  }

  private static func pairs(
    _ recognition: Recognition, _ linked: [LinkedCitation]
  ) -> [(Mention, CitedDocument?)] {
    zip(recognition.mentions, linked).compactMap { mention, citation in
      mention.identifier == nil || mention.target != .document ? nil : (mention, citation.target)
    }
  }

  var printed: String { String(decoding: text[mention.range], as: UTF8.self) }

  /// The word for the document's kind, as printed.
  var kindWord: String? {
    mention.kindWord.map { String(decoding: text[$0], as: UTF8.self) }
  }

  func location(_ place: DocumentPlace) -> SourceLocation {
    isInBody ? place.body(at: mention.range.lowerBound) : place["legal-bases"]
  }
}

extension Document {
  /// Whether the document's corrections tell of what is printed at a place.
  func lists(_ printed: String) -> Bool {
    corrections.contains { printed.contains($0.printed) || $0.printed.contains(printed) }
  }
}

extension SiteView {
  /// The kind of a document that is held or listed; nil where only texts tell of it.
  func kind(of document: CitedDocument?) -> DocumentKind? {
    switch document {
    case .held(let index): documents[index].document.kind
    case .known(let index): references[index].isListed ? references[index].reference.kind : nil
    case nil: nil
    }
  }
}
