import Testing
import VietnameseText

@Suite("Account and telephone numbers, and days counted on")
struct ContactNumberTests {
  @Test("Digits may be grouped by spaces, dots and hyphens, and by nothing else")
  func digits() {
    #expect(ContactNumber.digits("3761.0 90-48") == "376109048")
    #expect(ContactNumber.digits("12a4") == nil)
    #expect(ContactNumber.digits(" ") == nil)
  }

  @Test("Groups of four keep all digits")
  func grouped() {
    #expect(ContactNumber.grouped("123456789") == "1234\u{A0}5678\u{A0}9")
    #expect(ContactNumber.grouped("") == "")
  }

  @Test(
    "Days are counted over months, leap days and years",
    arguments: [
      ("2026-11-18", 1, "2026-11-19"), ("2024-02-28", 1, "2024-02-29"),
      ("2023-02-28", 1, "2023-03-01"), ("1900-02-28", 1, "1900-03-01"),
      ("2000-02-28", 1, "2000-02-29"), ("2026-01-01", -1, "2025-12-31"),
      ("2026-10-17", 32, "2026-11-18"), ("0001-01-01", 0, "0001-01-01"),
      ("9999-12-31", 0, "9999-12-31"),
    ])
  func adding(_ day: String, _ days: Int, _ expected: String) throws {
    #expect(try PartialDate(parsing: day).adding(days: days)?.iso == expected)
  }

  @Test("Before the first year and after the last there is no day")
  func bounds() throws {
    #expect(try PartialDate(year: 1, month: 1, day: 1).adding(days: -1) == nil)
    #expect(try PartialDate(year: 9999, month: 12, day: 31).adding(days: 1) == nil)
    #expect(try PartialDate(year: 2026, month: 1).adding(days: 1) == nil)
  }
}
