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
      let page = Page(path: linked.document.path, address: linked.address)
      resolve(
        &site.documents[index].document.body, of: page, targets, &site.pictureUses, &problems)
    }
    for index in site.stories.indices {
      addPictures(of: index, in: &site, &problems)
      let linked = site.stories[index]
      let page = Page(path: linked.story.path, address: linked.address)
      for destination in linked.story.body.destinations where !isExternal(destination) {
        let file = destination.split(separator: "#").first.flatMap {
          path(String($0), relativeTo: page.path)
        }
        guard let file, case .page(_, _, let document?) = targets[file] else { continue }
        StoryCitations.add(index, to: .held(document), in: &site)
      }
      resolve(&site.stories[index].story.body, of: page, targets, &site.pictureUses, &problems)
    }
    for index in site.publications.indices {
      let linked = site.publications[index]
      let page = Page(path: linked.publication.path, address: linked.printAddress)
      resolve(
        &site.publications[index].publication.body, of: page, targets, &site.pictureUses,
        &problems)
    }
    for index in site.campaigns.indices {
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
        uses.append(PictureUse(path: address, file: page.path, line: line, column: column))
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
      let path = path(String(parts[0]), relativeTo: page.path)
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

  /// Joins a relative path to the folder of a content file; nil above the content folder, or for a
  /// path that is not relative.
  private static func path(_ relative: String, relativeTo file: String) -> String? {
    guard !relative.hasPrefix("/") else { return nil }
    let plain = relative.removingPercentEncoding ?? relative
    var parts = file.split(separator: "/").dropLast()
    for part in plain.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
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
  /// The only folder that pictures are taken from, with its slash.
  private static let media = "media/"

  private static func picture(_ destination: String, on page: Page) -> Resolution {
    guard !isExternal(destination), let path = path(destination, relativeTo: page.path),
      path.hasPrefix(media), path.utf8.count > media.utf8.count
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
      let place = (line: picture.position.line, column: picture.position.column)
      if let path = path(picture.file, relativeTo: media + "."), path.hasPrefix(media) {
        let isFirst = picture == story.shownPictures.first
        // The file as the site knows it, however it was written.
        site.stories[index].story.pictures[number].file = String(path.dropFirst(media.count))
        site.pictureUses.append(
          PictureUse(
            path: path, file: story.path, line: place.line, column: place.column,
            leads: isFirst ? index : nil))
      } else if !picture.file.isEmpty {
        let location = SourceLocation(
          file: problems.contentFolder + story.path, line: place.line, column: place.column)
        problems.diagnostics.append(diagnostic(picture.file, .noPicture, at: location))
      }
    }
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
        .error, "link.unpublished", at: location,
        Message(
          vi: "liên kết “\(destination)” dẫn đến một bản nháp chưa xuất bản",
          en: "the link “\(destination)” leads to a draft that is not published"),
        wayOut: Message(
          vi: "bỏ ban-nhap ở văn bản kia, hoặc bỏ liên kết",
          en: "remove draft from the other document, or remove the link"))
    case .withdrawn:
      // No error: that would keep the former site with the story in it.
      Diagnostic(
        .warning, "link.withdrawn", at: location,
        Message(
          vi: "liên kết “\(destination)” dẫn đến một câu chuyện đã gỡ vì sự đồng ý được rút lại",
          en: "the link “\(destination)” leads to a story whose consent was withdrawn"),
        wayOut: Message(
          vi: "bỏ liên kết, và tên người nếu có trong lời của nó",
          en: "remove the link, and the person's name from its words"))
    case .noPicture:
      Diagnostic(
        .error, "picture.outside", at: location,
        Message(
          vi: "hình “\(destination)” không nằm trong Content/media",
          en: "the picture “\(destination)” does not lie in Content/media"),
        wayOut: Message(
          vi: "chép tệp vào Content/media và ghi đường dẫn đến đó: ../media/tep.jpg",
          en: "copy the file into Content/media and write its path: ../media/file.jpg"))
    case .nowhere, .address:
      Diagnostic(
        .error, "link.dead", at: location,
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
