package import Templating

extension Name {
  static let files = TemplateKey("files")
  static let hasFiles = TemplateKey("hasFiles")
  static let isPrinted = TemplateKey("isPrinted")
  static let message = TemplateKey("message")
  static let occasion = TemplateKey("occasion")
  static let placeCount = TemplateKey("placeCount")
}

extension Schemas {
  /// The list of hand-outs.
  package static let handouts = Schema(
    "handouts",
    page + [.init(Name.rows, .list(of: .record(handoutRow)), "the hand-outs by title")])

  package static let handoutRow = Schema(
    "hand-out row",
    [
      .init(Name.title, .text, "the hand-out's title"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.kind, .text, "the kind of sheet: Tờ rơi A5"),
      .init(Name.occasion, .text, "what it is made for, and when, where that is said"),
      .init(Name.placeCount, .text, "for how many places there is one, where it is repeated"),
    ])

  /// The page of one hand-out.
  package static let handout = Schema(
    "handout",
    page + [
      .init(Name.kind, .text, "the kind of sheet: Tờ rơi A5"),
      .init(Name.occasion, .text, "what it is made for, and when, where that is said"),
      .init(Name.message, .text, "the sentences that carry it, where it has them"),
      .init(Name.placeCount, .text, "for how many places there is one, where it is repeated"),
      .init(Name.isPrinted, .flag, "whether the build makes PDFs"),
      .init(Name.hasFiles, .flag, "whether there are any"),
      .init(Name.files, .list(of: .record(handoutFile)), "its PDFs, where it is not repeated"),
      .init(Name.regions, .list(of: .record(handoutRegion)), "its places by region"),
    ])

  package static let handoutFile = Schema(
    "hand-out file",
    [
      .init(Name.title, .text, "for which printer it is"),
      .init(Name.address, .text, "the PDF; put root before it"),
    ])

  package static let handoutRegion = Schema(
    "hand-out region",
    [
      .init(Name.name, .text, "the region's name"),
      .init(Name.groups, .list(of: .record(handoutGroup)), "its provinces"),
    ])

  package static let handoutGroup = Schema(
    "hand-out province",
    [
      .init(Name.name, .text, "the province's name"),
      .init(Name.archive, .text, "the archive with all its PDFs; put root before it"),
      .init(Name.places, .list(of: .record(handoutPlace)), "the places in it, or itself"),
    ])

  package static let handoutPlace = Schema(
    "hand-out place",
    [
      .init(Name.name, .text, "the place's name, where it is not the province"),
      .init(Name.files, .list(of: .record(handoutFile)), "its PDFs"),
    ])
}
