import Model
import Testing
import VietnameseText

@testable import Linking

@Suite("When reports are due")
struct DeadlineTests {
  /// The deadlines of a document as "date recurrences anchor: what".
  private static func deadlines(_ linked: LinkedDocument?) -> [String] {
    guard let linked else { return [] }
    return linked.deadlines.map { deadline in
      let section = deadline.section.map { linked.document.body.sections[$0].anchor }
      let when = [deadline.date?.iso] + deadline.recurrences.map(\.rawValue) + [section]
      return when.compactMap(\.self).joined(separator: " ") + ": " + deadline.what
    }
  }

  private static func deadlines(
    _ text: String, keys: String = "date: 2023-02-01", heading: String = "Chế độ báo cáo"
  ) -> [String] {
    deadlines(TestSite([("a", keys, "## I. \(heading)\n\n\(text)")])["a"])
  }

  @Test(
    "A day after a word that limits is a deadline, in each form of date",
    arguments: [
      "Gửi báo cáo trước ngày 15/5/2024", "Gửi báo cáo chậm nhất là ngày 15/5/2024",
      "Gửi báo cáo trước 15/05/2024", "Gửi báo cáo chậm nhất vào ngày 15 tháng 5 năm 2024",
    ])
  func forms(_ text: String) { #expect(Self.deadlines(text) == ["2024-05-15 muc-i: \(text)"]) }

  @Test("A day without a year is one of the period's only year, else of the document's")
  func years() {
    let text = "Báo cáo trước ngày 15/5."
    #expect(
      Self.deadlines(text, keys: "date: 2023-12-01\nperiod: 2024").first?.prefix(10) == "2024-05-15"
    )
    #expect(Self.deadlines(text).first?.prefix(10) == "2023-05-15")
    #expect(Self.deadlines(text, keys: "") == [])
  }

  @Test("A day without a year recurs where the text says so, or the period has several years")
  func yearly() {
    let text = "Báo cáo trước ngày 15/6 và 15/12 hằng năm"
    #expect(
      Self.deadlines(text)
        == ["2023-06-15 hang-nam muc-i: \(text)", "2023-12-15 hang-nam muc-i: \(text)"])
    #expect(
      Self.deadlines("Báo cáo trước ngày 15/6", keys: "date: 2022-01-01\nperiod: 2021-2025")
        == ["2022-06-15 hang-nam muc-i: Báo cáo trước ngày 15/6"])
  }

  @Test("Days that are not limits, days that do not exist, and other numbers are left alone")
  func others() {
    #expect(Self.deadlines("Báo cáo ngày 15/5/2023 về 30/63 tỉnh, trước 2025") == [])
    #expect(Self.deadlines("Báo cáo trước ngày 31/02/2023") == [])
  }

  @Test("Outside of a section on reports the sentence itself has to speak of reports")
  func sentences() {
    #expect(Self.deadlines("Họp trước ngày 15/5/2023.", heading: "Nội dung") == [])
    #expect(
      Self.deadlines("Có báo cáo. Họp trước ngày 15/5/2023.", heading: "Nội dung") == [])
    #expect(
      Self.deadlines("Nộp báo cáo trước ngày 15/5/2023.", heading: "Nội dung").count == 1)
  }

  @Test(
    "A list after a paragraph on reports tells the days; the paragraph tells who reports to whom")
  func lists() throws {
    let site = TestSite([
      (
        "a", "date: 2023-02-01",
        "## I. Nội dung\n\nCác xã báo cáo huyện. Hạn:\n\n- trước ngày 15/5: 6 tháng;\n- trước ngày 15/10: năm."
      )
    ])
    let deadlines = try #require(site["a"]?.deadlines)
    #expect(deadlines.map(\.what) == ["trước ngày 15/5: 6 tháng", "trước ngày 15/10: năm"])
    #expect(deadlines.map(\.introduction) == ["Các xã báo cáo huyện", "Các xã báo cáo huyện"])
  }

  @Test("A period without a day recurs; it is said with the whole sentence")
  func periods() {
    #expect(
      Self.deadlines(
        "Sở họp; định kỳ 6 tháng và hằng năm báo cáo. Khác.", heading: "Tổ chức thực hiện")
        == ["6-thang hang-nam muc-i: Sở họp; định kỳ 6 tháng và hằng năm báo cáo"])
    #expect(
      Self.deadlines("Báo cáo định kỳ hàng quý") == ["hang-quy muc-i: Báo cáo định kỳ hàng quý"])
    #expect(Self.deadlines("Báo cáo kết quả hằng năm của tỉnh", heading: "Mục tiêu") == [])
  }

  @Test("What reports tell is past and sets no deadline")
  func reports() {
    #expect(Self.deadlines("Báo cáo trước ngày 15/5/2023", keys: "kind: bao-cao") == [])
  }

  @Test("Declared deadlines take the place of those in the text")
  func declared() {
    let keys = """
      han-bao-cao:
        - {ngay: 30/6/2023, noi-dung: Các xã gửi huyện}
        - {noi-dung: Huyện gửi tỉnh, dinh-ky: hang-quy}
      """
    #expect(
      Self.deadlines("Báo cáo trước ngày 15/5/2023", keys: keys)
        == ["2023-06-30: Các xã gửi huyện", "hang-quy: Huyện gửi tỉnh"])
  }

  @Test("A declared deadline needs a day or a period")
  func withoutDay() {
    let site = TestSite([("a", "deadlines: [{what: Thử, date: 4/2023}]", "")])
    #expect(site.codes == ["front-matter.deadline-without-day"])
  }

  @Test("The project's own editions: four days of Tân Biên, and periods of three others")
  func ownEditions() throws {
    let editions = try OwnEditions()
    let dates = try editions.document("Tây Ninh").deadlines.map { $0.date?.iso }
    #expect(dates == ["2023-05-15", "2023-08-15", "2023-10-15", "2023-12-20"])
    let periods = try ["Bình Dương", "Sơn La", "Thái Nguyên"].map { province in
      let linked = try editions.document(province)
      return linked.deadlines.map { deadline in
        (deadline.section.map { linked.document.body.sections[$0].anchor } ?? "") + ": "
          + deadline.recurrences.map(\.rawValue).joined(separator: " ")
      }
    }
    #expect(
      periods == [
        ["muc-iv-1: 6-thang hang-nam"], ["muc-iii-1-1: hang-nam", "muc-iii-2: hang-nam"],
        ["muc-ii-5-b: 6-thang hang-nam"],
      ])
  }
}
