import Diagnostics
import Model

/// Leads the links of a body to where they point: `ke-hoach-237.md#muc-ii` to that document's page,
/// `#muc-ii` to a section of its own. A link that leads nowhere is an error.
enum BodyLinks {
  static func resolve(in site: inout LinkedSite, _ problems: inout LinkingProblems) {
    var byPath: [String: Int] = [:]
    for (index, linked) in site.documents.enumerated() { byPath[linked.document.path] = index }
    for index in site.documents.indices {
      for link in site.documents[index].document.body.destinations.indices {
        let destination = site.documents[index].document.body.destinations[link]
        guard !destination.isEmpty, !isExternal(destination) else { continue }
        let resolved = resolve(destination, from: index, site, byPath)
        if resolved == nil { report(destination, link, site.documents[index].document, &problems) }
        site.documents[index].document.body.destinations[link] = resolved ?? ""
      }
    }
  }

  /// Reading lets no other scheme pass.
  private static func isExternal(_ destination: String) -> Bool {
    ["http://", "https://", "mailto:", "tel:"].contains { destination.lowercased().hasPrefix($0) }
  }

  /// The destination as seen from the document's page, or nil where there is none.
  private static func resolve(
    _ destination: String, from index: Int, _ site: LinkedSite, _ byPath: [String: Int]
  ) -> String? {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    let own = site.documents[index]
    var target = own
    if !parts[0].isEmpty {
      guard let path = path(String(parts[0]), relativeTo: own.document.path),
        let found = byPath[path]
      else { return nil }
      target = site.documents[found]
    }
    if let fragment, !target.document.body.sections.contains(where: { $0.anchor == fragment }) {
      return nil
    }
    let page = parts[0].isEmpty ? "" : "\(target.slug).html"
    return page + (fragment.map { "#" + $0 } ?? "")
  }

  /// Joins a relative path to the folder of a document; nil above the content folder.
  private static func path(_ relative: String, relativeTo document: String) -> String? {
    var parts = document.split(separator: "/").dropLast()
    for part in relative.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  private static func report(
    _ destination: String, _ link: Int, _ document: Document, _ problems: inout LinkingProblems
  ) {
    let node = document.body.nodes.first { $0.kind == .link && Int($0.value) == link }
    let block = document.body.nodes.last {
      $0.line > 0 && $0.kind.rawValue <= Body.Node.Kind.footnoteDefinition.rawValue
        && $0.textStart <= node?.textStart ?? 0 && $0.textEnd >= node?.textEnd ?? 0
    }
    problems.diagnostics.append(
      Diagnostic(
        .error, "link.dead",
        at: SourceLocation(
          file: problems.contentFolder + document.path, line: Int(block?.line ?? 1),
          column: max(Int(block?.column ?? 1), 1)),
        Message(
          vi: "liên kết “\(destination)” không dẫn đến đâu",
          en: "the link “\(destination)” leads nowhere"),
        wayOut: Message(
          vi: "trỏ đến tệp .md của một văn bản, hoặc một mục như #muc-ii",
          en: "point to a document's .md file, or to a section such as #muc-ii")))
  }
}
