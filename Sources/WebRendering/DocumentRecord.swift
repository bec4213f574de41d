import Figures
import Linking
import Model
import Templating
import VietnameseText

/// Fills the record of a document's page.
extension PageRecords {
  /// The fewest headings that a table of contents is made for.
  private static let contentsThreshold = 3

  /// - Parameter index: the document's, in `LinkedSite.documents`.
  func document(_ page: WebPage, _ index: Int) -> TemplateRecord {
    let linked = site.documents[index]
    let document = linked.document
    var record = self.page(
      page, title: "\(linked.name): \(document.subject)",
      description: description(of: linked), capacity: 52)
    setFacts(of: linked, in: &record)
    setState(of: linked, in: &record)
    setText(of: document, TextMarks(site: site, source: index), on: page, in: &record)
    setEnd(of: document, in: &record)
    setClaims(of: linked, in: &record)
    setRelations(
      of: linked.name, groups(linked.relations, linked.incoming), on: page, in: &record)
    record.set(Name.structuredData, .markup(structuredData(of: linked)))
    record.set(Name.citers, Name.hasCiters, citers(linked.citers))
    record.set(Name.stories, Name.hasStories, linked.stories.map(storyRow))
    return record
  }

  private func description(of linked: LinkedDocument) -> String {
    let document = linked.document
    let facts = [document.issuersInText, document.date?.official].compactMap(\.self)
    return ([linked.name] + facts).joined(separator: ", ") + ". \(document.subject)."
  }

  /// Number, date, issuers, place.
  private func setFacts(of linked: LinkedDocument, in record: inout TemplateRecord) {
    let document = linked.document
    record.set(Name.name, .text(linked.name))
    record.set(Name.kind, term(.kind, of: linked) ?? .record(unlisted(document.kind.title)))
    record.set(Name.subject, .text(NoBreakSpaces.insert(into: document.subject)))
    record.set(Name.identifier, .optional(document.identifierInText))
    record.set(Name.isNumberBlank, .flag(document.hasBlankNumber))
    record.set(Name.printedIdentifier, .optional(document.printedIdentifier))
    record.set(Name.date, .optional(document.date?.slashed))
    record.set(Name.dateInWords, .optional(document.date?.official))
    record.set(Name.datetime, .optional(document.date?.iso))
    record.set(Name.year, term(.year, of: linked) ?? .absent)
    record.set(Name.place, .optional(document.place))
    record.set(Name.issuers, .records(issuers(of: linked)))
    record.set(Name.issuer, .optional(document.issuersInText))
    record.set(Name.period, .optional(document.period?.inText))
    record.set(Name.province, term(.province, of: linked) ?? .absent)
    record.set(Name.district, .optional(document.district))
  }

  private func setState(of linked: LinkedDocument, in record: inout TemplateRecord) {
    let document = linked.document
    record.set(Name.status, .text(document.status.inText))
    record.set(Name.isDraft, .flag(document.status == .draft))
    record.set(Name.isHistorical, .flag(document.status == .historical))
    record.set(Name.successor, linked.successor.map { .record(successor($0)) } ?? .absent)
    record.set(Name.printAddress, isPrinted ? .text(linked.printAddress) : .absent)
    if case .edited(let note) = document.edition {
      record.set(Name.editionNote, .text(note))
    } else {
      record.set(Name.editionNote, .absent)
    }
    record.set(Name.source, .optional(document.source))
    record.set(Name.updated, .optional(document.updated?.slashed))
  }

  private func successor(_ successor: Successor) -> TemplateRecord {
    [
      Name.former: .text(successor.former), Name.name: .text(successor.name),
      Name.merged: .optional(successor.merged.count > 1 ? successor.merged.inRunningText : nil),
      Name.since: .text(successor.since), Name.resolution: .optional(successor.resolution),
    ]
  }

  private func setText(
    of document: Document, _ marks: TextMarks, on page: WebPage, in record: inout TemplateRecord
  ) {
    let parts = BodyHTML.write(
      document.body, marks: marks.body(),
      pictures: PictureHTML(pictures: site.pictures, root: page.root),
      figures: (figureWriter(on: page), siteFigures[document.path]))
    record.set(Name.contents, Name.hasContents, contents(of: document.body))
    record.set(Name.heading, .markup(Markup(bytes: marks.subject())))
    record.set(Name.legalBases, .records(legalBases(of: document, marks)))
    record.set(Name.hasLegalBases, .flag(!document.legalBases.isEmpty))
    record.set(Name.body, .markup(Markup(bytes: parts.main)))
    record.set(Name.appendices, .markup(Markup(bytes: parts.appendices)))
    record.set(Name.footnotes, .markup(Markup(bytes: parts.footnotes)))
  }

