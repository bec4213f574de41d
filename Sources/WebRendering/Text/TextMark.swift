import Linking
import Model
import VietnameseText

/// A stretch of a text with what goes around it: a link to a cited document, or an abbreviation.
struct TextMark {
  /// Bytes of the text.
  var range: Range<Int>
  var opening: [UInt8]
  var closing: StaticString
}

/// Finds what is marked in a document's texts.
struct TextMarks {
  let site: SiteView
  /// The document whose page the texts stand on; nil where it is no document's.
  let source: ContentID?
  /// The address of a document, or of a section of it, as seen from the text; nil where the text is
  /// that document's own.
  let address: @Sendable (CitedDocument, _ anchor: String?) -> String?

  /// - Parameters:
  ///   - site: the site.
  ///   - source: the document; nil for texts of anything else.
  ///   - address: where mentions lead.
  init(
    site: SiteView, source: ContentID?,
    address: @escaping @Sendable (CitedDocument, _ anchor: String?) -> String?
  ) {
    self.site = site
    self.source = source
    self.address = address
  }

  /// For the texts of a document on its own page.
  init(site: SiteView, source: ContentID) {
    self.init(site: site, source: source) { target, anchor in
      Self.address(of: target, anchor, in: site, from: source)
    }
  }

  private static func address(
    of target: CitedDocument, _ anchor: String?, in site: SiteView, from source: ContentID
  ) -> String? {
    let end = anchor.map { "#" + $0 } ?? ""
    return switch target {
    case .held(let id) where id == source:
      anchor == nil ? nil : site.documents[source].slug + ".html" + end
    case .held(let id): site.documents[id].slug + ".html" + end
    case .known(let id): "../" + site.references[id].address + end
    }
  }

  /// The marks of a document's body: citations, and abbreviations beside them.
  func body(of linked: LinkedDocument) -> [TextMark] {
    let document = linked.document
    let citations = marks(of: linked.citations)
    let abbreviations = AbbreviationMarks.find(document.abbreviations, in: document.body)
    if abbreviations.isEmpty { return citations }
    return Self.merge(citations, abbreviations)
  }

  /// A document's legal basis as HTML.
  func basis(_ index: Int, of linked: LinkedDocument) -> [UInt8] {
    let citations =
      linked.basisCitations.indices.contains(index) ? linked.basisCitations[index] : []
    return html(linked.document.legalBases[index], citations)
  }

  /// A document's subject as HTML.
  func subject(of linked: LinkedDocument) -> [UInt8] {
    html(linked.document.subject, linked.subjectCitations)
  }

  /// A text as HTML, with its citations as links.
  func html(_ text: String, _ citations: [LinkedCitation]) -> [UInt8] {
    let text = Array(text.utf8)
    var out: [UInt8] = []
    var start = 0
    for mark in marks(of: citations) {
      out.write(escaped: Self.joined(text[start..<mark.range.lowerBound]))
      out.append(contentsOf: mark.opening)
      out.write(escaped: Self.joined(text[mark.range]))
      out.write(mark.closing)
      start = mark.range.upperBound
    }
    out.write(escaped: Self.joined(text[start...]))
    return out
  }

  private static func joined(_ text: ArraySlice<UInt8>) -> String {
    NoBreakSpaces.insert(into: String(decoding: text, as: UTF8.self))
  }

  /// The marks of citations, in order.
  func marks(of citations: [LinkedCitation]) -> [TextMark] {
    var marks: [TextMark] = []
    marks.reserveCapacity(citations.count)
    for citation in citations {
      guard let target = citation.target else { continue }
      for pinpoint in citation.pinpoints {
        guard let link = link(to: target, anchor: pinpoint.anchor) else { continue }
        marks.append(TextMark(range: pinpoint.range, opening: link, closing: "</a>"))
      }
      let isPinpointOnly = citation.pinpoints.contains { $0.range.overlaps(citation.range) }
      if !isPinpointOnly, let link = link(to: target, anchor: nil) {
        marks.append(TextMark(range: citation.range, opening: link, closing: "</a>"))
      }
    }
    return Self.apart(marks)
  }

  /// Opens a link to a cited document; nil for the page that the text itself stands on.
  private func link(to target: CitedDocument, anchor: String?) -> [UInt8]? {
    guard let address = address(target, anchor) else { return nil }
    var out: [UInt8] = []
    out.write("<a class=\"cite\" href=\"")
    out.write(escaped: address)
    var title = ""
    switch target {
    case .held(let id) where id == source: break
    case .held(let id):
      title = "\(site.documents[id].name): \(site.documents[id].document.subject)"
    case .known(let id): title = site.references[id].fullName
    }
    if !title.isEmpty {
      out.write("\" title=\"")
      out.write(escaped: title)
    }
    out.write("\">")
    return out
  }

  /// In order, without what overlaps an earlier mark.
  private static func apart(_ marks: [TextMark]) -> [TextMark] {
    var end = 0
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { mark in
      guard mark.range.lowerBound >= end else { return false }
      end = mark.range.upperBound
      return true
    }
  }

  /// Puts the marks of two lists in order; those of the first go before.
  private static func merge(_ first: [TextMark], _ second: [TextMark]) -> [TextMark] {
    var next = 0
    let free = second.filter { mark in
      while next < first.count, first[next].range.upperBound <= mark.range.lowerBound { next += 1 }
      return next == first.count || !first[next].range.overlaps(mark.range)
    }
    return apart(first + free)
  }
}
