import Gazetteer
import Model
import Parallelism
import VietnameseText

/// Makes the directory of documents out of what is held, what is listed, and all that texts say.
struct DirectoryMerge {
  private typealias Description = CitationDirectory.Description
  private typealias Candidate = CitationDirectory.Candidate

  private var agencies: AgencyNames
  private var shelves: [String: [Candidate]] = [:]
  /// The references with what tells them apart: those listed, then those that texts state.
  private var entries: [Entry] = []
  private var certain: [Candidate] = []

  /// - Parameters:
  ///   - documents: those held, with their provinces.
  ///   - references: those listed.
  ///   - files: all that cite.
  static func directory(
    of documents: [CardedDocument], _ references: [Reference], citedBy files: [CitingFile],
    _ gazetteer: Gazetteer, _ work: ParallelWork
  ) -> CitationDirectory {
    var merge = DirectoryMerge(agencies: AgencyNames(gazetteer))
    for (number, document) in documents.enumerated() { merge.add(document, number) }
    for reference in references { merge.add(reference) }
    merge.addStated(descriptions(in: files, work))
    return merge.frozen()
  }

  private init(agencies: AgencyNames) { self.agencies = agencies }

  // MARK: What is certain

  private mutating func add(_ carded: CardedDocument, _ number: Int) {
    let document = carded.file
    guard !document.hasBlankNumber, let identifier = document.identifier else { return }
    let facts = facts(
      document.date, document.issuers.map(\.name), carded.card.province, document.kind)
    add(
      Candidate(
        document: .held(carded.id), number: number, facts: facts,
        key: CitationDirectory.key(identifier)),
      names: [])
  }

  private mutating func add(_ reference: Reference) {
    let facts = facts(reference.date, reference.issuers, reference.province, reference.kind)
    let key = reference.identifier.map { CitationDirectory.key($0) }
    add(
      Candidate(document: .unnamed, number: entries.count, facts: facts, key: key),
      names: reference.aliases + [reference.title].compactMap(\.self))
    entries.append(Entry(reference, isListed: true))
  }

  private mutating func add(_ candidate: Candidate, names: [String]) {
    certain.append(candidate)
    if let key = candidate.key { shelves[key, default: []].append(candidate) }
    for name in Set(names.map(CitationDirectory.key(ofName:))) {
      shelves[name, default: []].append(candidate)
    }
  }

  private mutating func facts(
    _ date: PartialDate?, _ issuers: [String], _ province: String?, _ kind: DocumentKind
  ) -> CitationDirectory.Facts {
    for issuer in issuers { agencies.learn(issuer) }
    let names = issuers.map { agencies[$0] }
    var places = names.places
    // What the document says itself is surer than what its issuers are called.
    if let province { places.provinces = [agencies.province(province)] }
    return .init(date: date, agencies: names, places: places, kind: kind)
  }

  /// A reference before it has an address.
  private struct Entry {
    let reference: Reference
    let isListed: Bool
    let name: String

    init(_ reference: Reference, isListed: Bool) {
      self.reference = reference
      self.isListed = isListed
      name = CitationDirectory.name(of: reference)
    }
  }

  // MARK: What texts state

  /// How often each description stands in the files.
  private static func descriptions(
    in files: [CitingFile], _ work: ParallelWork
  ) -> [Description: Int] {
    let runs = work.map(runsOf: files.count) { run in
      var counts: [Description: Int] = [:]
      for index in run {
        for description in files[index].descriptions { counts[description, default: 0] += 1 }
      }
      return [counts]
    }
    return runs.reduce(into: [:]) { all, counts in all.merge(counts, uniquingKeysWith: +) }
  }

  private mutating func addStated(_ descriptions: [Description: Int]) {
    var open: [String: [StatedDocuments.Described]] = [:]
    for (description, count) in descriptions {
      guard let key = CitationDirectory.key(of: description) else { continue }
      for issuer in description.issuers { agencies.learn(issuer) }
      let facts = CitationDirectory.facts(description, agencies)
      let known = shelves[key] ?? []
      if known.isEmpty
        || (CitationDirectory.matching(known, facts).isEmpty
          && CitationDirectory.otherDay(known, facts) == nil)
      {
        open[key, default: []].append(.init(description: description, count: count, facts: facts))
      }
    }
    for (key, described) in open {
      for (reference, facts) in StatedDocuments(described).documents {
        shelves[key, default: []].append(
          Candidate(
            document: .unnamed, number: entries.count, facts: facts, key: key, isStated: true))
        entries.append(Entry(reference, isListed: false))
      }
    }
  }

  // MARK: Order and addresses

  private consuming func frozen() -> CitationDirectory {
    let sorted = order()
    var places = Array(repeating: 0, count: sorted.count)
    var taken: [String: Int] = [:]
    var references: [LinkedReference] = []
    references.reserveCapacity(sorted.count)
    for (place, original) in sorted.enumerated() {
      places[original] = place
      let entry = entries[original]
      references.append(
        LinkedReference(
          entry.reference, slug: Self.slug(of: entry, &taken), name: entry.name,
          isListed: entry.isListed))
    }
    func named(_ candidate: Candidate) -> Candidate {
      guard case .known = candidate.document else { return candidate }
      var candidate = candidate
      candidate.number = places[candidate.number]
      candidate.document = .known(references[candidate.number].id)
      candidate.facts.kind = references[candidate.number].reference.kind
      return candidate
    }
    return CitationDirectory(
      references: ContentList(references), agencies: agencies,
      shelves: shelves.mapValues { candidates in
        candidates.map(named).sorted(by: Self.isBefore)
      },
      nearMisses: NearMisses(certain.map(named)))
  }

  /// Held ones come first.
  private static func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
    switch (a.document, b.document) {
    case (.held, .known): true
    case (.known, .held): false
    default: a.number < b.number
    }
  }

  /// By name, then by day, issuers and what else is printed; listed ones before others.
  private func order() -> [Int] {
    let names = entries.map { SortKey($0.name) }
    let ranks = entries.map { entry in
      [
        entry.reference.date?.iso ?? "", entry.isListed ? "0" : "1",
        entry.reference.issuers.joined(separator: "; "), entry.name,
      ]
    }
    return entries.indices.sorted { a, b in
      if names[a] != names[b] { return names[a] < names[b] }
      return ranks[a] != ranks[b] ? ranks[a].lexicographicallyPrecedes(ranks[b]) : a < b
    }
  }

  /// Kind, identifier and year; then the province, then a number, where that is taken.
  private static func slug(of entry: Entry, _ taken: inout [String: Int]) -> String {
    let facts = entry.reference
    let year = facts.date.map { " \($0.year)" } ?? ""
    let base = Slug.make(entry.name + year) ?? "van-ban"
    let place = Slug.make((facts.province ?? facts.issuers.first ?? "")) ?? ""
    var slug = String(base.prefix(100))
    if taken[slug] != nil, !place.isEmpty { slug += "-" + place }
    guard var number = taken[slug] else {
      taken[slug] = 2
      return slug
    }
    while taken["\(slug)-\(number)"] != nil { number += 1 }
    taken[slug] = number + 1
    taken["\(slug)-\(number)"] = 2
    return "\(slug)-\(number)"
  }
}

extension CitedDocument {
  /// A document that has no page yet.
  static let unnamed = CitedDocument.known(ContentID(""))
}
