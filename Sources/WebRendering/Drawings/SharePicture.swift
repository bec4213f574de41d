package import Linking
package import Model
import VietnameseText

/// The picture that other sites and chats show beside a link to a page (Open Graph, https://ogp.me):
/// 1200 by 630 pixels.
///
/// Pages of a sort share one, so that 10,000 documents have as many as there are kinds of document.
package struct SharePicture: Sendable {
  private let name: String
  private let rubric: String
  private let title: String
  private let foot: String
  /// A number that is to be seen first, and what it counts.
  private let figure: (amount: String, label: String)?

  /// The size of the drawn files, in pixels.
  static let size = (width: 1200, height: 630)

  private init(
    name: String, rubric: String, title: String, foot: String,
    figure: (amount: String, label: String)? = nil
  ) {
    self.name = name
    self.rubric = rubric
    self.title = title
    self.foot = foot
    self.figure = figure
  }

  /// The file, relative to the site's root.
  package var address: String { Self.address(name) }

  private static func address(_ name: String) -> String { "assets/chia-se/\(name).png" }
  static let general = "trang"
  static let map = "ban-do"

  /// A picture as pages name it.
  struct File: Sendable {
    /// Relative to the site's root.
    var address: String
    var width = size.width
    var height = size.height
    /// What it shows, where the page's title does not say it.
    var alternative: String?

    /// The file of a picture that is drawn.
    static func drawn(_ name: String) -> File { File(address: SharePicture.address(name)) }
  }

  /// Every picture of a site.
  package static func all(of site: SiteView) -> [SharePicture] {
    let publisher = site.settings.publisher
    var pictures = [
      SharePicture(
        name: general, rubric: publisher, title: site.settings.title,
        foot: site.settings.description ?? "")
    ]
    for kind in DocumentKind.allCases
    where site.documents.contains(where: { $0.document.kind == kind }) {
      let count = site.documents.count { $0.document.kind == kind }
      pictures.append(
        SharePicture(
          name: kind.rawValue, rubric: site.settings.title, title: kind.title,
          foot: "\(VietnameseNumber.format(count)) văn bản có toàn văn, trích dẫn và bản in"))
    }
    if site.datasets.contains(where: { $0.dataset.map != nil }) {
      pictures.append(
        SharePicture(
          name: map, rubric: site.settings.title, title: "Bản đồ",
          foot: "Tình hình từng tỉnh, thành phố"))
    }
    for linked in site.campaigns {
      let campaign = linked.campaign
      let days = [campaign.firstDay, campaign.lastDay].compactMap { $0?.slashed }
      pictures.append(
        SharePicture(
          name: name(of: linked), rubric: campaign.name,
          title: campaign.slogan ?? campaign.name, foot: days.joined(separator: " đến ")))
    }
    for linked in site.stories where own(of: linked, in: site) == nil {
      let story = linked.story
      pictures.append(
        SharePicture(
          name: name(of: linked),
          rubric: [story.sort.title, story.theme].compactMap(\.self).joined(separator: ": "),
          title: story.title,
          foot: [linked.placeInText, site.settings.title].compactMap(\.self)
            .joined(separator: " · "),
          figure: story.results.first.map { ($0.amount, $0.label ?? "") }))
    }
    return pictures
  }

  static func name(of story: LinkedStory) -> String { "cau-chuyen-\(story.slug)" }
  static func name(of campaign: LinkedCampaign) -> String { "chien-dich-\(campaign.slug)" }

  /// A story's own picture, in the largest variant that every program reads; nil where it has none, or
  /// only one too small to stand for a link.
  static func own(
    of linked: LinkedStory, in site: SiteView
  ) -> File? {
    guard let picture = linked.shownPictures.first,
      let variant = site.pictures[picture.path]?.fallback, variant.width >= leastWidth
    else { return nil }
    return File(
      address: variant.address, width: variant.width, height: variant.height,
      alternative: picture.alternative)
  }

  private static let leastWidth = 600

  /// The picture of a campaign's page, relative to the site's root.
  package static func address(of campaign: LinkedCampaign) -> String {
    address(name(of: campaign))
  }

  // MARK: Drawing

  private static let margin = 56
  private static let titleSize = 50.0
  private static let titleLines = 4
  private static let titleLinesBesideFigure = 2

  /// The picture as SVG, two thirds of its size: `Rasteriser` draws at one and a half.
  package func svg(_ theme: Theme) -> [UInt8] {
    let colour = { (name: String) in theme.colour(name) }
    let lines = TextMeasure.lines(
      of: title, width: Double(800 - 2 * Self.margin), size: Self.titleSize * 1.08,
      limit: Self.titleLines)
    var out: [UInt8] = []
    out.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"420\">")
    out.write(verbatim: "<rect width=\"800\" height=\"420\" fill=\"\(colour("paper"))\"/>")
    out.write(verbatim: "<rect width=\"800\" height=\"12\" fill=\"\(colour("lacquer"))\"/>")
    write(rubric, y: 72, size: 24, weight: 600, colour("lacquer"), into: &out)
    for (index, line) in lines.enumerated() {
      write(
        line, y: 148 + index * 62, size: Int(Self.titleSize), weight: 700, colour("ink"),
        family: "Be Vietnam Pro", into: &out)
    }
    if let figure, lines.count <= Self.titleLinesBesideFigure {
      write(figure.amount, y: 286, size: 40, weight: 700, colour("lacquer"), into: &out)
      write(figure.label, y: 322, size: 22, weight: 400, colour("ink"), into: &out)
    }
    write(foot, y: 384, size: 22, weight: 400, colour("ink-quiet"), into: &out)
    out.write("</svg>\n")
    return out
  }

  private func write(
    _ text: String, y: Int, size: Int, weight: Int, _ colour: String, family: String = "Inter",
    into out: inout [UInt8]
  ) {
    guard
      let line = TextMeasure.lines(
        of: text, width: Double(800 - 2 * Self.margin), size: Double(size), limit: 1
      ).first
    else { return }
    out.write(
      verbatim: "<text x=\"\(Self.margin)\" y=\"\(y)\" font-family=\"\(family)\" "
        + "font-size=\"\(size)\" font-weight=\"\(weight)\" fill=\"\(colour)\">")
    out.write(escaped: line)
    out.write("</text>")
  }
}

extension Theme {
  /// A colour by its name; black where the theme has none of it.
  fileprivate func colour(_ name: String) -> String {
    let group = groups.first { $0.name == "colour" }
    return group?.values.first { $0.name == name }?.value ?? "#000000"
  }
}
