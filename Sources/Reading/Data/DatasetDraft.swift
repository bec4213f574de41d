import Model
import VietnameseText

/// A Table Schema as it is written, before its names are looked up.
struct DatasetDraft: Sendable {
  var title = ""
  var description: String?
  var sources: [Dataset.Source] = []
  var licences: [Dataset.Licence] = []
  var asOf: PartialDate?
  var fields: [FieldDraft] = []
  var missingValues: [String] = []
  var primaryKey: [Placed<String>] = []
  var foreignKeys: [ForeignKeyDraft] = []
  var measures: [MeasureDraft] = []
  var map: Placed<MapDraft>?
}

struct FieldDraft: Sendable {
  var name: Placed<String>?
  var title: String?
  var description: String?
  var kind = Dataset.Field.Kind.string
  var constraints = ConstraintsDraft()
  var categories: [Dataset.Category] = []
  var unit: String?
  var delimiter: Placed<String>?
  var decimalMark: Character?
  var after: Placed<String>?
}

struct ConstraintsDraft: Sendable {
  var isRequired = false
  var isUnique = false
  var values: [String] = []
  var minimum: Placed<String>?
  var maximum: Placed<String>?
  var minimumLength: Placed<String>?
  var maximumLength: Placed<String>?
  var pattern: Placed<String>?
}

struct ForeignKeyDraft: Sendable {
  var fields: [Placed<String>] = []
  var resource: Placed<String>?
  var targets: [Placed<String>] = []
  var day: PartialDate?
  var isComplete = false
}

struct MeasureDraft: Sendable {
  var name: Placed<String>?
  var label: String?
  var conditions: [DatasetQuery.Condition] = []
  var aggregate = AggregateName.count
  var field: String?
}

struct MapDraft: Sendable {
  var place: Placed<String>?
  var state: Placed<String>?
  var date: Placed<String>?
  var order: Placed<String>?
}
