package import Foundation
package import VietnameseText

/// A table of `Content/data`: what its Table Schema says of it, and its rows.
///
/// The columns follow Frictionless Table Schema (https://datapackage.org/standard/table-schema/).
package struct Dataset: Sendable {
  /// The file's name without its ending, by which figures and texts ask for it: `adoption`.
  package var name: String
  /// The table, relative to the content folder: `data/adoption.csv`.
  package var path: String
  /// Its schema, likewise: `data/adoption.schema.json`.
  package var schemaPath: String
  package var title: String
  package var description: String?
  package var sources: [Source] = []
  package var licence: Licence?
  /// The day on which the figures hold.
  package var asOf: PartialDate?
  package var fields: [Field]
  /// What stands in a cell that holds nothing; an empty cell always does.
  package var missingValues: [String] = []
  /// The columns that tell rows apart, by index.
  package var primaryKey: [Int] = []
  package var rows: [Row] = []
  /// Numbers with names, for running text: `{{ adoption.issued }}`.
  package var measures: [Measure] = []
  /// How the table is shown as a map; nil where it is not.
  package var map: MapView?

  package init(name: String, path: String, schemaPath: String, title: String, fields: [Field]) {
    self.name = name
    self.path = path
    self.schemaPath = schemaPath
    self.title = title
    self.fields = fields
  }

  /// The column of a name.
  package func field(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

extension Dataset {
  package struct Row: Sendable, Equatable {
    /// One for each field.
    package var values: [Value]
    /// Where each of them stands in the file.
    package var positions: [FieldPosition]

    package init(values: [Value], positions: [FieldPosition]) {
      self.values = values
      self.positions = positions
    }

    /// The line of the file where the row begins, from 1.
    package var line: Int { positions.map(\.line).min() ?? 1 }
  }

  package enum Value: Sendable, Hashable {
    case missing
    case text(String)
    /// Exact: `Decimal` has no binary fractions.
    case number(Decimal)
    case boolean(Bool)
    case date(PartialDate)
    /// Several values in one cell.
    case list([String])
  }

  /// A number with a name.
  package struct Measure: Sendable, Equatable {
    package var name: String
    package var label: String
    package var query: DatasetQuery
    /// Where the schema defines it.
    package var position: FieldPosition?

    package init(
      name: String, label: String, query: DatasetQuery, position: FieldPosition? = nil
    ) {
      self.name = name
      self.label = label
      self.query = query
      self.position = position
    }
  }

  /// How a table of provinces is shown as a map.
  package struct MapView: Sendable, Equatable {
    /// The column with the provinces, and the enumerated one with their states, by index.
    package var place: Int
    package var state: Int
    /// The column with the day from which the state holds.
    package var date: Int?
    /// Where it stands among the site's maps, from 1.
    package var order: Int

    package init(place: Int, state: Int, date: Int? = nil, order: Int = 1) {
      self.place = place
      self.state = state
      self.date = date
      self.order = order
    }
  }
}
