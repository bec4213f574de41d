import Gazetteer
import Testing
import VietnameseText

@Suite("Divisions of the country")
struct DivisionTests {
  @Test("the regions changed on 1 July 2025")
  func divisions() {
    let divisions = Gazetteer.standard.divisions
    #expect(divisions.map(\.firstDay.iso) == ["2008-08-01", "2025-07-01"])
    #expect(divisions.map(\.lastDay?.iso) == ["2025-06-30", nil])
  }

  @Test("the table knows its first and last change")
  func changes() {
    #expect(Gazetteer.standard.firstChange?.iso == "2008-08-01")
    #expect(Gazetteer.standard.lastChange?.iso == "2026-09-20")
  }
}
