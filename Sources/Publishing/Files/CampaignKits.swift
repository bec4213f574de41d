import Linking
import Model
import WebRendering

extension OutputPlan {
  /// Plans an archive for each campaign with everything that is made for it: hand-outs, stories, sign,
  /// share picture, calendar and the text of its page.
  ///
  /// Sheets for the rows of a table are left out: there may be thousands, and each province has an
  /// archive of its own.
  mutating func addCampaignKits(of site: SiteView, content: String) {
    for linked in site.campaigns {
      let file = ContentFolder.prefix(content) + linked.campaign.path
      add(
        PlannedArchive(
          path: linked.kitAddress, source: file, members: Self.members(of: linked, in: site),
          hasChecksums: true))
    }
  }

  /// The address of a picture that is a drawing of lines; nil for one of pixels.
  private static func drawing(_ picture: String) -> String? {
    picture.lowercased().hasSuffix(".svg")
      ? PicturePlan.base(of: picture).map { $0 + ".svg" } : nil
  }

  private static func members(
    of linked: LinkedCampaign, in site: SiteView
  ) -> [PlannedArchive.Member] {
    var members = [
      PlannedArchive.Member(name: "noi-dung.txt", path: linked.textAddress),
      .init(name: "lich.ics", path: linked.calendarAddress),
      .init(name: "hinh-chia-se.png", path: SharePicture.address(of: linked)),
    ]
    if let logo = linked.logo {
      let pixels = site.pictures[logo]?.fallback?.address
      for path in [drawing(logo), pixels].compactMap(\.self) {
        members.append(.init(name: "bieu-trung/\(FileSystem.name(path))", path: path))
      }
    }
    for handout in site.handouts(of: linked) {
      members += files(of: handout).map { .init(name: $0, path: $0) }
    }
    for index in linked.stories {
      let path = site.stories[index].printAddress
      members.append(.init(name: path, path: path))
    }
    return members
  }

  private static func files(of linked: LinkedHandout) -> [String] {
    if case .table? = linked.handout.repetition { return [] }
    let places = linked.places?.map(Optional.some) ?? [nil]
    return places.flatMap { place in
      linked.handout.variants.map { linked.address(of: $0, for: place) }
    }
  }
}
