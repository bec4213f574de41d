import Diagnostics
import Linking
import Model
import VietnameseText

/// Districts ended on 1 July 2025 (Resolution 203/2025/QH15); a later document is not of one.
enum DistrictsHaveEnded {
  private static let firstDayWithout = (year: 2025, month: 7)

  @Sendable static func check(_ document: Document, _ place: DocumentPlace) -> [Diagnostic] {
    guard let district = document.district, let date = document.date,
      (date.year, date.month ?? 1) >= firstDayWithout
    else { return [] }
    return [
      Diagnostic(
        .`place.district-ended`, at: place["district"],
        Message(
          vi: "văn bản ngày \(date.slashed) ghi cấp huyện “\(district)”, "
            + "đã kết thúc hoạt động từ 01/7/2025",
          en: "a document of \(date.iso) names the district “\(district)”; districts ended on "
            + "2025-07-01"),
        wayOut: Message(
          vi: "bỏ khóa huyen, hoặc kiểm tra lại ngày ban hành",
          en: "remove the key district, or check the date"))
    ]
  }
}
