package import Templating

extension Schemas {
  /// The page of one province.
  package static let province = Schema(
    "province",
    page + [
      .init(Name.taxonomy, .record(link), "the page of all provinces"),
      .init(Name.kind, .text, "its kinds: Tỉnh; thành phố trực thuộc trung ương từ 01/9/2026"),
      .init(Name.region, .record(namedPlace), "the region it lies in, for one that still exists"),
      .init(Name.successor, .record(placeSuccessor), "what it belongs to now, for a former one"),
      .init(Name.locator, .markup, "a small map of where it lies; empty where none is known"),
      .init(Name.hasStates, .flag, "whether a table of the site's maps names it or its parts"),
      .init(Name.columns, .list(of: .record(stateColumn)), "the tables"),
      .init(Name.states, .list(of: .record(stateRow)), "the province, or those it was made of"),
      .init(Name.hasSummary, .flag, "whether it was made of several"),
      .init(Name.summary, .list(of: .record(stateCell)), "what they have in common, by column"),
      .init(
        Name.units, .list(of: .record(unit)),
        "the province under its present and its former borders"),
      .init(Name.documentCount, .text, "how many documents are for it"),
      .init(Name.hasRows, .flag, "whether there are any"),
      .init(Name.rows, .list(of: .record(row)), "the first of them"),
      .init(Name.pages, .record(pages), "the way to the others, where there are any"),
      .init(Name.hasReferences, .flag, "whether there are any"),
      .init(
        Name.references, .list(of: .record(namedDocument)),
        "documents of it that are cited and not held"),
      .init(Name.hasMentions, .flag, "whether there are any"),
      .init(
        Name.mentions, .list(of: .record(namedDocument)), "the newest documents that name it"),
      .init(Name.hasMore, .flag, "whether more documents name it"),
      .init(Name.count, .text, "how many documents name it"),
      .init(Name.hasCiters, .flag, "whether there are any"),
      .init(
        Name.citers, .list(of: .record(citer)),
        "the newest documents that cite one of its documents"),
      .init(Name.citerCount, .text, "how many documents cite them, where more do"),
    ])

  package static let namedPlace = Schema(
    "named place",
    [
      .init(Name.name, .text, "the province or region"),
      .init(Name.address, .text, "its page, where it has one; put root before it"),
      .init(Name.since, .text, "the day since which, where it has changed"),
    ])

  package static let placeSuccessor = Schema(
    "place successor",
    [
      .init(Name.name, .text, "the province with its kind: tỉnh Tuyên Quang"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.since, .text, "the day on which it took over, as 01/7/2025"),
      .init(Name.resolution, .text, "the act: Nghị quyết số 202/2025/QH15"),
    ])

  package static let stateColumn = Schema(
    "state column",
    [
      .init(Name.title, .text, "the table's title"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.date, .text, "the day on which its figures hold, as 27/10/2023"),
      .init(Name.count, .text, "how many provinces there were on that day"),
    ])

  package static let stateRow = Schema(
    "state row",
    [
      .init(Name.name, .text, "the province"),
      .init(Name.address, .text, "its page, where it is another; put root before it"),
      .init(Name.cells, .list(of: .record(stateCell)), "one cell for each column"),
    ])

  package static let stateCell = Schema(
    "state cell",
    [
      .init(Name.title, .text, "the column's title"),
      .init(Name.state, .text, "the state: Đã ban hành; none where nothing is known"),
      .init(Name.swatch, .record(swatch), "how the state is marked"),
      .init(Name.hasDocuments, .flag, "whether there are any"),
      .init(
        Name.documents, .list(of: .record(namedPlace)), "the documents behind it, by their numbers"),
      .init(Name.date, .text, "the day or days since which it holds"),
    ])

  package static let swatch = Schema(
    "swatch",
    [
      .init(Name.colour, .text, "a colour of the style sheet"),
      .init(Name.pattern, .text, "none, hatch, dots or outline"),
    ])

  package static let unit = Schema(
    "unit",
    [
      .init(Name.heading, .text, "its time, where there are several: Từ 01/7/2025"),
      .init(Name.kinds, .list(of: .text), "its kinds, one after the other"),
      .init(Name.regions, .list(of: .record(namedPlace)), "its regions, one after the other"),
      .init(Name.resolution, .text, "the act that made it: Nghị quyết số 202/2025/QH15"),
      .init(Name.hasPredecessors, .flag, "whether there are any"),
      .init(Name.predecessors, .list(of: .record(namedPlace)), "the units that it was made of"),
      .init(Name.successor, .record(placeSuccessor), "the unit that took it in"),
      .init(Name.hasNeighbours, .flag, "whether there are any"),
      .init(Name.neighbours, .list(of: .record(namedPlace)), "the provinces on its borders"),
      .init(Name.code, .text, "its code of the General Statistics Office"),
      .init(Name.otherNames, .text, "its other names, divided by semicolons"),
    ])

