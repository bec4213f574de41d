import Figures
import Linking
import Model
import Templating
import VietnameseText

/// Fills the record of a story's page.
extension PageRecords {
  /// - Parameter index: the story's, in `SiteView.stories`.
  func story(_ page: WebPage, _ index: Int) -> TemplateRecord {
    let linked = site.stories[index]
    let story = linked.story
    var record = self.page(page, title: story.title, description: story.lead, capacity: 48)
    let marks = TextMarks(site: site, on: page)
    setFacts(of: linked, marks, in: &record)
    let pictures = PictureHTML(pictures: site.pictures, root: page.root)
    let parts = BodyHTML.write(
      linked.body, marks: marks.marks(of: linked.citations), pictures: pictures,
      figures: (figureWriter(on: page), siteFigures[story.path]))
    record.set(Name.body, .markup(Markup(bytes: parts.main + parts.appendices)))
    record.set(Name.footnotes, .markup(Markup(bytes: parts.footnotes)))
    setPictures(of: linked, pictures, in: &record)
    record.set(Name.results, Name.hasResults, figures(story.results, of: linked, marks))
    record.set(Name.cost, Name.hasCost, figures(story.cost, of: linked, marks))
    record.set(Name.funding, Name.hasFunding, figures(story.funding, of: linked, marks))
    record.set(
      Name.quotations, Name.hasQuotations,
      story.quotations.map {
        [
          Name.text: .text(NoBreakSpaces.insert(into: $0.text)),
          Name.speaker: .optional(story.isAnonymous ? nil : $0.speaker),
          Name.source: .markup(html($0.source, of: linked, marks)),
        ]
      })
    record.set(Name.sources, Name.hasSources, linked.documents.map(source))
    record.set(Name.structuredData, .markup(structuredData(of: linked)))
    return record
  }

  private func setFacts(
    of linked: LinkedStory, _ marks: TextMarks, in record: inout TemplateRecord
  ) {
    let story = linked.story
    record.set(Name.sort, .text(story.sort.title))
    record.set(Name.lead, .markup(html(story.lead ?? "", of: linked, marks)))
    record.set(Name.date, .optional(story.date?.slashed))
    record.set(Name.datetime, .optional(story.date?.iso))
    record.set(Name.updated, .optional(story.updated?.slashed))
    record.set(Name.place, .optional(linked.placeInText))
    record.set(Name.province, listTerm(.storyProvince, of: linked))
    record.set(Name.district, .optional(story.district))
    record.set(Name.theme, listTerm(.theme, of: linked))
    record.set(Name.year, listTerm(.storyYear, of: linked))
    record.set(Name.project, .optional(story.project))
    record.set(Name.period, .optional(story.period?.inText))
    record.set(Name.printAddress, isPrinted ? .text(linked.printAddress) : .absent)
    record.set(
      Name.hasModels,
      .flag(story.sort == .model && site.stories.count { $0.story.sort == .model } > 1))
  }

  private func setPictures(
    of story: LinkedStory, _ pictures: PictureHTML, in record: inout TemplateRecord
  ) {
    let shown = story.shownPictures.enumerated().compactMap { index, picture in
      self.picture(picture, pictures, isLazy: index > 0)
    }
    record.set(Name.mainPicture, shown.first.map(TemplateValue.record) ?? .absent)
    record.set(Name.pictures, Name.hasPictures, Array(shown.dropFirst()))
  }

  private func picture(
    _ picture: Story.Picture, _ pictures: PictureHTML, isLazy: Bool
  ) -> TemplateRecord? {
    var html: [UInt8] = []
    let path = picture.path
    guard
      pictures.write(path, alternative: picture.alternative, isLazy: isLazy, into: &html)
    else { return nil }
    let size = site.pictures[path]
    return [
      Name.markup: .markup(Markup(bytes: html)), Name.caption: .optional(picture.caption),
      Name.credit: .optional(picture.credit), Name.rights: .optional(picture.rights),
      Name.isWide: .flag(size.map { $0.width > $0.height } ?? true),
    ]
  }