  /// What stands below the text, and the lists that help to read it.
  private func setEnd(of document: Document, in record: inout TemplateRecord) {
    let hasSignatures = !(document.signers.isEmpty && document.recipients.isEmpty)
    record.set(Name.hasSignatures, .flag(hasSignatures))
    record.set(
      Name.signers,
      .records(
        document.signers.map {
          [
            Name.authority: .texts($0.authority), Name.post: .optional($0.post),
            Name.name: .text($0.name),
          ]
        }))
    record.set(
      Name.recipients, Name.hasRecipients,
      document.recipients.map {
        [Name.name: .text($0.name), Name.purpose: .optional($0.purpose)]
      })
    record.set(Name.archive, .optional(document.archive))
    record.set(
      Name.attachments, Name.hasAttachments,
      document.attachments.map {
        [Name.title: .text($0.title), Name.isPresent: .flag($0.isPresent)]
      })
    record.set(
      Name.abbreviations, Name.hasAbbreviations,
      document.abbreviations.map { [Name.short: .text($0.short), Name.long: .text($0.long)] })
    record.set(
      Name.corrections, Name.hasCorrections,
      document.corrections.map {
        [
          Name.printed: .text($0.printed), Name.meant: .text($0.meant),
          Name.reason: .optional($0.reason),
        ]
      })
  }
}

extension TemplateRecord {
  /// Sets a list, and the flag that says whether it has anything in it.
  mutating func set(
    _ list: TemplateKey, _ flag: TemplateKey, _ items: [TemplateRecord]
  ) {
    set(list, .records(items))
    set(flag, .flag(!items.isEmpty))
  }
}

// MARK: Parts

extension PageRecords {
  /// The term of a taxonomy that a document is listed under, where it is listed under one.
  private func term(_ kind: Taxonomy.Kind, of linked: LinkedDocument) -> TemplateValue? {
    linked.terms.first { site.taxonomies[$0.taxonomy].kind == kind }.map { .record(term($0)) }
  }

  private func unlisted(_ name: String) -> TemplateRecord {
    [Name.name: .text(name), Name.address: .absent, Name.count: .absent]
  }

  private func issuers(of linked: LinkedDocument) -> [TemplateRecord] {
    zip(linked.document.issuers, linked.issuerAgencies).map { issuer, agency in
      [
        Name.name: .text(issuer.name), Name.parents: .texts(issuer.parents),
        Name.address: .optional(agency.map { site.agencies[$0].address }),
      ]
    }
  }

  /// The legal bases as the decree prints them: ";" after each, "." after the last.
  private func legalBases(of document: Document, _ marks: TextMarks) -> [TemplateRecord] {
    document.legalBases.indices.map { index in
      var html = marks.basis(index)
      html.append(UInt8(ascii: index + 1 < document.legalBases.count ? ";" : "."))
      return [Name.text: .markup(Markup(bytes: html))]
    }
  }

  /// The two upper levels of headings.
  private func contents(of body: Body) -> [TemplateRecord] {
    let headings = body.sections.filter(\.isHeading)
    guard headings.count >= Self.contentsThreshold,
      let outermost = headings.map(\.depth).min()
    else { return [] }
    var entries: [(section: Body.Section, children: [Body.Section])] = []
    for heading in headings {
      if heading.depth == outermost || entries.isEmpty {
        entries.append((heading, []))
      } else if heading.depth == outermost + 1 {
        entries[entries.count - 1].children.append(heading)
      }
    }
    return entries.map { entry in
      contentsEntry(entry.section, of: body, entry.children.map { contentsEntry($0, of: body, []) })
    }
  }

  private func contentsEntry(
    _ section: Body.Section, of body: Body, _ children: [TemplateRecord]
  ) -> TemplateRecord {
    [
      Name.anchor: .text(section.anchor), Name.text: .text(body.text(of: body.nodes[section.node])),
      Name.hasChildren: .flag(!children.isEmpty), Name.children: .records(children),
    ]
  }
}

extension [String] {
  /// "Bà Rịa - Vũng Tàu, Bình Dương và TP Hồ Chí Minh".
  fileprivate var inRunningText: String {
    guard count > 1, let last else { return joined() }
    return dropLast().joined(separator: ", ") + " và " + last
  }
}

extension Document.Status {
  /// The status in the words that readers see.
  var inText: String {
    switch self {
    case .draft: "Dự thảo"
    case .inForce: "Còn hiệu lực"
    case .historical: "Văn bản lịch sử"
    case .unknown: "Chưa rõ hiệu lực"
    }
  }
}
