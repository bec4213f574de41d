package import VietnameseText

/// An agency that issues documents, receives them or is given duties: its names, its place in the
/// State, and what became of it.
package struct Agency: Sendable {
  /// The full name with its place: "Sở Xây dựng tỉnh Thái Nguyên".
  package var name: String
  /// As used in symbols and in text, the usual one first: "SLĐTBXH", "LĐTBXH".
  package var abbreviations: [String] = []
  /// Other written forms; one without a place ("Sở Xây dựng") means this agency in documents of its
  /// province or district only.
  package var aliases: [String] = []
  package var level: Level?
  package var province: String?
  package var district: String?
  /// The name of the agency above it.
  package var parent: String?
  package var successor: Successor?
  package var note: String?
  /// Where the entry begins in its file.
  package var position = FieldPosition(line: 1, column: 1)
  /// Where each value stands, by the schema's English key.
  package var positions: [String: FieldPosition] = [:]

  package init(name: String) { self.name = name }

  /// The level of the State or the Front to which the agency belongs.
  package enum Level: String, Sendable, CaseIterable {
    case central = "trung-uong"
    case province = "tinh"
    case district = "huyen"
    case commune = "xa"
  }

  /// The agency that took the work over.
  package struct Successor: Sendable, Hashable {
    package var name: String
    /// The first day on which it did.
    package var date: PartialDate?
    /// The document by which it did: "Nghị quyết 176/2025/QH15".
    package var basis: String?

    package init(name: String, date: PartialDate? = nil, basis: String? = nil) {
      self.name = name
      self.date = date
      self.basis = basis
    }
  }
}

extension Agency {
  /// Every written form: the name, then the aliases, then the abbreviations.
  package var writtenForms: [String] { [name] + aliases + abbreviations }
}
