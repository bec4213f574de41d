import Citations
import Diagnostics
import Model
import VietnameseText

/// Leads every mention of the site to its document, and tells every document who cites it.
enum CitationLinks {
  static func resolve(
    in site: inout LinkedSite, _ references: [Reference], _ problems: inout LinkingProblems
  ) {
    var index = CitationIndex(site.documents, references)
    Relations.resolve(in: &site, &index, &problems)
    var found: [[[(target: CitedDocument?, certainty: LinkedCitation.Certainty)]]] = []
    for source in site.documents.indices {
      found.append(resolve(source, site, &index, &problems))
    }
    var foundInStories: [StoryCitations.Found] = []
    for linked in site.stories {
      foundInStories.append(StoryCitations.resolve(linked.story, &index, &problems))
    }
    let order = nameReferences(index.references, in: &site, &problems)
    for source in site.documents.indices {
      for relation in site.documents[source].relations.indices {
        let target = site.documents[source].relations[relation].target
        site.documents[source].relations[relation].target = target.map { renumber($0, order) }
      }
    }
    var anchors: [Int: PinpointAnchors] = [:]
    for source in site.documents.indices {
      link(source, found[source], order, in: &site, &anchors, &problems)
    }
    for source in site.stories.indices {
      StoryCitations.link(
        source, foundInStories[source], in: &site, contentFolder: problems.contentFolder
      ) {
        renumber($0, order)
      } pinpoints: { mention, target, site, location in
        pinpoints(of: mention, target, writtenIn: nil, site, &anchors) {
          problems.diagnostics.append(noSection($0, site.documents[$1].name, at: location))
        }
      }
    }
    Relations.invert(in: &site)
  }

  /// Finds the documents of all mentions of one document: the body's first, then each legal basis's,
  /// the subject's last.
  private static func resolve(
    _ source: Int, _ site: LinkedSite, _ index: inout CitationIndex,
    _ problems: inout LinkingProblems
  ) -> [[(target: CitedDocument?, certainty: LinkedCitation.Certainty)]] {
    let document = site.documents[source].document
    var resolver = CitationResolver(source: source, document: document)
    let texts = problems
    // The legal bases come first: they name documents in full.
    var bases: [[(target: CitedDocument?, certainty: LinkedCitation.Certainty)]] = []
    for (basis, recognition) in zip(document.legalBases, document.citations.legalBases) {
      bases.append(
        resolver.resolve(recognition, in: Array(basis.utf8), &index) { _ in
          texts.location(document, "legal-bases")
        })
    }
    let subject = resolver.resolve(
      document.citations.subject, in: Array(document.subject.utf8), &index
    ) { _ in texts.location(document, "subject") }
    let body = resolver.resolve(document.citations.body, in: document.body.text, &index) {
      texts.location(document, at: $0)
    }
    problems.diagnostics += resolver.diagnostics
    return [body] + bases + [subject]
  }

  /// Puts the references in order and gives each its address.
  ///
  /// - Returns: the new place of each reference.
  private static func nameReferences(
    _ references: [LinkedReference], in site: inout LinkedSite, _ problems: inout LinkingProblems
  ) -> [Int] {
    let keys = references.map { SortKey($0.name) }
    let sorted = references.indices.sorted { a, b in
      keys[a] != keys[b] ? keys[a] < keys[b] : dateOrder(references[a], references[b], a < b)
    }
    var order = Array(repeating: 0, count: references.count)
    var taken: Set<String> = []
    for (place, original) in sorted.enumerated() {
      order[original] = place
      var reference = references[original]
      reference.slug = slug(of: reference, &taken)
      site.references.append(reference)
    }
    return order
  }

  private static func dateOrder(_ a: LinkedReference, _ b: LinkedReference, _ tie: Bool) -> Bool {
    guard let first = a.reference.date, let second = b.reference.date, first != second else {
      return tie
    }
    return first < second
  }

  /// Kind, identifier and year; then the province, then a number, where that is taken.
  private static func slug(of reference: LinkedReference, _ taken: inout Set<String>) -> String {
    let facts = reference.reference
    let year = facts.date.map { " \($0.year)" } ?? ""
    let base = Slug.make(reference.name + year) ?? "van-ban"
    let place = Slug.make((facts.province ?? facts.issuers.first ?? "")) ?? ""
    var slug = String(base.prefix(100))
    if taken.contains(slug), !place.isEmpty { slug += "-" + place }
    var number = 2
    var unique = slug
    while !taken.insert(unique).inserted {
      unique = "\(slug)-\(number)"
      number += 1
    }
    return unique
  }

  private static func renumber(_ document: CitedDocument, _ order: [Int]) -> CitedDocument {
    if case .known(let index) = document { .known(order[index]) } else { document }
  }

