package import Templating

extension Schemas {
  /// A page with one of the site's maps.
  package static let map = Schema(
    "map",
    page + mapItself + [
      .init(Name.hasTableTabs, .flag, "whether the site has maps of several tables"),
      .init(Name.tableTabs, .list(of: .record(link)), "the maps of the other tables"),
      .init(Name.hasDivisionTabs, .flag, "whether the table is shown in two divisions"),
      .init(Name.divisionTabs, .list(of: .record(link)), "the map in 63 and in 34 provinces"),
      .init(Name.hasDrawingTabs, .flag, "whether there are boundaries beside the tiles"),
      .init(Name.drawingTabs, .list(of: .record(link)), "the map by boundaries and by tiles"),
      .init(Name.hasGroups, .flag, "whether there are any"),
      .init(
        Name.groups, .list(of: .record(mapGroup)), "the provinces of each state but the first"),
      .init(Name.isRegrouped, .flag, "whether provinces were made of several in the table"),
      .init(Name.documentsTitle, .text, "the title of the column with documents, if there is one"),
      .init(Name.dateTitle, .text, "the title of the column with days, if there is one"),
      .init(
        Name.rows, .list(of: .record(mapRow)), "what the map shows, a row for each province or part"
      ),
      .init(Name.tableAddress, .text, "the page of the table; put root before it"),
      .init(Name.svgAddress, .text, "the picture as SVG; put root before it"),
      .init(Name.pngAddress, .text, "the picture as PNG, where the site is printed"),
      .init(Name.hasPosters, .flag, "whether the site is printed"),
      .init(Name.posters, .list(of: .record(link)), "the poster (PDF) by paper size"),
      .init(Name.embedAddress, .text, "the page to show in a frame; put root before it"),
      .init(Name.embedCode, .text, "the HTML by which other sites show it"),
    ])

  /// The page to show in a frame.
  package static let mapEmbed = Schema(
    "map embed",
    page + mapItself + [.init(Name.mapAddress, .text, "the map's page; put root before it")])

  package static let mapTeaser = Schema(
    "map teaser",
    [.init(Name.title, .text, "the map's title")] + mapItself + [
      .init(Name.mapAddress, .text, "the map's page; put root before it")
    ])

  private static let mapItself: [Schema.Field] = [
    .init(Name.drawing, .markup, "the map as a drawing, every province a link"),
    .init(Name.count, .text, "the number that the map is about: how many provinces count"),
    .init(Name.total, .text, "of how many"),
    .init(Name.label, .text, "what is counted"),
    .init(Name.legend, .list(of: .record(mapState)), "the states"),
    .init(Name.regions, .list(of: .record(mapRegion)), "the regions, from north to south"),
    .init(Name.asOf, .text, "the day on which the table holds"),
    .init(Name.isOwnDivision, .flag, "whether the map shows the provinces of the table's day"),
    .init(Name.divisionCount, .text, "63 or 34"),
    .init(Name.sourceDivisionCount, .text, "of how many provinces the table tells"),
    .init(Name.hasSources, .flag, "whether there are any"),
    .init(Name.sources, .list(of: .record(mapSource)), "where the table comes from"),
    .init(Name.notice, .text, "the origin and licence of the boundaries, on a boundary map"),
    .init(Name.countedStates, .text, "the states that count, by their numbers"),
    .init(Name.otherState, .text, "the number of the state before any day"),
    .init(Name.mixedState, .text, "the number of the state of provinces whose parts differ"),
  ]

  package static let mapState = Schema(
    "map state",
    [
      .init(Name.swatch, .markup, "a small tile in its colour and pattern"),
      .init(Name.label, .text, "the state"),
      .init(Name.count, .text, "how many provinces are in it"),
      .init(Name.value, .text, "its number on the map"),
    ])

  package static let mapRegion = Schema(
    "map region",
    [
      .init(Name.name, .text, "the region"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.count, .text, "how many of its provinces count"),
      .init(Name.total, .text, "how many it has"),
      .init(Name.share, .text, "the share in thousandths"),
    ])

  package static let mapSource = Schema(
    "map source",
    [
      .init(Name.title, .text, "the source"),
      .init(Name.address, .text, "the document's page, where the site holds it"),
      .init(Name.officialAddress, .text, "its web address, where it lies elsewhere"),
    ])

  package static let mapGroup = Schema(
    "map group",
    [
      .init(Name.label, .text, "the state"),
      .init(Name.count, .text, "how many provinces are in it"),
      .init(Name.places, .list(of: .record(mapPlace)), "them, from north to south"),
    ])

  package static let mapPlace = Schema(
    "map place",
    [
      .init(Name.name, .text, "the province"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.note, .text, "how many of its parts count, where they differ: 1/2"),
    ])

  package static let mapRow = Schema(
    "map row",
    [
      .init(Name.name, .text, "the province on the map"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.unit, .text, "its slug, by which scripts find its tile"),
      .init(Name.region, .text, "its region"),
      .init(Name.former, .text, "the province that the table names"),
      .init(Name.value, .text, "the number of the state"),
      .init(Name.state, .text, "the state"),
      .init(Name.swatch, .markup, "a small tile in its colour and pattern"),
      .init(Name.date, .text, "since when, as d/m/yyyy"),
      .init(Name.datetime, .text, "since when, for machines"),
      .init(Name.hasDocuments, .flag, "whether there are any"),
      .init(Name.documents, .list(of: .record(mapDocument)), "the documents of the row"),
    ])

  package static let mapDocument = Schema(
    "map document",
    [
      .init(Name.name, .text, "its number as the table prints it"),
      .init(Name.address, .text, "its page, where it has one; put root before it"),
    ])
}
