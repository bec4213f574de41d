extension PartialDate {
  /// The day that lies some days after this one, or before it.
  ///
  /// - Parameter days: how many; negative for earlier days.
  /// - Returns: nil where the day is blank, or beyond the years 1 to 9999.
  package func adding(days: Int) -> PartialDate? {
    guard let month, let day else { return nil }
    // Counted in years that begin in March, so that a leap day is the last of its year; 400 of them
    // have 146,097 days.
    let marchYear = month < 3 ? year - 1 : year
    let marchMonth = month < 3 ? month + 9 : month - 3
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let count =
      era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear + days
    guard count >= 0 else { return nil }
    return Self(marchDay: count)
  }

  /// - Parameter count: days since 1 March of the year 0.
  private init?(marchDay count: Int) {
    let era = count / 146_097
    let dayOfEra = count % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = era * 400 + yearOfEra + (month < 3 ? 1 : 0)
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    guard let date = try? PartialDate(year: year, month: month, day: day) else { return nil }
    self = date
  }
}