  /// Figures with their sources as links.
  func figures(
    _ figures: [Story.Figure], of linked: LinkedStory, _ marks: TextMarks
  ) -> [TemplateRecord] {
    figures.map {
      [
        Name.value: .text(NoBreakSpaces.insert(into: $0.value)), Name.unit: .optional($0.unit),
        Name.label: .optional($0.label),
        Name.source: .markup(html($0.source ?? "", of: linked, marks)),
      ]
    }
  }

  private func html(_ text: String, of linked: LinkedStory, _ marks: TextMarks) -> Markup {
    Markup(bytes: marks.html(text, linked.textCitations[text] ?? []))
  }

  private func source(_ document: CitedDocument) -> TemplateRecord {
    switch document {
    case .held(let index):
      let held = site.documents[index]
      return [
        Name.address: .text(held.address), Name.name: .text(held.name),
        Name.subject: .text(held.document.subject),
      ]
    case .known(let index):
      let known = site.references[index]
      return [
        Name.address: .text(known.address), Name.name: .text(known.name),
        Name.subject: .optional(known.name == known.fullName ? nil : known.reference.title),
      ]
    }
  }

  private func listTerm(_ kind: Taxonomy.Kind, of linked: LinkedStory) -> TemplateValue {
    let taxonomies = site.storyTaxonomies
    return linked.terms.first { taxonomies[$0.taxonomy].kind == kind }
      .map { .record(term(taxonomies[$0.taxonomy].terms[$0.term], of: kind)) } ?? .absent
  }
}

// MARK: Structured data

extension PageRecords {
  /// What machines read of a story: schema.org's `Article` as JSON-LD, with nothing in it that the
  /// page does not show.
  private func structuredData(of linked: LinkedStory) -> Markup {
    let story = linked.story
    var json = JSONWriter(capacity: 1024)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "Article")
      json.member("@id", absolute(linked.address))
      json.member("url", absolute(linked.address))
      json.member("headline", story.title)
      json.member("description", story.lead)
      json.member("inLanguage", "vi")
      json.member("datePublished", story.date?.iso)
      json.member("dateModified", (story.updated ?? story.date)?.iso)
      json.member("articleSection", story.theme ?? story.sort.title)
      for name in ["author", "publisher"] as [StaticString] {
        json.name(name)
        json.object { json in
          json.member("@type", "Organization")
          json.member("name", site.settings.publisher)
        }
      }
      writePictures(of: linked, &json)
      if let place = linked.placeInText {
        json.name("contentLocation")
        json.object { json in
          json.member("@type", "AdministrativeArea")
          json.member("name", place + ", Việt Nam")
        }
      }
      writeCitations(of: linked, &json)
    }
    return Markup(bytes: json.bytes)
  }

  private func writePictures(of story: LinkedStory, _ json: inout JSONWriter) {
    let files = story.shownPictures.compactMap { picture in
      site.pictures[picture.path]?.fallback.map { (picture, $0) }
    }
    guard !files.isEmpty else { return }
    json.name("image")
    json.array { json in
      for (picture, variant) in files {
        json.object { json in
          json.member("@type", "ImageObject")
          json.member("url", absolute(variant.address))
          json.member("width", variant.width)
          json.member("height", variant.height)
          json.member("caption", picture.caption ?? picture.alternative)
          json.member("creditText", picture.credit)
        }
      }
    }
  }

  private func writeCitations(of linked: LinkedStory, _ json: inout JSONWriter) {
    guard !linked.documents.isEmpty else { return }
    json.name("citation")
    json.array { json in
      for document in linked.documents {
        json.object { json in
          json.member("@type", "Legislation")
          json.member("name", site.naming(of: document).name)
          json.member("url", absolute(site.address(of: document)))
        }
      }
    }
  }
}
