import Diagnostics
import Model
import VietnameseText

/// Groups the documents by kind, year, agency and province.
enum Taxonomies {
  /// - Parameter agencies: receives the issuers that it does not know.
  static func build(
    in site: inout LinkedSite, _ agencies: inout AgencyRegister, _ problems: inout LinkingProblems
  ) {
    var groups = Taxonomy.Kind.allCases.map { TermGroups(kind: $0) }
    for (index, linked) in site.documents.enumerated() {
      let document = linked.document
      groups[0].add(index, name: document.kind.title, document, "kind", &problems)
      if let date = document.date {
        groups[1].add(index, name: "\(date.year)", document, "date", &problems)
      }
      for issuer in document.issuers {
        guard !issuer.name.isEmpty else { continue }
        let agency = agencies.agency(of: issuer, in: document)
        let name = agencies.agencies[agency].name
        groups[2].add(index, name: name, document, "issuers", &problems)
      }
      if let province = document.province {
        groups[3].add(index, name: province, document, "province", &problems)
      }
    }
    site.taxonomies = groups.map { $0.inOrder() }
    for (taxonomy, group) in site.taxonomies.enumerated() {
      for (term, list) in group.terms.enumerated() {
        for document in list.documents {
          site.documents[document].terms.append(.init(taxonomy: taxonomy, term: term))
        }
      }
    }
  }
}

/// The terms of one taxonomy while documents are added.
private struct TermGroups {
  let kind: Taxonomy.Kind
  private var terms: [Taxonomy.Term] = []
  private var indexByName: [String: Int?] = [:]
  private var indexBySlug: [String: Int] = [:]

  init(kind: Taxonomy.Kind) { self.kind = kind }

  mutating func add(
    _ document: Int, name: String, _ owner: Document, _ key: String,
    _ problems: inout LinkingProblems
  ) {
    // A name that is missing has been reported where the document was read.
    guard !name.isEmpty else { return }
    if let known = indexByName[name] {
      if let known, terms[known].documents.last != document {
        terms[known].documents.append(document)
      }
      return
    }
    let index = self.index(for: name, owner, key, &problems)
    indexByName[name] = .some(index)
    if let index, terms[index].documents.last != document {
      terms[index].documents.append(document)
    }
  }

  /// The term of a name met for the first time. Names that differ in capitals or in the place of a
  /// tone mark are one; others that would share an address are an error.
  private mutating func index(
    for name: String, _ owner: Document, _ key: String, _ problems: inout LinkingProblems
  ) -> Int? {
    guard let slug = Slug.make(name) else {
      problems.report(
        .`address.no-slug`, owner, key,
        Message(vi: "“\(name)” không đặt được địa chỉ", en: "“\(name)” gives no address"))
      return nil
    }
    if let index = indexBySlug[slug] {
      if Folding.toned(terms[index].name) == Folding.toned(name) { return index }
      problems.report(
        .`address.collision`, owner, key,
        Message(
          vi: "“\(name)” và “\(terms[index].name)” có cùng địa chỉ \(kind.rawValue)/\(slug).html",
          en: "“\(name)” and “\(terms[index].name)” share the address \(kind.rawValue)/\(slug).html"
        ),
        wayOut: Message(vi: "viết thống nhất một tên", en: "write one name throughout"))
      return nil
    }
    indexBySlug[slug] = terms.count
    terms.append(.init(name: name, slug: slug, documents: []))
    return terms.count - 1
  }

  func inOrder() -> Taxonomy {
    let sorted = terms.map { (SortKey($0.name), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    return Taxonomy(kind: kind, terms: kind == .year ? sorted.reversed() : sorted)
  }
}
