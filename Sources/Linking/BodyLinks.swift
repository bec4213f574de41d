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
    for index in site.documents.indices {
      for link in site.documents[index].document.body.destinations.indices {
        let destination = site.documents[index].document.body.destinations[link]
        guard !destination.isEmpty, !isExternal(destination) else { continue }
        let found = resolve(destination, from: index, site, targets)
        switch found {
        case .address(let address):
          site.documents[index].document.body.destinations[link] = address
        case .nowhere, .unpublished:
          site.documents[index].document.body.destinations[link] = ""
          report(destination, found, link, site.documents[index].document, &problems)
        }
      }
    }
  }

  private enum Target {
    case document(Int)
    case unpublished
  }

  private enum Resolution {
    /// As seen from the document's page.
    case address(String)
    case unpublished
    case nowhere
  }

  /// Reading lets no other scheme pass.
  private static func isExternal(_ destination: String) -> Bool {
    let lower = destination.prefix(8).lowercased()
    return ["http://", "https://", "mailto:", "tel:"].contains { lower.hasPrefix($0) }
  }

  private static func resolve(
    _ destination: String, from index: Int, _ site: LinkedSite, _ targets: [String: Target]
  ) -> Resolution {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    var target = index
    if !parts[0].isEmpty {
      let path = path(String(parts[0]), relativeTo: site.documents[index].document.path)
      switch path.flatMap({ targets[$0] }) {
      case .document(let found): target = found
      case .unpublished: return .unpublished
      case nil: return .nowhere
      }
    }
    let body = site.documents[target].document.body
    if let fragment, !body.hasAnchor(fragment) { return .nowhere }
    let page = parts[0].isEmpty ? "" : "\(site.documents[target].slug).html"
    return .address(page + (fragment.map { "#" + $0 } ?? ""))
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
    _ destination: String, _ found: Resolution, _ link: Int, _ document: Document,
    _ problems: inout LinkingProblems
  ) {
    let file = problems.contentFolder + document.path
    let block = block(of: link, in: document.body)
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