  /// The list of all provinces, by region.
  package static let provinces = Schema(
    "provinces",
    page + [
      .init(Name.hasShares, .flag, "whether there are any"),
      .init(Name.shares, .list(of: .record(shareTable)), "the states of each table, by region"),
      .init(Name.charts, .markup, "charts of the states over time; empty where there are none"),
      .init(Name.regions, .list(of: .record(regionOfList)), "the regions, from north to south"),
    ])

  package static let regionOfList = Schema(
    "region of the list",
    [
      .init(Name.name, .text, "the region"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.terms, .list(of: .record(provinceTerm)), "its provinces"),
    ])

  package static let provinceTerm: Schema = Schema(
    "province of the list",
    [
      .init(Name.name, .text, "the province"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.count, .text, "how many documents are for it, if any"),
      .init(Name.hasParts, .flag, "whether there are any"),
      .init(
        Name.parts, .list(of: .record(provinceTerm)), "the provinces that were merged into it"),
    ])

  /// The page of one region.
  package static let region = Schema(
    "region",
    page + [
      .init(Name.taxonomy, .record(link), "the page of all provinces"),
      .init(
        Name.divisions, .list(of: .record(division)),
        "the region under each division of the country, the present first"),
    ])

  package static let division = Schema(
    "division",
    [
      .init(Name.number, .text, "its number on the page, from 1"),
      .init(Name.heading, .text, "its time: Từ 01/7/2025"),
      .init(Name.count, .text, "how many provinces it has"),
      .init(Name.hasShares, .flag, "whether there are any"),
      .init(Name.shares, .list(of: .record(shareTable)), "the states of each table"),
      .init(Name.hasStates, .flag, "whether there is a table"),
      .init(Name.columns, .list(of: .record(stateColumn)), "the tables"),
      .init(Name.rows, .list(of: .record(regionRow)), "its provinces"),
    ])

  package static let regionRow = Schema(
    "region row",
    [
      .init(Name.name, .text, "the province"),
      .init(Name.address, .text, "its page, where it has one; put root before it"),
      .init(Name.hasParts, .flag, "whether it was made of several"),
      .init(Name.parts, .list(of: .record(namedPlace)), "what it was made of"),
      .init(Name.successor, .record(placeSuccessor), "what it belongs to now"),
      .init(Name.cells, .list(of: .record(stateCell)), "one cell for each column"),
    ])

  package static let shareTable = Schema(
    "share table",
    [
      .init(Name.title, .text, "the table's title"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.date, .text, "the day on which its figures hold, as 27/10/2023"),
      .init(Name.text, .text, "what is counted first: tỉnh, thành phố đã ban hành"),
      .init(Name.note, .text, "what to know of figures that were carried over to new borders"),
      .init(Name.states, .list(of: .record(swatchedState)), "the states"),
      .init(Name.rows, .list(of: .record(shareRow)), "the regions"),
    ])

  package static let swatchedState = Schema(
    "state",
    [
      .init(Name.state, .text, "the state: Đã ban hành"),
      .init(Name.swatch, .record(swatch), "how it is marked"),
    ])

  package static let shareRow = Schema(
    "share row",
    [
      .init(Name.name, .text, "the region"),
      .init(Name.address, .text, "its page, where it has one; put root before it"),
      .init(Name.count, .text, "how many provinces are in the states that are counted first"),
      .init(Name.total, .text, "how many provinces it has"),
      .init(Name.shares, .list(of: .record(share)), "one for each state"),
    ])

  package static let share = Schema(
    "share",
    [
      .init(Name.state, .text, "the state: Đã ban hành"),
      .init(Name.swatch, .record(swatch), "how it is marked"),
      .init(Name.count, .text, "how many provinces are in it"),
      .init(Name.start, .text, "the share of the states before it, likewise"),
      .init(Name.width, .text, "their share in percent, as style sheets write it: 78.6"),
      .init(Name.isPresent, .flag, "whether there is any"),
    ])
}
