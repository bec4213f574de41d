internal import Linking
internal import Model
internal import VietnameseText

/// What stands above the text of an official document (Decree 30/2020/NĐ-CP, appendix I, part II,
/// items 1 to 6).
struct Letterhead {
  var layout: PrintedDocument.Layout
  var issuers: [PrintedDocument.Agency]
  var number: PrintedDocument.NumberLine?
  var dateline: PrintedDocument.Dateline?
  var concerning: String?
  var kind: String?
  var subject: String?
  var legalBases: [[Run]]

  init(_ linked: LinkedDocument, _ links: PrintLinks) {
    let document = linked.document
    // The Party numbers its documents "05-CT/TW"; everyone else "05/CT-…".
    layout = document.symbol?.hasPrefix("-") ?? false ? .party : .state
    issuers = document.issuers.map {
      .init(name: AgencyName.unbroken($0.name), parents: $0.parents.map(AgencyName.unbroken))
    }
    number = Self.number(document, layout)
    dateline = Self.dateline(document)
    legalBases = Self.legalBases(linked, links)
    let words = document.subject.isEmpty ? nil : NoBreakSpaces.insert(into: document.subject)
    if document.kind == .letter {
      concerning = words.map(Self.concerning)
    } else {
      kind = document.kind == .other ? nil : document.kind.title.uppercased()
      subject = words
    }
  }

  private static func number(
    _ document: Document, _ layout: PrintedDocument.Layout
  ) -> PrintedDocument.NumberLine? {
    guard document.number != nil || document.symbol != nil else { return nil }
    let number = document.number ?? ""
    // Numbers below 10 take a zero (item 3 of part II).
    let isDigit = number.utf8.count == 1 && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let label =
      switch (layout, document.kind) {
      case (.party, _): "Số"
      case (_, .law): "Luật số:"
      case (_, .ordinance): "Pháp lệnh số:"
      default: "Số:"
      }
    let symbol = document.symbol ?? ""
    let separator = symbol.isEmpty || symbol.hasPrefix("-") || document.number == nil ? "" : "/"
    return .init(
      label: label, text: isDigit ? "0" + number : number, symbol: separator + symbol,
      isBlank: document.hasBlankNumber)
  }

  /// Days below 10 and the months 1 and 2 take a zero (item 4 of part II).
  private static func dateline(_ document: Document) -> PrintedDocument.Dateline? {
    guard document.date != nil || document.place != nil else { return nil }
    let date = document.date
    func padded(_ number: Int?, below limit: Int) -> String {
      number.map { $0 < limit ? "0\($0)" : "\($0)" } ?? ""
    }
    return .init(
      place: document.place ?? "", day: padded(date?.day, below: 10),
      month: padded(date?.month, below: 3), year: date.map { "\($0.year)" } ?? "")
  }

  /// "V/v" and the subject, whatever it begins with in the content.
  private static func concerning(_ subject: String) -> String {
    for opening in ["V/v ", "v/v ", "Về việc ", "về việc "] where subject.hasPrefix(opening) {
      return "V/v " + subject.dropFirst(opening.count)
    }
    return "V/v " + subject
  }

  /// One basis a line, with ";" after each and "." after the last (item 6 of part II).
  private static func legalBases(_ linked: LinkedDocument, _ links: PrintLinks) -> [[Run]] {
    let (bases, citations) = (linked.document.legalBases, linked.basisCitations)
    return bases.enumerated().map { index, basis in
      let end = index == bases.count - 1 ? "." : ";"
      let bytes = Array(basis.withoutClosingPunctuation.utf8)
      let mentions = CitationSpans(index < citations.count ? citations[index] : [], links)
      let text = UnbrokenText(bytes, in: bytes.indices, mentions)
      var runs: [Run] = []
      for piece in mentions.pieces(of: bytes.indices) {
        runs.join(.words(text.words(piece.range), target: piece.target))
      }
      runs.join(.words(end))
      return runs
    }
  }
}

extension String {
  /// The text without the spaces, semicolons, commas and full stop at its end.
  var withoutClosingPunctuation: String {
    var bytes = utf8[...]
    while let last = bytes.last, " ;,.".utf8.contains(last) { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
