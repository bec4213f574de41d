import Diagnostics
import Linking
import Model
import PrintRendering
import WebRendering

extension OutputPlan {
  /// Plans the PDFs of each hand-out, and for those made for places one archive a province.
  ///
  /// - Returns: hand-outs whose QR code cannot be made.
  mutating func addHandouts(
    of site: SiteView, _ pictures: PrintPictures, _ templates: TemplateFolder, content: String
  ) -> [Diagnostic] {
    let prefix = ContentFolder.prefix(content)
    var diagnostics: [Diagnostic] = []
    for linked in site.handouts {
      guard
        let renderer = HandoutRenderer(
          linked, in: site, pictures: pictures, theme: templates.theme, contentFolder: prefix)
      else {
        diagnostics.append(Self.tooLong(linked, prefix))
        continue
      }
      if let places = linked.places {
        addSet(places, of: linked, renderer, prefix)
      } else {
        for variant in linked.handout.variants {
          add(variant, for: nil, of: linked, renderer, prefix)
        }
      }
    }
    return diagnostics
  }

  private mutating func addSet(
    _ places: [HandoutPlace], of linked: LinkedHandout, _ renderer: HandoutRenderer,
    _ prefix: String
  ) {
    var files: [String] = []
    for (index, place) in places.enumerated() {
      for variant in linked.handout.variants {
        add(variant, for: place, of: linked, renderer, prefix)
        files.append(linked.address(of: variant, for: place))
      }
      // Places of one province stand together.
      let isLast = index + 1 == places.count || places[index + 1].group != place.group
      guard isLast else { continue }
      add(
        PlannedArchive(
          path: linked.archive(of: place.group), source: prefix + linked.handout.path, of: files))
      files = []
    }
  }

  private mutating func add(
    _ variant: Handout.Variant, for place: HandoutPlace?, of linked: LinkedHandout,
    _ renderer: HandoutRenderer, _ prefix: String
  ) {
    let file = prefix + linked.handout.path
    add(
      PlannedPrint(path: linked.address(of: variant, for: place), source: file) {
        () throws(Unmakeable) in
        do {
          return try renderer.job(variant, for: place)
        } catch {
          throw .notEncodable(error, file)
        }
      })
  }

  private static func tooLong(_ linked: LinkedHandout, _ prefix: String) -> Diagnostic {
    Diagnostic(
      .`handout.qr-too-long`, at: DocumentPlace(linked.handout, contentFolder: prefix)["qr"],
      Message(
        vi: "địa chỉ quá dài cho một mã QR", en: "the address is too long for a QR code"),
      wayOut: Message(vi: "đặt duong-dan ngắn hơn", en: "give the page a shorter slug"))
  }

  /// QR codes that lead to no file of the output.
  func deadCodes(of site: SiteView, pages: [WebPage], content: String) -> [Diagnostic] {
    guard site.handouts.contains(where: { $0.handout.qr != nil }) else { return [] }
    let known = Set(pages.lazy.map(\.path)).union(paths)
    return site.handouts.compactMap { linked in
      let path = linked.qrAddress.split(separator: "#", omittingEmptySubsequences: false)[0]
      guard !known.contains(String(path)) else { return nil }
      let near = Suggestion.nearest(to: linked.qrAddress, among: known)
      return Diagnostic(
        .`handout.dead-code`,
        at: DocumentPlace(linked.handout, contentFolder: ContentFolder.prefix(content))["qr"],
        Message(
          vi: "mã QR dẫn tới \(linked.qrAddress), mà trang không có tệp này",
          en: "the QR code leads to \(linked.qrAddress), which the site does not have"),
        wayOut: Suggestion.message(near)
          ?? Message(
            vi: "viết tệp nội dung (documents/….md), hoặc địa chỉ trong trang (van-ban/….html)",
            en: "write a content file (documents/….md), or an address of the site (van-ban/….html)")
      )
    }
  }
}
