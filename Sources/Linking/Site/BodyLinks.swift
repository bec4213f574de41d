import Diagnostics
import Foundation
import Model

/// Leads the links of texts to where they point: `ke-hoach-237.md#muc-ii` to that document's page,
/// `#muc-ii` to a section of its own, and pictures to their files. A link that leads nowhere is an
/// error.
struct BodyLinks {
  private var targets: [String: Target] = [:]
  private var uses: [PictureUse] = []

  /// What was found for every file, in the order of its list; pictures in the order of the texts.
  struct Found {
    fileprivate(set) var documents: [[String]] = []
    fileprivate(set) var stories: [OfStory] = []
    fileprivate(set) var publications: [[String]] = []
    fileprivate(set) var campaigns: [OfCampaign] = []
    fileprivate(set) var uses: [PictureUse] = []

    struct OfStory {
      let destinations: [String]
      let pictures: [Story.Picture]
      /// The documents that its text links to.
      let documents: [ContentID]
    }

    struct OfCampaign {
      let destinations: [String]
      /// The file of its sign.
      let logo: String?
    }
  }

  static func find(in cards: Cards, _ problems: inout LinkingProblems) -> Found {
    var links = BodyLinks(cards)
    var found = Found()
    found.documents = cards.documents.map {
      links.destinations(
        of: $0.file, at: $0.card.address, printWidth: PictureUse.textWidth, &problems)
    }
    found.stories = cards.stories.map { carded in
      let pictures = links.pictures(of: carded.file, &problems)
      return Found.OfStory(
        destinations: links.destinations(
          of: carded.file, at: carded.card.address, printWidth: PictureUse.columnWidth, &problems),
        pictures: pictures, documents: links.documents(of: carded.file))
    }
    found.publications = cards.publications.map {
      links.destinations(of: $0.file, at: $0.address, printWidth: PictureUse.textWidth, &problems)
    }
    found.campaigns = cards.campaigns.map { slugged in
      let logo = links.logo(of: slugged.file, &problems)
      return Found.OfCampaign(
        destinations: links.destinations(
          of: slugged.file, at: slugged.address, printWidth: nil, &problems), logo: logo)
    }
    found.uses = links.uses
    return found
  }

  private init(_ cards: Cards) {
    for path in cards.hidden.unpublished { targets[path] = .unpublished }
    for path in cards.hidden.withdrawn { targets[path] = .withdrawn }
    for carded in cards.documents { add(carded.file, carded.card.address, document: carded.id) }
    for carded in cards.stories { add(carded.file, carded.card.address) }
    for slugged in cards.campaigns { add(slugged.file, slugged.address) }
  }

  private mutating func add(
    _ file: some ContentFile, _ address: String, document: ContentID? = nil
  ) {
    targets[file.path] = .page(address, file.body, document: document)
  }

  private enum Target {
    /// A page by its address, and its text; a document's with its identity.
    case page(String, Body, document: ContentID?)
    case unpublished, withdrawn
  }

  private enum Resolution {
    /// As seen from the text's own page.
    case address(String)
    case unpublished, withdrawn, nowhere
    case noPicture
  }

  /// - Parameter printWidth: how wide the text's pictures are printed, in millimetres; nil where they
  ///   are not.
  private mutating func destinations(
    of file: some ContentFile, at page: String, printWidth: Double?,
    _ problems: inout LinkingProblems
  ) -> [String] {
    let (path, body) = (file.path, file.body)
    guard !body.destinations.isEmpty else { return [] }
    let pictures = Set(body.nodes.lazy.filter { $0.kind == .image }.map { Int($0.value) })
    return body.destinations.enumerated().map { link, destination in
      let isPicture = pictures.contains(link)
      guard isPicture || (!destination.isEmpty && !Self.isExternal(destination)) else {
        return destination
      }
      let found =
        isPicture
        ? Self.picture(destination, in: path) : resolve(destination, in: path, page, body)
      if !isPicture, case .address(let address) = found { return address }
      let block = Self.block(of: link, in: body)
      let (line, column) = (Int(block?.line ?? 1), max(Int(block?.column ?? 1), 1))
      guard case .address(let address) = found else {
        let location = SourceLocation(
          file: problems.contentFolder + path, line: line, column: column)
        problems.diagnostics.append(Self.diagnostic(destination, found, at: location))
        return ""
      }
      uses.append(
        PictureUse(path: address, file: path, line: line, column: column, printWidth: printWidth))
      return address
    }
  }

  /// The documents that a story's text links to.
  private func documents(of story: Story) -> [ContentID] {
    story.body.destinations.filter { !Self.isExternal($0) }.compactMap { destination in
      let file = destination.split(separator: "#").first.flatMap {
        ContentPath.joined(String($0), to: story.path)
      }
      guard let file, case .page(_, _, let document) = targets[file] else { return nil }
      return document
    }
  }

  /// Reading lets no other scheme pass.
  private static func isExternal(_ destination: String) -> Bool {
    let lower = destination.prefix(8).lowercased()
    return ["http://", "https://", "mailto:", "tel:"].contains { lower.hasPrefix($0) }
  }

