import Diagnostics
import Foundation
import Model

/// Leads the links of a body to where they point: `ke-hoach-237.md#muc-ii` to that document's page,
/// `#muc-ii` to a section of its own. A link that leads nowhere is an error.
enum BodyLinks {
  /// - Parameter unpublished: the paths of documents that are not on the site because they are drafts.
  static func resolve(
    in site: inout LinkedSite, unpublished: Set<String>, _ problems: inout LinkingProblems
  ) {
    var targets: [String: Target] = [:]
    for path in unpublished { targets[path] = .unpublished }
    for (index, linked) in site.documents.enumerated() {
      targets[linked.document.path] = .document(index)
    }
    for (index, linked) in site.campaigns.enumerated() {
      targets[linked.campaign.path] = .campaign(index)
    }
    for index in site.documents.indices {
      let page = Page(
        path: site.documents[index].document.path, address: site.documents[index].address,
        target: .document(index))
      let body = resolve(site.documents[index].document.body, on: page, site, targets, &problems)
      if let body { site.documents[index].document.body.destinations = body }
    }
    for index in site.campaigns.indices {
      let page = Page(
        path: site.campaigns[index].campaign.path, address: site.campaigns[index].address,
        target: .campaign(index))
      let body = resolve(site.campaigns[index].campaign.body, on: page, site, targets, &problems)
      if let body { site.campaigns[index].campaign.body.destinations = body }
    }
    resolvePrefaces(in: &site, targets, &problems)
  }

  private static func resolvePrefaces(
    in site: inout LinkedSite, _ targets: [String: Target], _ problems: inout LinkingProblems
  ) {
    for index in site.publications.indices {
      let linked = site.publications[index]
      let page = Page(
        path: linked.publication.path, address: linked.printAddress, target: .publication(index))
      let body = resolve(linked.publication.body, on: page, site, targets, &problems)
      if let body { site.publications[index].publication.body.destinations = body }
    }
  }

  /// The page that a body stands on.
  private struct Page {
    /// Its file, relative to the content folder.
    var path: String
    var address: String
    var target: Target
  }

  private enum Target {
    case document(Int)
    case campaign(Int)
    /// A volume's preface, which nothing else links to.
    case publication(Int)
    case unpublished
  }

  private enum Resolution {
    /// As seen from the page.
    case address(String)
    case unpublished
    case nowhere
  }

  /// The destinations of a body as they are to be written; nil where none of them changes.
  private static func resolve(
    _ body: Body, on page: Page, _ site: LinkedSite, _ targets: [String: Target],
    _ problems: inout LinkingProblems
  ) -> [String]? {
    guard body.destinations.contains(where: { !$0.isEmpty && !isExternal($0) }) else { return nil }
    var destinations = body.destinations
    for link in destinations.indices {
      let destination = destinations[link]
      guard !destination.isEmpty, !isExternal(destination) else { continue }
      let found = resolve(destination, on: page, site, targets)
      switch found {
      case .address(let address): destinations[link] = address
      case .nowhere, .unpublished:
        destinations[link] = ""
        report(destination, found, link, body, page, &problems)
      }
    }
    return destinations
  }

  /// Reading lets no other scheme pass.
  private static func isExternal(_ destination: String) -> Bool {
    let lower = destination.prefix(8).lowercased()
    return ["http://", "https://", "mailto:", "tel:"].contains { lower.hasPrefix($0) }
  }

  private static func resolve(
    _ destination: String, on page: Page, _ site: LinkedSite, _ targets: [String: Target]
  ) -> Resolution {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    var target = page.target
    if !parts[0].isEmpty {
      let path = path(String(parts[0]), relativeTo: page.path)
      guard let found = path.flatMap({ targets[$0] }) else { return .nowhere }
      target = found
    }
    let address: String
    let body: Body
    switch target {
    case .document(let index):
      (address, body) = (site.documents[index].address, site.documents[index].document.body)
    case .campaign(let index):
      (address, body) = (site.campaigns[index].address, site.campaigns[index].campaign.body)
    case .publication(let index):
      (address, body) = (page.address, site.publications[index].publication.body)
    case .unpublished: return .unpublished
    }
    if let fragment, !body.hasAnchor(fragment) { return .nowhere }
    let end = fragment.map { "#" + $0 } ?? ""
    return .address((parts[0].isEmpty ? "" : relative(address, to: page.address)) + end)
  }

  /// An address as seen from another; both lie in a folder of the site's root.
  private static func relative(_ address: String, to other: String) -> String {
    let folder = other.prefix { $0 != "/" } + "/"
    return address.hasPrefix(folder) ? String(address.dropFirst(folder.count)) : "../" + address
  }

  /// Joins a relative path to the folder of a document; nil above the content folder, or for a path
  /// that is not relative.
  private static func path(_ relative: String, relativeTo document: String) -> String? {
    guard !relative.hasPrefix("/") else { return nil }
    let plain = relative.removingPercentEncoding ?? relative
    var parts = document.split(separator: "/").dropLast()
    for part in plain.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  private static func report(
    _ destination: String, _ found: Resolution, _ link: Int, _ body: Body, _ page: Page,
    _ problems: inout LinkingProblems
  ) {
    let file = problems.contentFolder + page.path
    let block = block(of: link, in: body)
    let location = SourceLocation(
      file: file, line: Int(block?.line ?? 1), column: max(Int(block?.column ?? 1), 1))
    if case .unpublished = found {
      problems.diagnostics.append(
        Diagnostic(
          .error, "link.unpublished", at: location,
          Message(
            vi: "liên kết “\(destination)” dẫn đến một bản nháp chưa xuất bản",
            en: "the link “\(destination)” leads to a draft that is not published"),
          wayOut: Message(
            vi: "bỏ ban-nhap ở văn bản kia, hoặc bỏ liên kết",
            en: "remove draft from the other document, or remove the link")))
      return
    }
    problems.diagnostics.append(
      Diagnostic(
        .error, "link.dead", at: location,
        Message(
          vi: "liên kết “\(destination)” không dẫn đến đâu",
          en: "the link “\(destination)” leads nowhere"),
        wayOut: Message(
          vi: "trỏ đến tệp .md của một văn bản, hoặc một mục như #muc-ii",
          en: "point to a document's .md file, or to a section such as #muc-ii")))
  }

  /// The innermost block that holds a link: only blocks have a place that can be relied on.
  private static func block(of link: Int, in body: Body) -> Body.Node? {
    guard let index = body.nodes.firstIndex(where: { $0.isLink && Int($0.value) == link }) else {
      return nil
    }
    return body.nodes[..<index].last { $0.end > index && $0.line > 0 && $0.kind.isBlock }
  }
}

extension Body {
  fileprivate func hasAnchor(_ anchor: String) -> Bool {
    sections.contains { $0.anchor == anchor } || figures.contains { $0.anchor == anchor }
  }
}

extension Body.Node {
  fileprivate var isLink: Bool { kind == .link || kind == .image }
}

extension Body.Node.Kind {
  fileprivate var isBlock: Bool { rawValue <= Self.footnoteDefinition.rawValue }
}
