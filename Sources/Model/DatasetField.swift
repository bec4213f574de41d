package import VietnameseText

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
    /// The types of Table Schema that a column may have; years and months are dates in part.
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
    package var limits = Limits()
    /// What its values name.
    package var reference: Reference?
    /// Whether each province of the day must stand in it once.
    package var isComplete = false
    /// The column whose date comes before this one's, or on the same day.
    package var after: String?
    /// What divides the values of a list.
    package var delimiter: Character = ";"
    /// What stands before decimals in the file; nil for the Vietnamese way, a comma.
    package var decimalMark: Character?
    /// The unit of its numbers, as printed after them: "tỷ đồng", "hộ".
    package var unit: String?

    package init(name: String, title: String, kind: Kind) {
      self.name = name
      self.title = title
      self.kind = kind
    }
  }

  /// What the values of a column keep to, beyond their type.
  package struct Limits: Sendable, Equatable {
    package var minimum: Value?
    package var maximum: Value?
    /// In characters.
    package var minimumLength: Int?
    package var maximumLength: Int?
    /// A regular expression that a whole value matches.
    package var pattern: String?

    package init() {}
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
}
