/// A calendar date of which the day, or month and day, may be blank, as in a draft.
///
/// A value always names days that exist in the Gregorian calendar. Dates compare by year, month and
/// day; a date with a blank part comes before all dates that fill it.
package struct PartialDate: Sendable, Hashable, Comparable {
  /// 1 to 9999.
  package let year: Int
  /// 1 to 12, or nil where blank.
  package let month: Int?
  /// 1 to the length of the month, or nil where blank.
  package let day: Int?

  /// - Throws: `Failure` naming the part that no calendar has.
  package init(year: Int, month: Int? = nil, day: Int? = nil) throws(Failure) {
    guard 1...9999 ~= year else { throw .noSuchYear(year) }
    if let month, !(1...12 ~= month) { throw .noSuchMonth(month) }
    if let day {
      guard let month else { throw .notADate }
      guard 1...Self.daysInMonth(month, of: year) ~= day else {
        throw .noSuchDay(day, month: month, year: year)
      }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }
}

extension PartialDate {
  /// The first day of the date, blank parts filled with 1.
  package var firstDay: PartialDate {
    PartialDate(uncheckedYear: year, month: month ?? 1, day: day ?? 1)
  }

  /// The day before a whole date; nil where a part is blank, and for the first day of year 1.
  package var dayBefore: PartialDate? {
    guard let month, let day else { return nil }
    if day > 1 { return PartialDate(uncheckedYear: year, month: month, day: day - 1) }
    let (yearBefore, monthBefore) = month > 1 ? (year, month - 1) : (year - 1, 12)
    guard yearBefore > 0 else { return nil }
    return PartialDate(
      uncheckedYear: yearBefore, month: monthBefore,
      day: Self.daysInMonth(monthBefore, of: yearBefore))
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

extension PartialDate {
  /// Why a text is no date.
  package enum Failure: Error, Sendable, Hashable {
    case notADate
    case noSuchYear(Int)
    case noSuchMonth(Int)
    case noSuchDay(Int, month: Int, year: Int)

    /// The reason in Vietnamese, one sentence without a full stop.
    package var vietnamese: String {
      switch self {
      case .notADate: "không phải ngày tháng; hãy viết 2023-10-27, 27/10/2023 hoặc 4/2023"
      case .noSuchYear(let year): "không có năm \(year)"
      case .noSuchMonth(let month): "không có tháng \(month); một năm có 12 tháng"
      case .noSuchDay(let day, let month, let year):
        "không có ngày \(day); tháng \(month) năm \(year) có "
          + "\(PartialDate.daysInMonth(month, of: year)) ngày"
      }
    }

    /// The reason in English, one sentence without a full stop.
    package var english: String {
      switch self {
      case .notADate: "not a date; write 2023-10-27, 27/10/2023 or 4/2023"
      case .noSuchYear(let year): "there is no year \(year)"
      case .noSuchMonth(let month): "there is no month \(month); a year has 12 months"
      case .noSuchDay(let day, let month, let year):
        "there is no day \(day); month \(month) of \(year) has "
          + "\(PartialDate.daysInMonth(month, of: year)) days"
      }
    }
  }

  /// The number of days of a month (1 to 12) of the Gregorian calendar.
  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601); nil where the day is blank.
  package var weekday: Int? {
    guard let month, let day else { return nil }
    // Days since a Monday before year 1, counted in years that begin in March.
    let y = month < 3 ? year - 1 : year
    let m = month < 3 ? month + 9 : month - 3
    let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
    return (days + 2) % 7 + 1
  }
}
