package import VietnameseText

/// The division of the country that a map shows.
package enum MapEpoch: Int, Sendable, CaseIterable {
  /// The 63 provinces until 30 June 2025.
  case of63 = 63
  /// The 34 since 1 July 2025 (Resolution 202/2025/QH15).
  case of34 = 34

  /// The first day of the division into 34.
  private static let change = (year: 2025, month: 7, day: 1)

  /// The division in force on a day; blank parts of the date count as their first.
  package init(on date: PartialDate) {
    let day = date.firstDay
    let isOld =
      (day.year, day.month ?? 1, day.day ?? 1)
      < (Self.change.year, Self.change.month, Self.change.day)
    self = isOld ? .of63 : .of34
  }
}
