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
  /// Where the figures come from.
  package struct Source: Sendable, Equatable {
    package var title: String
    /// A web address, or a document of the site by its file.
    package var path: String?

    package init(title: String, path: String? = nil) {
      self.title = title
      self.path = path
    }
  }

  package struct Licence: Sendable, Equatable {
    /// The identifier, such as `CC-BY-4.0`.
    package var name: String
    package var title: String?
    package var path: String?

    package init(name: String, title: String? = nil, path: String? = nil) {
      self.name = name
      self.title = title
      self.path = path
    }
  }

  /// A column.
  package struct Field: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
      case string, integer, number, boolean, date, list
    }

    package var name: String
    /// How readers see it.
    package var title: String
    package var description: String?
    package var kind: Kind
    /// The values that may stand in it, in their order; empty where any may.
    package var categories: [Category] = []
    package var isRequired = false
    package var isUnique = false
    /// What its values name.
    package var reference: Reference?
    /// The unit of its numbers, as printed after them: "tỷ đồng", "hộ".
    package var unit: String?

    package init(name: String, title: String, kind: Kind) {
      self.name = name
      self.title = title
      self.kind = kind
    }
  }

  /// One value of an enumerated column.
  package struct Category: Sendable, Equatable {
    package var value: String
    package var label: String
    /// A colour of the theme or `#RRGGBB`.
    package var colour: String?
    /// What is drawn over the colour, so that it holds in grey: `none`, `hatch`, `dots`, `outline`.
    package var pattern: String?

    package init(value: String, label: String, colour: String? = nil, pattern: String? = nil) {
      self.value = value
      self.label = label
      self.colour = colour
      self.pattern = pattern
    }
  }

  /// What the values of a column name.
  package enum Reference: Sendable, Equatable {
    /// Provinces of the gazetteer on a day; nil for those of the row's or the table's own day.
    case provinces(on: PartialDate?)
    /// Documents of the site, or such as are known, by identifier.
    case documents
    /// A column of another table.
    case dataset(String, field: String)
  }

  package struct Row: Sendable, Equatable {
    /// One for each field.
    package var values: [Value]
    /// The line of the file where the row begins, from 1.
    package var line: Int

    package init(values: [Value], line: Int) {
      self.values = values
      self.line = line
    }
  }

  package enum Value: Sendable, Equatable, Hashable {
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

    package init(name: String, label: String, query: DatasetQuery) {
      self.name = name
      self.label = label
      self.query = query
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
