internal import Linking
internal import Model

/// Where words of a document lead: to a page of the site, or to a place in the sheet itself.
enum PrintTarget: Equatable {
  /// An address with its scheme.
  case address(String)
  /// An anchor of the document.
  case place(String)
}

/// Leads the mentions and links of one document to the site's public addresses, and those that
/// stay within the document to their place in it.
struct PrintLinks {
  /// The page's name in its address, and the folder of the site that it lies in, with its slash.
  private let slug: String
  private let folder: String
  private let citations: [LinkedCitation]
  private let bases: [[LinkedCitation]]
  private let site: LinkedSite
  private let anchors: Set<String>

  /// The place that the document as a whole begins at. No section's anchor has a colon.
  private static let start = "van-ban:dau"
  private static let documents = "van-ban/"

  init(_ linked: LinkedDocument, in site: LinkedSite) {
    slug = linked.slug
    folder = Self.documents
    citations = linked.citations
    bases = linked.basisCitations
    self.site = site
    anchors = Set(linked.document.body.sections.map(\.anchor))
  }

  init(_ linked: LinkedStory, in site: LinkedSite) {
    slug = linked.slug
    folder = "cau-chuyen/"
    citations = linked.citations
    bases = []
    self.site = site
    anchors = Set(linked.story.body.sections.map(\.anchor))
  }

  var bodySpans: CitationSpans { CitationSpans(citations, self) }

  /// The mentions of a legal basis, by its index.
  func basisSpans(_ index: Int) -> CitationSpans {
    CitationSpans(bases.indices.contains(index) ? bases[index] : [], self)
  }

  /// Where a mention leads.
  ///
  /// - Parameter anchor: the section that a pinpoint of it means; nil for the document.
  func target(of document: CitedDocument, anchor: String?) -> PrintTarget {
    switch document {
    case .known(let index): return .address(site.settings.baseURL + site.references[index].address)
    case .held(let index):
      let held = site.documents[index]
      if folder == Self.documents, held.slug == slug { return .place(anchor ?? Self.start) }
      return .address(site.settings.baseURL + held.address + (anchor.map { "#" + $0 } ?? ""))
    }
  }

  /// Where a link of the text leads: into the document, to a document of the site, or out of it by
  /// one of the schemes that paper and screen readers can follow. Other addresses stay plain text.
  ///
  /// - Parameter address: as linking leaves it, seen from the document's page.
  func target(ofLink address: String) -> PrintTarget? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count > 1, parts[0].isEmpty || parts[0] == "\(slug).html" {
      let anchor = String(parts[1])
      return anchors.contains(anchor) ? .place(anchor) : nil
    }
    let scheme = address.prefix { $0 != ":" }
    if scheme.utf8.count < address.utf8.count {
      let isKnown = ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
      return isKnown ? .address(address) : nil
    }
    guard let page = parts.first, page.hasSuffix(".html") else { return nil }
    if address.hasPrefix("../") { return .address(site.settings.baseURL + address.dropFirst(3)) }
    return page.contains("/") ? nil : .address(site.settings.baseURL + folder + address)
  }
}
