internal import Linking
internal import Model

/// Where words of a document lead: to a page of the site, or to a place in the sheet itself.
enum PrintTarget: Equatable {
  /// An address with its scheme.
  case address(String)
  /// An anchor of the document.
  case place(String)
}

/// Leads the mentions and links of one text to the site's public addresses, and those that stay within
/// it to their place in it.
struct PrintLinks {
  /// The address of the text's page.
  private let page: String
  private let citations: [LinkedCitation]
  private let site: SiteView
  private var anchors: Set<String>
  /// The volume that the text is a chapter of, if any.
  let volume: VolumePlaces?

  /// The place that the document as a whole begins at. No section's anchor has a colon.
  private var start: String { volume.map { $0.prefix + VolumePlaces.start } ?? "van-ban:dau" }

  /// The name of one of the document's places, which no other chapter of a volume has.
  func name(_ anchor: String) -> String { (volume?.prefix ?? "") + anchor }

  /// The key of a document in the volume's index.
  func mark(of document: CitedDocument) -> String? {
    volume == nil ? nil : site.address(of: document)
  }

  /// - Parameters:
  ///   - linked: the content file that the text is of.
  ///   - site: the site it belongs to.
  ///   - volume: the volume that it is printed in; nil for a sheet of its own.
  init(_ linked: some LinkedFile, in site: SiteView, volume: VolumePlaces? = nil) {
    page = linked.address
    citations = linked.citations
    self.site = site
    self.volume = volume
    anchors = Set(linked.file.body.sections.map(\.anchor))
  }

  /// The links of a text that shows figures, which its links may lead to.
  func including(_ figures: [Block.Figure?]) -> PrintLinks {
    var links = self
    links.anchors.formUnion(figures.compactMap { $0?.anchor })
    return links
  }

  /// The mentions of the text.
  var spans: CitationSpans { CitationSpans(citations, self) }

  /// Where a mention leads.
  ///
  /// - Parameter anchor: the section that a pinpoint of it means; nil for the document.
  func target(of document: CitedDocument, anchor: String?) -> PrintTarget {
    switch document {
    case .known(let index): return .address(site.settings.baseURL + site.references[index].address)
    case .held(let index):
      let held = site.documents[index]
      if held.address == page { return .place(anchor.map(name) ?? start) }
      let address = held.address + (anchor.map { "#" + $0 } ?? "")
      if let place = volume?.place(at: address) { return .place(place) }
      return .address(site.settings.baseURL + address)
    }
  }

  /// Where a link of the text leads: into the document or volume, to a page of the site, or out of it by
  /// one of the schemes that paper and screen readers can follow. Other addresses stay plain text.
  ///
  /// - Parameter address: as linking leaves it, seen from the document's page.
  func target(ofLink address: String) -> PrintTarget? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let folders = page.split(separator: "/").dropLast()
    if parts.count > 1, parts[0].isEmpty || folders + [parts[0]] == page.split(separator: "/") {
      let anchor = String(parts[1])
      return anchors.contains(anchor) ? .place(name(anchor)) : nil
    }
    let scheme = address.prefix { $0 != ":" }
    if scheme.utf8.count < address.utf8.count {
      let isKnown = ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
      return isKnown ? .address(address) : nil
    }
    guard let page = parts.first, page.hasSuffix(".html") else { return nil }
    let isOutside = address.hasPrefix("../")
    if !isOutside, page.contains("/") { return nil }
    let site =
      isOutside ? String(address.dropFirst(3)) : (folders + [address[...]]).joined(separator: "/")
    if let place = volume?.place(at: site) { return .place(place) }
    return .address(self.site.settings.baseURL + site)
  }
}
