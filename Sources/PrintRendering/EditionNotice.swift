internal import Linking
internal import Model

/// What the reader of a sheet must know of the edition: that it is edited, where the page is, and
/// what the source prints for an identifier that is given in its meant form.
enum EditionNotice {
  private static let original = "Khi có khác biệt, bản gốc đã ký là căn cứ."

  /// What every page but the first says of an edited edition; nil for any other.
  static func running(_ document: Document) -> String? {
    guard case .edited = document.edition else { return nil }
    return "Bản biên tập. \(original)"
  }

  static func lines(_ linked: LinkedDocument, in site: SiteView) -> [[Run]] {
    var lines: [[Run]] = []
    if case .edited(let note) = linked.document.edition {
      var words = note.withoutClosingPunctuation
      if !words.isEmpty { words += ". " }
      lines.append([
        .words("Bản biên tập.", bold: true),
        .words(" \(words)\(original)"),
      ])
    }
    if let printed = linked.document.printedIdentifier,
      withoutSpaces(printed) != withoutSpaces(linked.document.identifier ?? "")
    {
      lines.append([.words("Bản nguồn in số, ký hiệu là “\(printed)”.")])
    }
    if !lines.isEmpty {
      let address = site.settings.baseURL + linked.address
      lines.append([.words("Trang của văn bản: "), .words(address, target: .address(address))])
    }
    return lines
  }

  /// Spaces at a hyphen or slash are the source's habit, not another identifier.
  private static func withoutSpaces(_ identifier: String) -> String {
    let bare = identifier.filter { $0 != " " }
    return bare.hasPrefix("Số:") ? String(bare.dropFirst(3)) : bare
  }
}
