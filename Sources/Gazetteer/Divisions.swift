package import VietnameseText

extension Gazetteer {
  /// A time in which the country had the same regions.
  package struct Division: Sendable, Hashable {
    package var firstDay: PartialDate
    /// Nil for the present division.
    package var lastDay: PartialDate?

    /// Whether a day lies in that time; blank parts of the date count as their first.
    package func contains(_ date: PartialDate) -> Bool {
      let day = date.firstDay
      return firstDay <= day && lastDay.map { day <= $0 } ?? true
    }
  }

  /// The divisions of the country into regions, the oldest first.
  package var divisions: [Division] {
    var divisions: [Division] = []
    var regions: [String] = []
    for day in daysOfChange {
      let regionsOfDay = self.regions(on: day).sorted()
      guard regionsOfDay != regions else { continue }
      regions = regionsOfDay
      if !divisions.isEmpty { divisions[divisions.count - 1].lastDay = day.dayBefore }
      divisions.append(Division(firstDay: day))
    }
    return divisions
  }

  /// The day on which the table begins.
  package var firstChange: PartialDate? { daysOfChange.first }

  /// The day of the last change that the table knows of.
  package var lastChange: PartialDate? { daysOfChange.last }

  /// The days on which units begin or change, in order.
  private var daysOfChange: [PartialDate] {
    let days = units.flatMap { unit in
      [unit.firstDay] + unit.kinds.changes.map(\.day) + unit.regions.changes.map(\.day)
    }
    return Set(days).sorted()
  }
}
