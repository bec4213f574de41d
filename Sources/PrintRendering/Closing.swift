internal import Model
internal import VietnameseText

/// What stands under the text: signature blocks and recipients (Decree 30/2020/NĐ-CP, appendix I,
/// part II, items 7 to 9).
enum Closing {
  static func signatures(_ document: Document) -> [PrintedDocument.Signature] {
    document.signers.map { signer in
      .init(
        authority: signer.authority.map(AgencyName.unbroken),
        post: signer.post.map(AgencyName.unbroken), name: signer.name)
    }
  }

  /// "- Name (purpose);" and at the end "- Lưu: …."; the last line ends with a full stop.
  static func recipients(_ document: Document) -> [String] {
    var lines = document.recipients.map { recipient in
      let name = recipient.name.withoutClosingPunctuation
      return recipient.purpose.map { "\(name) (\($0))" } ?? name
    }
    if let archive = document.archive {
      lines.append("Lưu: \(archive.withoutClosingPunctuation)")
    }
    return lines.enumerated().map { index, line in
      "- " + NoBreakSpaces.insert(into: line) + (index == lines.count - 1 ? "." : ";")
    }
  }
}
