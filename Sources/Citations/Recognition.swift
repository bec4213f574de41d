/// The documents that a text mentions.
///
/// ```swift
/// let found = Recognition(of: Array("theo khoản 4 Mục IV Kế hoạch số 12/KH-UBND".utf8))
/// found.mentions[0].identifier?.normalised   // "12/KH-UBND"
/// found.mentions[0].pinpoints[0].label       // "khoản 4 Mục IV"
/// ```
///
/// The grammar, in full where its parts are read:
///
///     text      := (mention | alias | other)*
///     mention   := pinpoints? (link-word? document)           DocumentGrammar, PinpointGrammar
///                | pinpoints? kind-word ("này" | "nêu trên" | "nói trên" | "đó")
///                | pinpoints ("kèm theo")?
///                | kind-word "số"? number                      of a document named before
///                | alias-name                                  AliasGrammar, AliasUses
///     list      := document (("," | ";" | "và") "số"? identifier trailer)*
///     link-word := "của" | "tại" | "trong" | "thuộc" | "," | "(ban hành) kèm theo"
///
/// Sources: number, symbol and abbreviations of kinds from Decree 30/2020/NĐ-CP, Appendices I and
/// III; year in the number from the Law on the promulgation of legal normative documents; the rest
/// is what published documents do.
package struct Recognition: Sendable, Equatable {
  /// In the order of the text; their ranges do not overlap.
  package var mentions: [Mention]
  /// In the order of the text.
  package var aliases: [AliasDefinition]

  /// Reads a text in one pass; no text makes it fail.
  ///
  /// - Parameter utf8: running text in UTF-8 and NFC. A line feed ends a paragraph or a table's cell,
  ///   a line that goes on ends with a space; Markdown's marks of emphasis are passed over. Ranges
  ///   in the result are byte offsets and begin and end on character boundaries.
  package init(of utf8: [UInt8]) {
    (mentions, aliases) = utf8.withUnsafeBufferPointer { base in
      let text = Bytes(base: base)
      var scanner = Scanner(text)
      scanner.run()
      var mentions = scanner.mentions
      TableDates(text: text).fill(&mentions)
      return (mentions, scanner.aliases.definitions)
    }
  }
}
