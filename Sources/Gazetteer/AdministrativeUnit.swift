package import VietnameseText

/// A province or centrally-run city, as long as it keeps its name and territory.
///
/// Tuyên Quang until 30 June 2025 and Tuyên Quang since 1 July 2025, which took in Hà Giang, are two
/// units with one slug; a change of kind or region alone makes no new unit.
package struct AdministrativeUnit: Sendable, Hashable {
  /// The kinds of units of the first level (Law on the organisation of local government).
  package enum Kind: String, Sendable, CaseIterable {
    case province = "tỉnh"
    /// Thành phố trực thuộc trung ương.
    case city = "thành phố"
  }

  /// The name without its kind, as lists print it: "Sơn La", "TP Hồ Chí Minh".
  package let name: String
  /// The name as a part of addresses.
  package let slug: String
  /// The code of the General Statistics Office; some codes name different units at different times.
  package let code: String
  /// The first day on which the unit exists, not before 1 August 2008, where the table begins.
  package let firstDay: PartialDate
  /// The last day on which the unit exists; nil while it does.
  package let lastDay: PartialDate?
  /// The slug of the unit that took it in.
  package let successorSlug: String?
  /// Other names and spellings in use.
  package let otherNames: [String]

  var key: UnitKey { UnitKey(slug: slug, firstDay: firstDay) }

  /// The resolution that made the unit; nil where it is older than the table.
  package let foundingResolution: String?
  package let kinds: History<Kind>
  package let regions: History<String>

  /// The kind of the unit on a day; blank parts of the date count as their first.
  package func kind(on date: PartialDate) -> Kind { kinds.value(on: date) }

  /// The resolution that made the unit what it is on a day; nil where it is older than the table.
  package func resolution(on date: PartialDate) -> String? {
    kinds.changes.last { $0.day <= date.firstDay }?.resolution ?? foundingResolution
  }

  /// The socio-economic region of the unit on a day.
  package func region(on date: PartialDate) -> String { regions.value(on: date) }

  /// Whether the unit exists on a day; blank parts of the date count as their first.
  package func exists(on date: PartialDate) -> Bool {
    let day = date.firstDay
    return firstDay <= day && lastDay.map { day <= $0 } ?? true
  }

  /// Whether the unit is of a kind on a day, or, without one, ever was.
  package func has(_ kind: Kind, on date: PartialDate?) -> Bool {
    date.map { self.kind(on: $0) == kind } ?? kinds.values.contains(kind)
  }

  /// The name with its kind: "tỉnh Sơn La", "thành phố Hồ Chí Minh".
  package func fullName(on date: PartialDate) -> String {
    let bareName = name.hasPrefix("TP ") ? String(name.dropFirst("TP ".count)) : name
    return "\(kind(on: date).rawValue) \(bareName)"
  }
}

/// What tells units apart: units of one slug follow each other.
struct UnitKey: Sendable, Hashable {
  var slug: String
  var firstDay: PartialDate
}

/// A value that changes on certain days.
package struct History<Value: Sendable & Hashable>: Sendable, Hashable {
  package struct Change: Sendable, Hashable {
    package var day: PartialDate
    package var value: Value
    /// The resolution behind the change, if any is named.
    package var resolution: String?
  }

  /// The value before the first change.
  package var initial: Value
  /// Ascending by day.
  package private(set) var changes: [Change] = []

  init(initial: Value, changes: [Change] = []) {
    self.initial = initial
    self.changes = changes
  }

  func value(on date: PartialDate) -> Value {
    changes.last { $0.day <= date.firstDay }?.value ?? initial
  }

  var values: [Value] { [initial] + changes.map(\.value) }

  /// Adds a change, in the place of one of the same day.
  mutating func set(_ value: Value, from day: PartialDate, _ resolution: String?) {
    changes.removeAll { $0.day == day }
    changes.append(Change(day: day, value: value, resolution: resolution))
    changes.sort { $0.day < $1.day }
  }
}
