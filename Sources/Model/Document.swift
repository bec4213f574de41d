package import Citations
package import VietnameseText

/// One official document: what its front matter says, and its body.
package struct Document: Sendable {
  /// The file, relative to the content folder: `documents/ke-hoach-237.md`.
  package var path: String
  package var kind: DocumentKind
  /// As written, with its zeros; nil where the document has none, empty where it is left blank.
  package var number: String?
  /// What follows the number: `KH-MTTQ-BTT`, `2022/NĐ-CP`; with a leading hyphen in the Party's
  /// form (`-CT/TW`).
  package var symbol: String?
  /// The identifier as the source prints it, where that differs from number and symbol.
  package var printedIdentifier: String?
  package var date: PartialDate?
  package var place: String?
  /// In the order in which the document names them.
  package var issuers: [Issuer] = []
  package var subject: String
  package var period: Period?
  package var legalBases: [String] = []
  package var relations: [Relation] = []
  package var status: Status = .inForce
  /// In the order of the signature blocks.
  package var signers: [Signer] = []
  package var recipients: [Recipient] = []
  /// What follows "Lưu:" in the list of recipients.
  package var archive: String?
  package var province: String?
  package var district: String?
  package var attachments: [Attachment] = []
  /// In the order in which they are declared.
  package var abbreviations: [Abbreviation] = []
  package var corrections: [Correction] = []
  package var source: String?
  package var edition: Edition = .original
  package var updated: PartialDate?
  /// Not published unless drafts are asked for. A document whose `status` is draft may well be
  /// published.
  package var isUnpublished = false
  /// What an editor has to see to before the document is whole; nobody else sees it.
  package var tasks: [String] = []
  /// Lines of the source for which an import found no place; they are never shown as text.
  package var unplaced: [String] = []
  /// Where it takes up the coordination contents; those left out are read off its headings.
  package var coverage: [CoordinationContent: DeclaredCoverage] = [:]
  /// When something is due; where there are none they are read off the text.
  package var deadlines: [DeclaredDeadline] = []
  /// What must agree with the text, or with tables.
  package var claims: [DeclaredClaim] = []
  /// Whether readers see the claims and whether they hold.
  package var showsClaims = false
  package var slug: String?
  package var aliases: [String] = []
  package var body = Body()
  /// What the body and the legal bases mention.
  package var citations = Citations()
  /// Where each front matter value stands, by the schema's English key.
  package var positions: [String: FieldPosition] = [:]

  package init(path: String, kind: DocumentKind, subject: String) {
    self.path = path
    self.kind = kind
    self.subject = subject
  }
}

extension Document {
  package enum Status: String, Sendable, CaseIterable {
    case draft, inForce = "in-force", historical
    /// Nobody has looked, as after an import.
    case unknown
  }

  /// An agency that issues the document, with the agencies above it.
  package struct Issuer: Sendable, Hashable {
    package var name: String
    /// From the highest down, as printed above the name.
    package var parents: [String]

    package init(name: String, parents: [String] = []) {
      self.name = name
      self.parents = parents
    }
  }

  /// The years that a plan or programme is for, both included.
  package struct Period: Sendable, Hashable {
    package var from: Int
    package var to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }

    /// "2021–2025", or one year.
    package var inText: String { from == to ? String(from) : "\(from)–\(to)" }
  }

  /// One signature block.
  package struct Signer: Sendable, Hashable {
    /// "TM. BAN THƯỜNG TRỰC", "KT. BỘ TRƯỞNG": the lines above the post, as printed.
    package var authority: [String]
    package var post: String?
    /// Empty where the place for the name is left blank.
    package var name: String

    package init(authority: [String] = [], post: String? = nil, name: String = "") {
      self.authority = authority
      self.post = post
      self.name = name
    }
  }

  package struct Recipient: Sendable, Hashable {
    package var name: String
    /// "để b/c", "để thực hiện": printed in brackets.
    package var purpose: String?

    package init(name: String, purpose: String? = nil) {
      self.name = name
      self.purpose = purpose
    }
  }

  package struct Attachment: Sendable, Hashable {
    package var title: String
    /// Whether the edition holds it; a document may announce what the source does not contain.
    package var isPresent: Bool

    package init(title: String, isPresent: Bool) {
      self.title = title
      self.isPresent = isPresent
    }
  }

  package struct Abbreviation: Sendable, Hashable {
    package var short: String
    package var long: String

    package init(short: String, long: String) {
      self.short = short
      self.long = long
    }
  }

  /// Something that the source prints wrongly, with what it means.
  package struct Correction: Sendable, Hashable {
    package var printed: String
    package var meant: String
    package var reason: String?

    package init(printed: String, meant: String, reason: String? = nil) {
      self.printed = printed
      self.meant = meant
      self.reason = reason
    }
  }

  /// What the texts of a document mention; ranges count in the text they were found in.
  package struct Citations: Sendable {
    package var body = Recognition(of: [])
    /// One for each legal basis.
    package var legalBases: [Recognition] = []
    package var subject = Recognition(of: [])

    package init() {}
  }

  package enum Edition: Sendable, Hashable {
    case original
    /// Shortened or rewritten; the note tells the reader how.
    case edited(note: String)
  }
}

extension Document {
  /// The identifier with the meant spelling: "237/KH-MTTQ-BTT", "05-CT/TW"; nil where the document
  /// has neither number nor symbol. A number that is left blank gives "/KH-UBND".
  package var identifier: String? {
    guard let symbol else { return number.flatMap { $0.isEmpty ? nil : $0 } }
    guard let number else { return symbol }
    return symbol.hasPrefix("-") ? number + symbol : number + "/" + symbol
  }

  /// Whether the place for the number is there but left blank, as in a draft.
  package var hasBlankNumber: Bool { number?.isEmpty ?? false }
}

/// Where a front matter value stands in its file.
package struct FieldPosition: Sendable, Hashable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
