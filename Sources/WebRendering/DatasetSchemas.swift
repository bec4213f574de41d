package import Templating

extension Schemas {
  /// The list of tables.
  package static let datasets = Schema(
    "datasets",
    page + [
      .init(Name.packageAddress, .text, "the Data Package of all tables; put root before it"),
      .init(Name.rows, .list(of: .record(datasetRow)), "the tables"),
    ])

  package static let datasetRow = Schema(
    "dataset row",
    [
      .init(Name.title, .text, "the table's title"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.description, .text, "what it says"),
      .init(Name.date, .text, "the day on which its figures hold, as 27/10/2023"),
      .init(Name.count, .text, "how many rows it has"),
      .init(Name.csvAddress, .text, "the table as CSV; put root before it"),
      .init(Name.jsonAddress, .text, "the table as JSON; put root before it"),
    ])

  /// The page of one table.
  package static let dataset = Schema(
    "dataset",
    page + [
      .init(Name.parent, .record(link), "the list of tables"),
      .init(Name.text, .text, "what the table says"),
      .init(Name.count, .text, "how many rows it has"),
      .init(Name.limit, .text, "how many of them the page shows, where that is not all"),
      .init(Name.date, .text, "the day on which its figures hold, as 27/10/2023"),
      .init(Name.datetime, .text, "the day as machines read it"),
      .init(Name.csvAddress, .text, "the table as CSV; put root before it"),
      .init(Name.jsonAddress, .text, "the table as JSON; put root before it"),
      .init(Name.packageAddress, .text, "the Data Package of all tables; put root before it"),
      .init(Name.hasSources, .flag, "whether there are any"),
      .init(Name.sources, .list(of: .record(datasetSource)), "where the figures come from"),
      .init(Name.licence, .record(datasetSource), "how the table may be used again"),
      .init(Name.charts, .markup, "the charts that go with the map of a table"),
      .init(Name.hasFigures, .flag, "whether there are any"),
      .init(Name.figures, .list(of: .record(datasetFigure)), "the numbers with names"),
      .init(Name.columns, .list(of: .record(datasetColumn)), "the columns"),
      .init(Name.rows, .list(of: .record(datasetCells)), "the rows"),
    ])

  package static let datasetSource = Schema(
    "dataset source",
    [
      .init(Name.title, .text, "its title"),
      .init(Name.address, .text, "where it is to be found, ready to be linked to"),
    ])

  package static let datasetFigure = Schema(
    "dataset figure",
    [
      .init(Name.value, .text, "the number: 53"),
      .init(Name.label, .text, "what it counts"),
    ])

  package static let datasetColumn = Schema(
    "dataset column",
    [
      .init(Name.name, .text, "its name in the files"),
      .init(Name.title, .text, "its name for readers"),
      .init(Name.kind, .text, "the type of its values: số, ngày …"),
      .init(Name.unit, .text, "the unit of its numbers"),
      .init(Name.description, .text, "what it holds"),
      .init(Name.isNumber, .flag, "whether it holds numbers"),
      .init(Name.hasStates, .flag, "whether its values have labels"),
      .init(Name.states, .list(of: .record(datasetState)), "its values"),
    ])

  package static let datasetState = Schema(
    "dataset state",
    [
      .init(Name.title, .text, "the label"),
      .init(Name.name, .text, "the value in the files"),
      .init(Name.swatch, .record(swatch), "how it is marked"),
    ])

  package static let datasetCells = Schema(
    "dataset cells",
    [.init(Name.cells, .list(of: .record(datasetCell)), "one cell for each column")])

  package static let datasetCell = Schema(
    "dataset cell",
    [
      .init(Name.title, .text, "the column's title"),
      .init(Name.isHead, .flag, "whether the cell names the row"),
      .init(Name.isNumber, .flag, "whether the column holds numbers"),
      .init(Name.value, .text, "what the cell sorts by, where its words do not do"),
      .init(Name.swatch, .record(swatch), "how its state is marked"),
      .init(Name.items, .list(of: .record(datasetItem)), "its values; none for a blank cell"),
    ])

  package static let datasetItem = Schema(
    "dataset item",
    [
      .init(Name.text, .text, "the value"),
      .init(Name.address, .text, "the page of what it names; put root before it"),
    ])
}
