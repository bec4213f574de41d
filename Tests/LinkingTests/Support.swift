import Diagnostics
import Model
import Reading
import VietnameseText

@testable import Linking

/// A site made of documents in the content format.
struct TestSite {
  let site: SiteView
  let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - documents: front matter lines beside the required ones, and a body, by file name.
  ///   - references: the text of `references.yml`.
  ///   - agencies: what the list of agencies says.
  init(
    _ documents: [(name: String, keys: String, body: String)], references: String = "",
    agencies: [Agency] = [],
    includesDrafts: Bool = false
  ) {
    var diagnostics: [Diagnostic] = []
    let read = documents.compactMap { name, keys, body in
      ContentReader.document(
        Array(Self.text(keys, body).utf8), path: "documents/\(name).md", file: "\(name).md",
        diagnostics: &diagnostics)
    }
    let known = DataReader.references(
      Array(references.utf8), file: "references.yml", diagnostics: &diagnostics)
    site = Linker.link(
      SiteContent(
        documents: read, references: known, agencies: agencies,
        settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P"),
        includesDrafts: includesDrafts),
      contentFolder: "Content/", diagnostics: &diagnostics)
    self.diagnostics = diagnostics.inSourceOrder()
  }

  init(_ documents: [(name: String, keys: String)], includesDrafts: Bool = false) {
    self.init(documents.map { ($0.name, $0.keys, "") }, includesDrafts: includesDrafts)
  }

  private static func text(_ keys: String, _ body: String) -> String {
    let has = { (key: String) in keys.split(separator: "\n").contains { $0.hasPrefix(key + ":") } }
    let kind = has("kind") ? "" : "kind: ke-hoach\n"
    let issuers = has("issuers") ? "" : "issuers: [UBND tỉnh Sơn La]\n"
    return "---\n\(kind)\(issuers)subject: Thử\n\(keys)\n---\n\n\(body)\n"
  }

  var codes: [String] { diagnostics.map(\.code) }

  /// What the mentions of a document's body lead to: its words, then the file or reference, then
  /// the anchors of its pinpoints.
  func citations(of name: String) -> [String] {
    guard let linked = self[name] else { return [] }
    return linked.citations.map { citation in
      let anchors = citation.pinpoints.map { "#" + ($0.anchor ?? "?") }.joined()
      return
        "\(linked.document.body.text(citation.range)) > \(targetName(citation.target))\(anchors)"
    }
  }

  private func targetName(_ target: CitedDocument?) -> String {
    switch target {
    case .held(let index): Self.name(site.documents[index])
    case .known(let index): site.references[index].slug
    case nil: "-"
    }
  }

  /// The files of the documents, in the site's order.
  var order: [String] { site.documents.map(Self.name) }

  func name(of document: ContentID) -> String { Self.name(site.documents[document]) }

  subscript(name: String) -> LinkedDocument? {
    site.documents.first { Self.name($0) == name }
  }

  private static func name(_ linked: LinkedDocument) -> String {
    String(linked.document.path.dropFirst("documents/".count).dropLast(".md".count))
  }

  /// The files that a document's relations lead to, "-" where the site does not hold the document.
  func targets(of name: String) -> [String] {
    self[name]?.relations.map { relation in
      if case .held(let index) = relation.target { Self.name(site.documents[index]) } else { "-" }
    } ?? []
  }

  /// The names of a taxonomy's terms, each with the files under it.
  func terms(_ kind: Taxonomy.Kind) -> [String] {
    site.taxonomies.first { $0.kind == kind }?.terms.map { term in
      term.name + ": " + term.items.map { Self.name(site.documents[$0]) }.joined(separator: " ")
    } ?? []
  }
}
