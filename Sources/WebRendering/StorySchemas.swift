package import Templating

extension Schemas {
  /// The page of one story.
  package static let story = Schema(
    "story",
    page + [
      .init(Name.sort, .text, "what it is: Câu chuyện, Mô hình, Biểu dương"),
      .init(Name.lead, .markup, "a sentence or two that say it all, citations as links"),
      .init(Name.date, .text, "the date, as 02/7/2023"),
      .init(Name.datetime, .text, "the date as machines read it"),
      .init(Name.updated, .text, "when the page was last updated, as 02/7/2023"),
      .init(Name.place, .text, "district and province, by their names on that day"),
      .init(Name.province, .record(term), "the list of the province"),
      .init(Name.district, .text, "the district"),
      .init(Name.theme, .record(term), "the list of the theme"),
      .init(Name.year, .record(term), "the list of the year"),
      .init(Name.project, .text, "the project or programme that it belongs to"),
      .init(Name.period, .text, "the years that it is about: 2021–2025"),
      .init(Name.printAddress, .text, "the hand-out, where there is one; put root before it"),
      .init(Name.hasModels, .flag, "whether it is one of several models"),
      .init(Name.mainPicture, .record(picture), "the main picture"),
      .init(Name.hasPictures, .flag, "whether there are any"),
      .init(Name.pictures, .list(of: .record(picture)), "the other pictures"),
      .init(Name.hasResults, .flag, "whether there are any"),
      .init(Name.results, .list(of: .record(figure)), "the results"),
      .init(Name.hasCost, .flag, "whether there are any"),
      .init(Name.cost, .list(of: .record(figure)), "what it cost"),
      .init(Name.hasFunding, .flag, "whether there are any"),
      .init(Name.funding, .list(of: .record(figure)), "where the money came from"),
      .init(Name.body, .markup, "the text"),
      .init(Name.footnotes, .markup, "the footnotes, as items of a numbered list"),
      .init(Name.hasQuotations, .flag, "whether there are any"),
      .init(Name.quotations, .list(of: .record(quotation)), "people's own words"),
      .init(Name.hasSources, .flag, "whether there are any"),
      .init(Name.sources, .list(of: .record(storySource)), "the documents that it names"),
      .init(Name.structuredData, .markup, "schema.org facts as JSON, safe in a script element"),
    ])

  package static let picture = Schema(
    "picture",
    [
      .init(Name.markup, .markup, "the picture in all of its sizes"),
      .init(Name.caption, .text, "the caption"),
      .init(Name.credit, .text, "who made it"),
      .init(Name.rights, .text, "the right to use it"),
      .init(Name.isWide, .flag, "whether it is wider than high"),
    ])

  package static let figure = Schema(
    "figure",
    [
      .init(Name.value, .text, "the number, as the source gives it: trên 305"),
      .init(Name.unit, .text, "its unit: tỷ đồng"),
      .init(Name.label, .text, "what is counted"),
      .init(Name.source, .markup, "where it is known from, citations as links"),
    ])

  package static let quotation = Schema(
    "quotation",
    [
      .init(Name.text, .text, "the words"),
      .init(Name.speaker, .text, "who said them; none in an anonymous story"),
      .init(Name.source, .markup, "where they are known from, citations as links"),
    ])

  package static let storySource = Schema(
    "story source",
    [
      .init(Name.address, .text, "the document's page; put root before it"),
      .init(Name.name, .text, "the document's name"),
      .init(Name.subject, .text, "what it is about, where the name does not say so"),
    ])

  /// A list of stories.
  package static let stories = Schema(
    "stories",
    page + [
      .init(Name.storyCount, .text, "how many stories the list holds, on all of its pages"),
      .init(Name.taxonomy, .text, "what the list is by, on the list of a term: Chủ đề"),
      .init(Name.stories, .list(of: .record(storyRow)), "the stories of this page"),
      .init(
        Name.lists, .list(of: .record(storyTaxonomy)),
        "the lists by province, theme and year, on the list of all stories"),
      .init(Name.hasModels, .flag, "whether there is a table of models, at mo-hinh.html"),
      .init(Name.pages, .record(pages), "the way to the other pages, where there are any"),
    ])

  package static let storyTaxonomy = Schema(
    "lists of stories",
    [
      .init(Name.title, .text, "what the lists are by: Chủ đề"),
      .init(Name.terms, .list(of: .record(term)), "the lists, with the number of stories"),
    ])

  package static let storyRow = Schema(
    "story row",
    [
      .init(Name.address, .text, "the story's page; put root before it"),
      .init(Name.title, .text, "its title"),
      .init(Name.lead, .text, "a sentence or two that say it all"),
      .init(Name.sort, .text, "what it is: Câu chuyện, Mô hình, Biểu dương"),
      .init(Name.date, .text, "the date, as 02/7/2023"),
      .init(Name.datetime, .text, "the date as machines read it"),
      .init(Name.place, .text, "district and province"),
      .init(Name.theme, .text, "the theme"),
      .init(Name.figure, .text, "the first of its results, with the unit"),
      .init(Name.label, .text, "what that counts"),
    ])

  /// The models side by side.
  package static let models = Schema(
    "models",
    page + [
      .init(Name.models, .list(of: .record(link)), "the models, as columns"),
      .init(Name.rows, .list(of: .record(modelRow)), "what they are compared by"),
    ])

  package static let modelRow = Schema(
    "model row",
    [
      .init(Name.label, .text, "the field: Kinh phí"),
      .init(Name.cells, .list(of: .record(modelCell)), "one for each model"),
    ])

  package static let modelCell = Schema(
    "model cell", [.init(Name.items, .list(of: .text), "the lines")])

  /// The page at the address of a story whose consent was withdrawn.
  package static let withdrawnStory = Schema("withdrawn-story", page)
}
