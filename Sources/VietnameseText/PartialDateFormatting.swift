extension PartialDate {
  /// ISO 8601: `2023-10-27`, `2023-04`, `2023`.
  package var iso: String {
    [
      Self.padded(year, to: 4), month.map { Self.padded($0, to: 2) },
      day.map { Self.padded($0, to: 2) },
    ]
    .compactMap(\.self).joined(separator: "-")
  }

  /// With slashes and the zeros of ``official``: `27/10/2023`, `02/7/2023`, `4/2023`, `2023`.
  package var slashed: String {
    [day.map { Self.padded($0, to: 2) }, month.map(Self.officialMonth), String(year)]
      .compactMap(\.self).joined(separator: "/")
  }

  /// The long form of official documents, without its blank parts: "ngày 05 tháng 01 năm 2020",
  /// "tháng 4 năm 2023", "năm 2023".
  ///
  /// Days below 10 and the months 1 and 2 take a zero (Decree 30/2020/NĐ-CP, Appendix I).
  package var official: String {
    [
      day.map { "ngày \(Self.padded($0, to: 2))" }, month.map { "tháng \(Self.officialMonth($0))" },
      "năm \(year)",
    ].compactMap(\.self).joined(separator: " ")
  }

  /// The long form with room to write in its blank parts by hand: "ngày      tháng 4 năm 2023".
  package var officialWithBlanks: String {
    let room = String(repeating: " ", count: 4)
    let day = day.map { Self.padded($0, to: 2) } ?? room
    let month = month.map(Self.officialMonth) ?? room
    return "ngày \(day) tháng \(month) năm \(year)"
  }

  /// RFC 3339 at midnight that begins the date: `2023-10-27T00:00:00+07:00`.
  ///
  /// - Parameter offset: minutes east of UTC, 420 for Vietnam.
  /// - Returns: the first day of the period where day or month are blank.
  package func rfc3339(offset: Int) -> String {
    let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
    return firstDay.iso + "T00:00:00" + (offset < 0 ? "-" : "+")
      + "\(Self.padded(hours, to: 2)):\(Self.padded(minutes, to: 2))"
  }

  private static func officialMonth(_ month: Int) -> String { padded(month, to: month < 3 ? 2 : 1) }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
