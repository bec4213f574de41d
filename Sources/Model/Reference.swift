package import VietnameseText

/// A document that the site's documents cite but do not hold: what is known of it.
package struct Reference: Sendable {
  package var kind: DocumentKind
  /// As written, with its zeros; nil where only the document's name is known.
  package var number: String?
  /// What follows the number; with a leading hyphen in the Party's form (`-CT/TW`).
  package var symbol: String?
  /// The identifier as the citing documents print it, where that differs from number and symbol.
  package var printedIdentifier: String?
  package var date: PartialDate?
  /// Full names, in the order in which the symbol or the citing documents name them.
  package var issuers: [String] = []
  /// The province by its name at the time, where the document is a province's.
  package var province: String?
  /// A law's name, else what the document is about, without the word for its kind.
  package var title: String?
  /// Other names under which it is cited: "Luật MTTQ Việt Nam".
  package var aliases: [String] = []
  /// The official web address.
  package var address: String?
  package var status: Status?
  package var note: String?
  /// Where the facts of this entry come from.
  package var sources: [String] = []
  /// Where the entry begins in its file.
  package var position = FieldPosition(line: 1, column: 1)
  /// Where each value stands, by the schema's English key.
  package var positions: [String: FieldPosition] = [:]

  package init(kind: DocumentKind) { self.kind = kind }

  /// What became of the document, as the legal portals say it.
  package enum Status: String, Sendable, CaseIterable {
    case inForce = "in-force"
    case amended
    case replaced
    case expired
  }
}

extension Reference {
  /// The identifier with the meant spelling: "109/CTr-BLĐTBXH-MTTW", "05-CT/TW"; nil where only a
  /// name is known.
  package var identifier: String? {
    guard let number, let symbol else { return nil }
    return symbol.hasPrefix("-") ? number + symbol : number + "/" + symbol
  }
}
