package import VietnameseText

/// A place of a text that refers to a document.
package struct Mention: Sendable, Hashable {
  /// The bytes that name the document: kind word, "số", identifier or name, and the date where it
  /// follows directly; the bytes of the pinpoints where nothing else is printed.
  package var range: Range<Int>
  package var target: Target
  /// What the kind word says, else the identifier's symbol, the list or the alias.
  package var kind: CitedKind?
  /// The bytes of the kind word ("Chương trình phối hợp", "văn bản"), if one is printed.
  package var kindWord: Range<Int>?
  package var identifier: Identifier?
  /// The bytes of a name that stands for an identifier or before it: "Luật Đầu tư công".
  package var name: Range<Int>?
  package var date: PartialDate?
  /// The bytes of the date, without "ngày".
  package var dateRange: Range<Int>?
  /// In the order printed; more than one for joint documents.
  package var issuers: [Issuer] = []
  /// The places inside the document that the text points to, in the order printed.
  package var pinpoints: [Pinpoint] = []

  /// What the words refer to.
  package enum Target: Sendable, Hashable {
    /// The document that identifier, name, date and issuers tell.
    case document
    /// The document that the words stand in: "Kế hoạch này", "Phụ lục I kèm theo", and pinpoints
    /// that name no document where none has been named in their paragraph.
    case thisDocument
    /// The document of an earlier mention, by its index: "Nghị định nêu trên", "Chỉ thị 05", and
    /// pinpoints that name no document.
    case previousMention(Int)
    /// The document that an alias stands for, by the alias definition's index.
    case alias(Int)
  }

  /// An agency that issued a document.
  package struct Issuer: Sendable, Hashable {
    /// As printed, line ends read as spaces.
    package var text: String
    package var range: Range<Int>
  }

  /// The bytes from the first pinpoint to the end of ``range``, or the other way round.
  package var extent: Range<Int> {
    pinpoints.reduce(range) { whole, pinpoint in
      min(
        whole.lowerBound, pinpoint.range.lowerBound)..<max(
          whole.upperBound, pinpoint.range.upperBound)
    }
  }
}

/// A short name that a text gives to a document: "(sau đây viết tắt là Chương trình)".
package struct AliasDefinition: Sendable, Hashable {
  /// The short name as printed.
  package var name: String
  /// The bytes of the short name in its definition.
  package var range: Range<Int>
  package var antecedent: Antecedent
  /// The kind of document that the name or its antecedent says.
  package var kind: CitedKind?

  /// What a short name stands for.
  package enum Antecedent: Sendable, Hashable {
    /// The document of a mention, by its index.
    case mention(Int)
    case thisDocument
    /// A document that the text names without identifier, in these bytes.
    case named(Range<Int>)
  }
}