  private static func link(
    _ source: Int, _ found: [[(target: CitedDocument?, certainty: LinkedCitation.Certainty)]],
    _ order: [Int], in site: inout LinkedSite, _ anchors: inout [Int: PinpointAnchors],
    _ problems: inout LinkingProblems
  ) {
    let citations = site.documents[source].document.citations
    let texts = [citations.body] + citations.legalBases + [citations.subject]
    let bodyStart = site.documents[source].document.body.firstHeadingOffset
    for (text, (recognition, resolved)) in zip(texts, found).enumerated() {
      var linked: [LinkedCitation] = []
      linked.reserveCapacity(resolved.count)
      for (mention, outcome) in zip(recognition.mentions, resolved) {
        let target = outcome.target.map { renumber($0, order) }
        let isOwn = target == .held(source) && text == 0
        let section =
          isOwn
          ? site.documents[source].document.body.section(at: mention.range.lowerBound) : nil
        let pinpoints = pinpoints(of: mention, target, writtenIn: section, site, &anchors) {
          let document = site.documents[source].document
          let location =
            text == 0
            ? problems.location(document, at: $0.range.lowerBound)
            : problems.location(document, "legal-bases")
          problems.diagnostics.append(noSection($0, site.documents[$1].name, at: location))
        }
        linked.append(
          LinkedCitation(
            range: mention.range, target: target, pinpoints: pinpoints,
            certainty: outcome.certainty))
        guard let target, target != .held(source) else { continue }
        let place = place(of: mention, in: text, of: texts.count)
        cite(target, by: source, place, mention, in: &site, bodyStart)
      }
      if text == 0 {
        site.documents[source].citations = linked
      } else if text < texts.count - 1 {
        site.documents[source].basisCitations.append(linked)
      } else {
        site.documents[source].subjectCitations = linked
      }
    }
  }

  /// Where a mention stands: the body is the first text, the subject the last.
  private static func place(of mention: Mention, in text: Int, of count: Int) -> Citer.Place {
    if text == 0 { return .body(mention.extent) }
    return text < count - 1 ? .legalBasis(text - 1) : .subject
  }

  private static func cite(
    _ target: CitedDocument, by source: Int, _ place: Citer.Place, _ mention: Mention,
    in site: inout LinkedSite, _ bodyStart: Int
  ) {
    switch target {
    case .held(let index): site.documents[index].citers.append(Citer(source: source, place: place))
    case .known(let index):
      site.references[index].citers.append(Citer(source: source, place: place))
    }
    let kind: Relation.Kind =
      switch place {
      case .body:
        TextRelations.kind(
          of: mention, in: site.documents[source].document.body.text,
          isPreamble: mention.range.lowerBound < bodyStart)
      case .legalBasis: .legalBasis
      case .subject: .mention
      }
    Relations.add(
      kind, to: target, from: source, in: &site, identifier: mention.identifier?.normalised ?? "")
  }

  /// The places in a document that a mention points to.
  ///
  /// - Parameters:
  ///   - section: the section of that document in which the mention stands, if it stands in one.
  ///   - report: told of a place that the document does not have, with the document's index.
  private static func pinpoints(
    of mention: Mention, _ target: CitedDocument?, writtenIn section: Body.Section?,
    _ site: LinkedSite, _ anchors: inout [Int: PinpointAnchors],
    report: (Pinpoint, Int) -> Void
  ) -> [LinkedPinpoint] {
    guard !mention.pinpoints.isEmpty else { return [] }
    guard case .held(let index) = target else {
      return mention.pinpoints.map { LinkedPinpoint(range: $0.range, anchor: nil) }
    }
    let body = site.documents[index].document.body
    let known = anchors[index] ?? PinpointAnchors(body)
    anchors[index] = known
    return mention.pinpoints.map { pinpoint in
      let anchor = known.anchor(of: pinpoint, writtenIn: section)
      if anchor == nil, !body.sections.isEmpty { report(pinpoint, index) }
      return LinkedPinpoint(range: pinpoint.range, anchor: anchor)
    }
  }

  private static func noSection(
    _ pinpoint: Pinpoint, _ name: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .`citation.no-section`, at: location,
      Message(vi: "\(name) không có \(pinpoint.label)", en: "\(name) has no \(pinpoint.label)"),
      wayOut: Message(
        vi: "kiểm tra lại số mục, khoản, điểm", en: "check the numbers of the section"))
  }
}

extension Body {
  /// The offset in `text` of the first heading; the text's end where there is none.
  var firstHeadingOffset: Int {
    sections.first(where: \.isHeading).map { Int(nodes[$0.node].textStart) } ?? text.count
  }

  /// The innermost section that begins at or before an offset.
  func section(at offset: Int) -> Section? { sectionIndex(at: offset).map { sections[$0] } }

  /// The same section, by its index.
  func sectionIndex(at offset: Int) -> Int? {
    sections.lastIndex { Int(nodes[$0.node].textStart) <= offset }
  }
}
