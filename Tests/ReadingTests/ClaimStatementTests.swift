import Diagnostics
import Foundation
import Model
import Testing
import VietnameseText

@Suite("Declared claims")
struct ClaimStatementTests {
  private func claim(_ statement: String) -> ClaimStatement? {
    let result = readDocument("claims: [\"\(statement)\"]\n")
    #expect(result.codes.isEmpty, "\(statement): \(result.codes)")
    return result.document?.claims.first?.statement
  }

  @Test("Numbers are added, with the unit of the last one")
  func numbers() {
    let billion = { (figure: Int) in
      ClaimExpression.Term.number(Quantity(Decimal(figure), scale: .billion))
    }
    #expect(
      claim("888 + 1864 = 2752 tỷ")
        == .numbers(
          ClaimExpression(first: billion(888), rest: [(.plus, billion(1864))]),
          ClaimExpression(first: billion(2752))))
  }

  @Test(
    "English and Vietnamese say the same",
    arguments: [
      (
        "count of adoption where state = issued = 53", "số dòng adoption có state = issued = 53"
      ),
      ("count of the list in footnote 3 = 29", "số tên ở chú thích 3 = 29"),
      (
        "list in footnote 2 = adoption where state = none and date missing",
        "danh sách ở chú thích 2 = adoption có state = none và date trống"
      ),
      ("table in Phụ lục I = adoption", "bảng ở Phụ lục I = adoption"),
      ("51 + 2 = count of marked rows in Phụ lục I", "51 + 2 = số dòng đánh dấu ở Phụ lục I"),
      ("sum of cost in projects = 4.179 triệu", "tổng cost của projects = 4.179 triệu"),
      ("rows in Phụ lục I = 63", "số dòng ở Phụ lục I = 63"),
      (
        "unmarked rows in Phụ lục II = reporting where state != reported",
        "dòng không đánh dấu ở Phụ lục II = reporting có state != reported"
      ),
    ])
  func languages(english: String, vietnamese: String) {
    #expect(claim(english) != nil && claim(english) == claim(vietnamese))
  }

  @Test(
    "What cannot be read is an error at its word",
    arguments: [
      ("51 + 2", "6:18 claim.syntax"), ("51 + = 53", "6:17 claim.syntax"),
      ("count of adoption where state", "6:41 claim.syntax"), ("1.23 = 5", "6:12 claim.syntax"),
      ("list in footnote x = adoption", "6:29 claim.syntax"),
      ("table in Mục I = adoption", "6:21 claim.syntax"), ("5 = 5 = 5", "6:12 claim.syntax"),
    ])
  func errors(statement: String, place: String) {
    let result = readDocument("claims:\n  - \"\(statement)\"\n")
    #expect(result.diagnostics.count == 1)
    #expect(result.places.first?.hasSuffix("claim.syntax") == true, "\(result.places)")
    #expect(result.diagnostics.first?.summary.vietnamese.contains("ở đây cần") == true)
  }

  @Test("A claim may have a place, a note, and be known")
  func record() {
    let result = readDocument(
      "doi-chieu:\n  - dieu: 51 + 2 = 53\n    cho: 51/63\n    ghi-chu: Theo bản gốc\n"
        + "    da-biet: có\nhien-doi-chieu: có\n")
    let claim = result.document?.claims.first
    #expect(claim?.text == "51 + 2 = 53" && claim?.quote == "51/63")
    #expect(claim?.note == "Theo bản gốc" && claim?.isKnown == true)
    #expect(claim?.position.line == 6)
    #expect(result.document?.showsClaims == true)
  }
}
