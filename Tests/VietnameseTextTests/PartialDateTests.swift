import Testing
import VietnameseText

struct PartialDateTests {
  @Test(
    "every way of writing a date is read",
    arguments: [
      ("2023-10-27", "2023-10-27"), ("2023-04", "2023-04"), ("2023", "2023"),
      ("27/10/2023", "2023-10-27"), ("02/7/2023", "2023-07-02"), ("4/2023", "2023-04"),
      ("27 / 10 /2023", "2023-10-27"), (" 1/2/2024\n", "2024-02-01"),
      ("ngày 27 tháng 10 năm 2023", "2023-10-27"), ("ngày 02 tháng 7 năm 2023", "2023-07-02"),
      ("Ngày 2\u{A0}tháng 7 năm 2023", "2023-07-02"), ("ngày 16/6/2017", "2017-06-16"),
      ("tháng 4 năm 2023", "2023-04"), ("ngày      tháng 4 năm 2023", "2023-04"),
      ("ngày tháng năm 2023", "2023"), ("năm 2023", "2023"), ("29/02/2024", "2024-02-29"),
      ("nga\u{300}y 02 tha\u{301}ng 7 na\u{306}m 2023", "2023-07-02"),
    ])
  func reads(text: String, iso: String) throws {
    #expect(try PartialDate(parsing: text).iso == iso)
  }

  @Test(
    "what looks like a date and is none is refused with the reason",
    arguments: [
      ("31/02/2023", PartialDate.Failure.noSuchDay(31, month: 2, year: 2023)),
      ("29/02/1900", .noSuchDay(29, month: 2, year: 1900)),
      ("0/4/2023", .noSuchDay(0, month: 4, year: 2023)),
      ("2023-13", .noSuchMonth(13)), ("51/63", .notADate), ("493/1.589", .notADate),
      ("17/10", .notADate), ("2021-2025", .notADate), ("24/2021/QH15", .notADate),
      ("10/2021/QH15", .notADate), ("09-10/02/2023", .notADate), ("27/10/23", .notADate),
      ("0000-01-01", .noSuchYear(0)), ("20231027", .notADate), ("", .notADate),
      ("ngày 5 năm 2023", .notADate), ("27/10/2023.", .notADate),
      ("ngày27tháng10năm2023", .notADate),
    ])
  func refuses(text: String, reason: PartialDate.Failure) {
    #expect(throws: reason) { try PartialDate(parsing: text) }
  }

  @Test("a reason names the rule and the way out in both languages")
  func reasons() {
    let reason = PartialDate.Failure.noSuchDay(31, month: 2, year: 2023)
    #expect(reason.vietnamese == "không có ngày 31; tháng 2 năm 2023 có 28 ngày")
    #expect(reason.english == "there is no day 31; month 2 of 2023 has 28 days")
  }

  @Test("a date needs its month before its day")
  func dayWithoutMonth() {
    #expect(throws: PartialDate.Failure.notADate) { try PartialDate(year: 2023, day: 5) }
  }

  @Test("official dates take a zero below day 10 and in the months 1 and 2 only (Decree 30/2020)")
  func official() throws {
    let january = try PartialDate(year: 2020, month: 1, day: 5)
    #expect(january.official == "ngày 05 tháng 01 năm 2020")
    #expect(january.slashed == "05/01/2020")
    let july = try PartialDate(year: 2023, month: 7, day: 2)
    #expect(july.official == "ngày 02 tháng 7 năm 2023")
    #expect(july.slashed == "02/7/2023")
    #expect(try PartialDate(year: 2023, month: 12, day: 10).official == "ngày 10 tháng 12 năm 2023")
  }

  @Test("blank parts are left out, or left as room to write")
  func blanks() throws {
    let april = try PartialDate(year: 2023, month: 4)
    #expect(april.official == "tháng 4 năm 2023")
    #expect(april.slashed == "4/2023")
    #expect(april.officialWithBlanks == "ngày      tháng 4 năm 2023")
    let year = try PartialDate(year: 2023)
    #expect(year.official == "năm 2023")
    #expect(try PartialDate(parsing: year.officialWithBlanks) == year)
  }

  @Test("every form of every date of two years is read back as the same date")
  func roundTrip() throws {
    var dates: [PartialDate] = []
    for (year, month) in [2023, 2024].flatMap({ year in (1...12).map { (year, $0) } }) {
      dates += (1...31).compactMap { try? PartialDate(year: year, month: month, day: $0) }
    }
    #expect(dates.count == 365 + 366)
    for date in dates {
      for text in [date.iso, date.slashed, date.official, date.officialWithBlanks] {
        #expect(try PartialDate(parsing: text) == date)
      }
    }
  }

  @Test("dates are ordered by day, blank parts first")
  func order() throws {
    let ordered = ["2022-12-31", "2023", "2023-04", "2023-04-01", "2023-04-02", "2023-10-01"]
    let dates = try ordered.map { try PartialDate(parsing: $0) }
    #expect(dates.shuffled().sorted() == dates)
  }

  @Test(
    "weekdays follow the calendar",
    arguments: [
      ("2023-10-27", 5), ("2024-02-29", 4), ("2000-01-01", 6), ("1945-09-02", 7), ("2026-01-01", 4),
      ("2025-06-30", 1), ("0001-01-01", 1),
    ])
  func weekday(iso: String, weekday: Int) throws {
    #expect(try PartialDate(parsing: iso).weekday == weekday)
  }

  @Test("a feed's time is midnight at a fixed offset, on the first day of a partial date")
  func rfc3339() throws {
    let date = try PartialDate(year: 2023, month: 10, day: 27)
    #expect(date.rfc3339(offset: 420) == "2023-10-27T00:00:00+07:00")
    #expect(date.rfc3339(offset: -210) == "2023-10-27T00:00:00-03:30")
    #expect(try PartialDate(year: 2023, month: 4).rfc3339(offset: 0) == "2023-04-01T00:00:00+00:00")
    #expect(try PartialDate(year: 2023, month: 4).weekday == nil)
  }

  @Test("a date inside a text is read from where it begins to where it ends")
  func prefix() throws {
    let text = Array("Kế hoạch ngày 01/6/2022, số 90".utf8)
    let start = try #require(text.firstIndex(of: UInt8(ascii: "0")))
    let found = try #require(PartialDate.prefix(of: text, at: start))
    #expect(found.date.iso == "2022-06-01")
    #expect(found.end == start + "01/6/2022".utf8.count)
    #expect(PartialDate.prefix(of: Array("2022 tỉnh".utf8), at: 0) == nil)
    #expect(PartialDate.prefix(of: Array("90/QĐ-TTg".utf8), at: 0) == nil)
    #expect(PartialDate.prefix(of: [], at: 0) == nil)
  }

  @Test(
    "the day before goes over months and years",
    arguments: [
      ("2025-07-01", "2025-06-30"), ("2025-01-01", "2024-12-31"), ("2024-03-01", "2024-02-29"),
      ("2023-10-27", "2023-10-26"),
    ])
  func dayBefore(day: String, before: String) throws {
    #expect(try PartialDate(parsing: day).dayBefore?.iso == before)
  }

  @Test("a date with a blank part has no day before")
  func noDayBefore() throws { #expect(try PartialDate(parsing: "2025-07").dayBefore == nil) }
}
