import Foundation
import PrintRendering
import TestSupport
import Testing

/// Official PDFs measured against Decree 30/2020/NĐ-CP, in the output.
@Suite(.enabled(if: Print.isAvailable && Print.canReadPDFs, Comment(rawValue: Print.why)))
struct DecreeTests {
  private static let sentence =
    "Bố trí vốn, giao việc cho từng cơ quan, theo dõi và báo cáo kết quả thực hiện theo quy định. "

  private static func joint(edited: Bool = false, sections: Int = 6) -> String {
    let section =
      "## I. NHIỆM VỤ CHUNG CỦA CÁC SỞ, BAN, NGÀNH VÀ CÁC ĐOÀN THỂ CHÍNH TRỊ - XÃ HỘI CỦA TỈNH\n\n"
      + String(repeating: sentence, count: 8) + "\n\n"
    return """
      ---
      kind: chuong-trinh-phoi-hop
      number: "2"
      symbol: CTPH-MTTQ-SLĐTBXH
      date: 2023-07-02
      place: Bình Dương
      issuers:
        - {name: Sở Lao động - Thương binh và Xã hội, parents: [Ủy ban nhân dân tỉnh Bình Dương]}
        - {name: Ban Thường trực, parents: [Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bình Dương]}
      subject: Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025 trên địa bàn
      legal-bases:
        - Căn cứ Chương trình phối hợp số 109/CTr-BLĐTBXH-MTTW ngày 11/01/2023 của Bộ và Ủy ban
      signers:
        - {post: GIÁM ĐỐC, name: Nguyễn Ngọc Hằng}
        - {authority: TM. BAN THƯỜNG TRỰC, post: CHỦ TỊCH, name: Trần Thị Kim Lan}
      recipients: [Thường trực Tỉnh ủy]
      archive: VT
      \(edited ? "edition: {edited: Rút gọn}" : "")
      ---
      \(String(repeating: section, count: sections))
      # Phụ lục I. DANH MỤC

      *(Kèm theo Chương trình phối hợp số 02/CTPH-MTTQ-SLĐTBXH ngày 02 tháng 7 năm 2023 của hai cơ quan)*

      Nội dung.
      """
  }

  private func measure(_ content: String) throws -> PDFMeasure {
    try PDFMeasure(Print.pdf(content))
  }

  @Test("lines of text are at least single-spaced: 1.149 em of the face")
  func linePitch() throws {
    let measure = try measure(Self.joint())
    // The box of a word of Liberation Serif is 0.909 em high.
    let pitches = measure.pages.flatMap { page in
      zip(page.lines, page.lines.dropFirst()).compactMap { upper, lower -> Double? in
        let body = upper + lower
        guard body.allSatisfy({ abs($0.height / 0.909 - 14) < 0.1 }) else { return nil }
        return (lower[0].bottom - upper[0].bottom) / 14
      }
    }
    #expect(pitches.count > 30)
    #expect((pitches.min() ?? 0) >= 1.149)
    // The theme's 1.15 lines, as printed.
    let usual = pitches.sorted()[pitches.count / 2]
    #expect(abs(usual - 1.15 * 1.149) < 0.01)
  }

  @Test("rules are a third to a half of the line above them, the motto's as long as it")
  func rules() throws {
    let measure = try measure(Self.joint())
    let shares = measure.rules.map { rule -> (text: String, share: Double) in
      let line = measure.line(above: rule)
      let width = (line.last?.right ?? 0) - (line.first?.left ?? 0)
      return (line.map(\.text).joined(separator: " "), rule.width / width)
    }
    let motto = try #require(shares.first { $0.text == "Độc lập - Tự do - Hạnh phúc" })
    #expect(abs(motto.share - 1) < 0.01)
    let others = shares.filter { $0.text != motto.text }
    #expect(others.count == 3, "agencies, subject, note of the appendix: \(shares)")
    for other in others { #expect((0.333...0.5).contains(other.share), "\(other)") }
    // Agencies that issue together have one, under the last.
    #expect(others[0].text == "BAN THƯỜNG TRỰC")
  }

  @Test("posts and names of joint signers stand level")
  func signers() throws {
    let measure = try measure(Self.joint())
    let page = try #require(measure.pages.first { $0.find("GIÁM ĐỐC") != nil })
    let posts = try ["GIÁM ĐỐC", "CHỦ TỊCH"].map { try #require(page.find($0))[0].bottom }
    #expect(abs(posts[0] - posts[1]) < 0.1)
    let names = try ["Nguyễn Ngọc Hằng", "Trần Thị Kim Lan"].map {
      try #require(page.find($0))[0].bottom
    }
    #expect(abs(names[0] - names[1]) < 0.1)
  }

  @Test("spaces of justified lines do not gape, and headings are not justified")
  func gaps() throws {
    let measure = try measure(Self.joint())
    for page in measure.pages {
      for line in page.lines where line.allSatisfy({ abs($0.height / 0.909 - 14) < 0.1 }) {
        let isHeading = line.allSatisfy { $0.text == $0.text.uppercased() }
        for (word, next) in zip(line, line.dropFirst()) where next.left - word.right < 60 {
          #expect(
            next.left - word.right < (isHeading ? 0.3 : 0.75) * 14,
            "“\(word.text)” and “\(next.text)”")
        }
      }
    }
  }

  @Test("an edited edition says so on every page, in black, at 10 points, and over the names")
  func edition() throws {
    let pdf = try Print.pdf(Self.joint(edited: true))
    let measure = try PDFMeasure(pdf)
    #expect(measure.pages.count > 2)
    for page in measure.pages {
      let notice = try #require(page.find("Bản biên tập."))
      // The box of a word of Liberation Sans is 0.94 em high.
      #expect(notice.allSatisfy { $0.height / 0.94 >= 9.95 })
    }
    let page = try #require(measure.pages.first { $0.find("GIÁM ĐỐC") != nil })
    let name = try #require(page.find("Nguyễn Ngọc Hằng"))[0]
    let post = try #require(page.find("GIÁM ĐỐC"))[0]
    let unsigned = page.words.filter { $0.top > post.bottom && $0.bottom < name.top }
    #expect(unsigned.map(\.text).joined(separator: " ").contains("(Bản biên tập, không có chữ ký)"))
    let content = try Print.read(
      pdf, with: "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"])
    let colours = content.matches(of: /([0-9. ]+) scn/).map { $0.output.1.drop { $0 == " " } }
    #expect(!colours.isEmpty && colours.allSatisfy { $0 == "0" }, "all is black")
    let original = try self.measure(Self.joint())
    for page in original.pages { #expect(page.find("Bản biên tập.") == nil) }
  }

  @Test("contents stand in the outline alone up to 19 pages")
  func contents() throws {
    let long = try Print.text(of: Print.pdf(Self.joint(sections: 40))).split(separator: "\u{C}")
    #expect(long.count < 20)
    #expect(!long.contains { $0.contains("MỤC LỤC") })
    let longer = try Print.text(of: Print.pdf(Self.joint(sections: 130))).split(separator: "\u{C}")
    #expect(longer.contains { $0.contains("MỤC LỤC") })
  }
}
