import Diagnostics
import Foundation
import Model

/// Leads the links of a body to where they point: `ke-hoach-237.md#muc-ii` to that document's page,
/// `#muc-ii` to a section of its own, and pictures to their files. A link that leads nowhere is an
/// error.
enum BodyLinks {
  /// - Parameters:
  ///   - unpublished: the paths of what is not on the site because it is a draft.
  ///   - withdrawn: the paths of the stories that are no longer shown.
  static func resolve(
    in site: inout LinkedSite, unpublished: Set<String>, withdrawn: Set<String>,
    _ problems: inout LinkingProblems
  ) {
    var targets: [String: Target] = [:]
    for path in unpublished { targets[path] = .unpublished }
    for path in withdrawn { targets[path] = .withdrawn }
    for (index, linked) in site.documents.enumerated() {
      targets[linked.document.path] = .page(linked.address, linked.document.body, document: index)
    }
    for linked in site.stories {
      targets[linked.story.path] = .page(linked.address, linked.story.body, document: nil)
    }
    for linked in site.campaigns {
      targets[linked.campaign.path] = .page(linked.address, linked.campaign.body, document: nil)
    }
    for index in site.documents.indices {
      let linked = site.documents[index]
      let page = Page(
        path: linked.document.path, address: linked.address, printWidth: PictureUse.textWidth)
      resolve(
        &site.documents[index].document.body, of: page, targets, &site.pictureUses, &problems)
    }
    for index in site.stories.indices {
      addPictures(of: index, in: &site, &problems)
      let linked = site.stories[index]
      let page = Page(
        path: linked.story.path, address: linked.address, printWidth: PictureUse.columnWidth)
      for destination in linked.story.body.destinations where !isExternal(destination) {
        let file = destination.split(separator: "#").first.flatMap {
          ContentPath.joined(String($0), to: page.path)
        }
        guard let file, case .page(_, _, let document?) = targets[file] else { continue }
        StoryCitations.add(index, to: .held(document), in: &site)
      }
      resolve(&site.stories[index].story.body, of: page, targets, &site.pictureUses, &problems)
    }
    for index in site.publications.indices {
      let linked = site.publications[index]
      let page = Page(
        path: linked.publication.path, address: linked.printAddress,
        printWidth: PictureUse.textWidth)
      resolve(
        &site.publications[index].publication.body, of: page, targets, &site.pictureUses,
        &problems)
    }
    for index in site.campaigns.indices {
      addLogo(of: index, in: &site, &problems)
      let linked = site.campaigns[index]
      let page = Page(path: linked.campaign.path, address: linked.address)
      resolve(
        &site.campaigns[index].campaign.body, of: page, targets, &site.pictureUses, &problems)
    }
  }

  /// Where a text lies in the content folder and on the site.
  private struct Page {
    var path: String
    var address: String
    /// How wide its pictures are printed, in millimetres; nil where they are not.
    var printWidth: Double?
  }

  private enum Target {
    /// A page by its address, and its text; a document's with its index.
    case page(String, Body, document: Int?)
    case unpublished, withdrawn
  }

  private enum Resolution {
    /// As seen from the text's own page.
    case address(String)
    case unpublished, withdrawn, nowhere
    case noPicture
  }

  private static func resolve(
    _ body: inout Body, of page: Page, _ targets: [String: Target], _ uses: inout [PictureUse],
    _ problems: inout LinkingProblems
  ) {
    guard !body.destinations.isEmpty else { return }
    let pictures = Set(body.nodes.lazy.filter { $0.kind == .image }.map { Int($0.value) })
    for link in body.destinations.indices {
      let destination = body.destinations[link]
      let isPicture = pictures.contains(link)
      guard isPicture || (!destination.isEmpty && !isExternal(destination)) else { continue }
      let found =
        isPicture
        ? picture(destination, on: page) : resolve(destination, on: page, body, targets)
      if case .address(let address) = found {
        body.destinations[link] = address
        if !isPicture { continue }
      } else {
        body.destinations[link] = ""
      }
      let block = block(of: link, in: body)
      let (line, column) = (Int(block?.line ?? 1), max(Int(block?.column ?? 1), 1))
      if case .address(let address) = found {
        uses.append(
          PictureUse(
            path: address, file: page.path, line: line, column: column,
            printWidth: page.printWidth))
      } else {
        let location = SourceLocation(
          file: problems.contentFolder + page.path, line: line, column: column)
        problems.diagnostics.append(diagnostic(destination, found, at: location))
      }
    }
  }

  /// Reading lets no other scheme pass.
  private static func isExternal(_ destination: String) -> Bool {
    let lower = destination.prefix(8).lowercased()
    return ["http://", "https://", "mailto:", "tel:"].contains { lower.hasPrefix($0) }
  }

  private static func resolve(
    _ destination: String, on page: Page, _ body: Body, _ targets: [String: Target]
  ) -> Resolution {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    var (address, text) = ("", body)
    if !parts[0].isEmpty {
      let path = ContentPath.joined(String(parts[0]), to: page.path)
      switch path.flatMap({ targets[$0] }) {
      case .page(let found, let body, _):
        address = relative(found, to: page.address)
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
  private static func picture(_ destination: String, on page: Page) -> Resolution {
    guard !isExternal(destination),
      let path = MediaFiles.path(destination, seenFrom: page.path)
    else { return .noPicture }
    return .address(path)
  }

  /// The pictures of a story's front matter, whose files are named from `media` on.
  private static func addPictures(
    of index: Int, in site: inout LinkedSite, _ problems: inout LinkingProblems
  ) {
    let story = site.stories[index].story
    for (number, picture) in story.pictures.enumerated() where story.shownPictures.contains(picture)
    {
      let place = picture.position
      if let path = MediaFiles.path(named: picture.file) {
        let isFirst = picture == story.shownPictures.first
        // The file as the site knows it, however it was written.
        site.stories[index].story.pictures[number].file = String(
          path.dropFirst(MediaFiles.folder.count))
        site.pictureUses.append(
          PictureUse(
            path: path, file: story.path, line: place.line, column: place.column,
            printWidth: isFirst ? PictureUse.textWidth : nil))
      } else if !picture.file.isEmpty {
        let location = DocumentPlace(story, contentFolder: problems.contentFolder)[place]
        problems.diagnostics.append(MediaFiles.outside(picture.file, at: location))
      }
    }
  }

  /// The sign of a campaign, whose file is named from `media` on.
  private static func addLogo(
    of index: Int, in site: inout LinkedSite, _ problems: inout LinkingProblems
  ) {
    let campaign = site.campaigns[index].campaign
    guard let name = campaign.logo else { return }
    guard let path = MediaFiles.path(named: name) else {
      problems.diagnostics.append(
        MediaFiles.outside(name, at: problems.location(campaign, "logo")))
      return
    }
    let place = campaign.positions["logo"] ?? FieldPosition(line: 1, column: 1)
    site.campaigns[index].campaign.logo = path
    site.pictureUses.append(
      PictureUse(path: path, file: campaign.path, line: place.line, column: place.column))
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