  /// - Parameters:
  ///   - path: the text's file.
  ///   - page: the address of its page.
  private func resolve(
    _ destination: String, in path: String, _ page: String, _ body: Body
  ) -> Resolution {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    var (address, text) = ("", body)
    if !parts[0].isEmpty {
      let path = ContentPath.joined(String(parts[0]), to: path)
      switch path.flatMap({ targets[$0] }) {
      case .page(let found, let body, _):
        address = Self.relative(found, to: page)
        text = body
      case .unpublished: return .unpublished
      case .withdrawn: return .withdrawn
      case nil: return .nowhere
      }
    }
    if let fragment, !text.hasAnchor(fragment) { return .nowhere }
    return .address(address + (fragment.map { "#" + $0 } ?? ""))
  }

  /// An address as seen from another page of the site.
  private static func relative(_ address: String, to page: String) -> String {
    let folder = page.split(separator: "/").dropLast().joined(separator: "/") + "/"
    if address.hasPrefix(folder) { return String(address.dropFirst(folder.count)) }
    return String(repeating: "../", count: page.split(separator: "/").count - 1) + address
  }

  /// The innermost block that holds a link: only blocks have a place that can be relied on.
  private static func block(of link: Int, in body: Body) -> Body.Node? {
    guard let index = body.nodes.firstIndex(where: { $0.isLink && Int($0.value) == link }) else {
      return nil
    }
    return body.nodes[..<index].last { $0.end > index && $0.line > 0 && $0.kind.isBlock }
  }
}

// MARK: Pictures

extension BodyLinks {
  private static func picture(_ destination: String, in path: String) -> Resolution {
    guard !isExternal(destination), let file = MediaFiles.path(destination, seenFrom: path) else {
      return .noPicture
    }
    return .address(file)
  }

  /// The pictures that a story's front matter shows, whose files are named from `media` on.
  private mutating func pictures(
    of story: Story, _ problems: inout LinkingProblems
  ) -> [Story.Picture] {
    let shown = story.shownPictures
    return shown.compactMap { picture in
      guard let path = MediaFiles.path(named: picture.file) else {
        if !picture.file.isEmpty {
          let location = problems.location(story, picture.position)
          problems.diagnostics.append(MediaFiles.outside(picture.file, at: location))
        }
        return nil
      }
      uses.append(
        PictureUse(
          path: path, file: story.path, line: picture.position.line,
          column: picture.position.column,
          printWidth: picture == shown.first ? PictureUse.textWidth : nil))
      var picture = picture
      picture.file = String(path.dropFirst(MediaFiles.folder.count))
      return picture
    }
  }

  /// The sign of a campaign, whose file is named from `media` on.
  private mutating func logo(
    of campaign: Campaign, _ problems: inout LinkingProblems
  ) -> String? {
    guard let name = campaign.logo else { return nil }
    guard let path = MediaFiles.path(named: name) else {
      problems.diagnostics.append(
        MediaFiles.outside(name, at: problems.location(campaign, "logo")))
      return nil
    }
    let place = campaign.positions["logo"] ?? FieldPosition(line: 1, column: 1)
    uses.append(
      PictureUse(path: path, file: campaign.path, line: place.line, column: place.column))
    return path
  }
}

// MARK: Diagnostics

extension BodyLinks {
  private static func diagnostic(
    _ destination: String, _ found: Resolution, at location: SourceLocation
  ) -> Diagnostic {
    switch found {
    case .unpublished:
      Diagnostic(
        .`link.unpublished`, at: location,
        Message(
          vi: "liên kết “\(destination)” dẫn đến một bản nháp chưa xuất bản",
          en: "the link “\(destination)” leads to a draft that is not published"),
        wayOut: Message(
          vi: "bỏ ban-nhap ở văn bản kia, hoặc bỏ liên kết",
          en: "remove draft from the other document, or remove the link"))
    case .withdrawn:
      // No error: that would keep the former site with the story in it.
      Diagnostic(
        .`link.withdrawn`, at: location,
        Message(
          vi: "liên kết “\(destination)” dẫn đến một câu chuyện đã gỡ vì sự đồng ý được rút lại",
          en: "the link “\(destination)” leads to a story whose consent was withdrawn"),
        wayOut: Message(
          vi: "bỏ liên kết, và tên người nếu có trong lời của nó",
          en: "remove the link, and the person's name from its words"))
    case .noPicture: MediaFiles.outside(destination, at: location)
    case .nowhere, .address:
      Diagnostic(
        .`link.dead`, at: location,
        Message(
          vi: "liên kết “\(destination)” không dẫn đến đâu",
          en: "the link “\(destination)” leads nowhere"),
        wayOut: Message(
          vi: "trỏ đến tệp .md của một văn bản, hoặc một mục như #muc-ii",
          en: "point to a document's .md file, or to a section such as #muc-ii"))
    }
  }
}

extension Body.Node {
  fileprivate var isLink: Bool { kind == .link || kind == .image }
}

extension Body.Node.Kind {
  fileprivate var isBlock: Bool { rawValue <= Self.footnoteDefinition.rawValue }
}

extension Body {
  fileprivate func hasAnchor(_ anchor: String) -> Bool {
    sections.contains { $0.anchor == anchor } || figures.contains { $0.anchor == anchor }
  }
}
