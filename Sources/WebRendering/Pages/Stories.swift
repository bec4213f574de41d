import Linking
import Model
import VietnameseText

/// What a story's page shows.
struct StoryPage: Sendable {
  let linked: LinkedStory
  let marks: TextMarks
  let text: BodyHTML.Parts
  /// The pictures that something was made of, the main one first.
  let pictures: [StoryPicture]

  var story: Story { linked.story }

  init(_ linked: LinkedStory, _ here: Here) {
    self.linked = linked
    marks = here.marks
    text = here.html(
      linked.body, of: linked.story.path, marks: marks.marks(of: linked.citations))
    pictures = linked.shownPictures.enumerated().compactMap { index, picture in
      StoryPicture(picture, here, isLazy: index > 0)
    }
  }

  func html(_ text: String?) -> [UInt8] {
    let text = text ?? ""
    return marks.html(text, linked.citations(in: text))
  }

  func term(_ kind: Taxonomy.Kind, _ here: Here) -> ListedTerm? {
    linked.terms.first { $0.taxonomy == kind }.map(here.site.listed)
  }

  /// Figures with their sources as links.
  func shown(_ figures: [Story.Figure]) -> [StoryFigure] {
    figures.map { StoryFigure(figure: $0, source: html($0.source)) }
  }

  var quotations: [StoryQuotation] {
    story.quotations.map {
      StoryQuotation(
        text: $0.text, speaker: story.isAnonymous ? nil : $0.speaker, source: html($0.source))
    }
  }
}

/// A picture of a story, as markup.
struct StoryPicture: Sendable {
  let picture: Story.Picture
  let html: [UInt8]
  let isWide: Bool

  /// Nil where nothing was made of the picture.
  init?(_ picture: Story.Picture, _ here: Here, isLazy: Bool) {
    var html: [UInt8] = []
    guard
      here.pictureWriter.write(
        picture.path, alternative: picture.alternative, isLazy: isLazy, into: &html)
    else { return nil }
    self.picture = picture
    self.html = html
    isWide = here.site.pictures[picture.path].map { $0.width > $0.height } ?? true
  }
}

struct StoryFigure: Sendable {
  var figure: Story.Figure
  var source: [UInt8]
}

struct StoryQuotation: Sendable {
  var text: String
  var speaker: String?
  var source: [UInt8]
}

extension Pages {
  static let story = PageKind<StoryPage>(
    "story",
    pages: { kind, context in
      context.site.stories.map { linked in
        kind.page(at: linked.address, in: .stories, changed: linked.story.lastChange) {
          StoryPage(linked, $0)
        }
      }
    },
    head: { page, here in
      PageHead(
        title: page.story.title, description: page.story.lead,
        picture: SharePicture.own(of: page.linked, in: here.site),
        drawing: SharePicture.name(of: page.linked))
    },
    rows: {
      facts
      Shown("mainPicture", .record(Records.picture), "the main picture") { $0.pictures.first }
      Shown("pictures", .list(of: Records.picture), "the other pictures") {
        Array($0.pictures.dropFirst())
      }
      Shown("results", .list(of: Records.figure), "the results") { $0.shown($0.story.results) }
      Shown("cost", .list(of: Records.figure), "what it cost") { $0.shown($0.story.cost) }
      Shown("funding", .list(of: Records.figure), "where the money came from") {
        $0.shown($0.story.funding)
      }
      Shown("body", .markup, "the text") { $0.text.main + $0.text.appendices }
      Shown("footnotes", .markup, "the footnotes, as items of a numbered list") {
        $0.text.footnotes
      }
      Shown("quotations", .list(of: Records.quotation), "people's own words") { $0.quotations }
      Shown("sources", .list(of: Records.storySource), "the documents that it names") {
        page, here in page.linked.documents.map(here.site.card)
      }
      Shown("structuredData", .markup, "schema.org facts as JSON, safe in a script element") {
        $1.context.structuredData(of: $0.linked)
      }
    })

  @RowsBuilder<StoryPage> private static var facts: [Shown<StoryPage>] {
    Shown("sort", .text, "what it is: Câu chuyện, Mô hình, Biểu dương") { $0.story.sort.title }
    Shown("lead", .markup, "a sentence or two that say it all, citations as links") {
      $0.html($0.story.lead)
    }
    Shown("date", .text, "the date, as 02/7/2023") { $0.story.date?.slashed }
    Shown("datetime", .text, "the date as machines read it") { $0.story.date?.iso }
    Shown("updated", .text, "when the page was last updated, as 02/7/2023") {
      $0.story.updated?.slashed
    }
    Shown("place", .text, "district and province, by their names on that day") {
      $0.linked.placeInText
    }
    Shown("province", .record(Records.term), "the list of the province") {
      $0.term(.storyProvince, $1)
    }
    Shown("district", .text, "the district") { $0.story.district }
    Shown("theme", .record(Records.term), "the list of the theme") { $0.term(.theme, $1) }
    Shown("year", .record(Records.term), "the list of the year") { $0.term(.storyYear, $1) }
    Shown("project", .text, "the project or programme that it belongs to") { $0.story.project }
    Shown("period", .text, "the years that it is about: 2021–2025") { $0.story.period?.inText }
    Shown("printAddress", .text, "the hand-out, where there is one; put root before it") {
      $1.isPrinted ? $0.linked.printAddress : nil
    }
    Shown("hasModels", .flag, "whether it is one of several models") {
      $0.story.sort == .model && $1.site.models.count > 1
    }
  }
}

extension Records {
  static let picture = Rows<StoryPicture>("picture") {
    Shown("markup", .markup, "the picture in all of its sizes") { $0.html }
    Shown("caption", .text, "the caption") { $0.picture.caption }
    Shown("credit", .text, "who made it") { $0.picture.credit }
    Shown("rights", .text, "the right to use it") { $0.picture.rights }
    Shown("isWide", .flag, "whether it is wider than high") { $0.isWide }
  }

  static let figure = Rows<StoryFigure>("figure") {
    Shown("value", .text, "the number, as the source gives it: trên 305") {
      NoBreakSpaces.insert(into: $0.figure.value)
    }
    Shown("unit", .text, "its unit: tỷ đồng") { $0.figure.unit }
    Shown("label", .text, "what is counted") { $0.figure.label }
    Shown("source", .markup, "where it is known from, citations as links") { $0.source }
  }

  static let quotation = Rows<StoryQuotation>("quotation") {
    Shown("text", .text, "the words") { NoBreakSpaces.insert(into: $0.text) }
    Shown("speaker", .text, "who said them; none in an anonymous story") { $0.speaker }
    Shown("source", .markup, "where they are known from, citations as links") { $0.source }
  }

  static let storySource = Rows<NamedDocument>("story source") {
    Shown("address", .text, "the document's page; put root before it") { $0.address }
    Shown("name", .text, "the document's name") { $0.name }
    Shown("subject", .text, "what it is about, where the name does not say so") { $0.subject }
  }
}
