import Foundation
import TestSupport
import Testing

/// Posters for the provinces, read back as text and as pictures.
@Suite("Posters", .enabled(if: HandoutTests.canPrint))
struct PosterTests {
  private static let poster = """
    ---
    template: poster-a3
    title: Không để ai bị bỏ lại phía sau
    date: 2026-10-17
    occasion: Tháng cao điểm “Vì người nghèo”
    start: 2026-10-17
    end: 2026-11-18
    for-each: provinces
    message: Mặt trận, Nhà nước và cộng đồng cùng dựng, cùng sửa.
    figure: [{value: "19.618", label: căn nhà Đại đoàn kết, source: Báo cáo 150/BC-LĐTBXH}]
    action: Góp vào Quỹ “Vì người nghèo” nơi bạn sống
    ---

    """

  /// The middle of what is gold on a page, in parts of its width and height.
  private func gold(_ file: URL) throws -> (x: Double, y: Double)? {
    try TestFiles.withTemporaryFolder { folder in
      let name = folder.appending(path: "page").path
      _ = try toolOutput("/usr/bin/pdftoppm", ["-r", "20", "-singlefile", file.path, name])
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: name + ".ppm")))
      let header = String(decoding: bytes.prefix(32), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).prefix(4).map(String.init)
      let (width, height) = try (#require(Int(header[1])), #require(Int(header[2])))
      let pixels = bytes.suffix(width * height * 3)
      var (x, y, count) = (0, 0, 0)
      for index in 0..<(width * height) {
        let start = pixels.startIndex + 3 * index
        let (red, green, blue) = (pixels[start], pixels[start + 1], pixels[start + 2])
        guard red > 210, (165...190).contains(green), blue < 90 else { continue }
        (x, y, count) = (x + index % width, y + index / width, count + 1)
      }
      return count < 20
        ? nil
        : (
          Double(x) / Double(count) / Double(width), Double(y) / Double(count) / Double(height)
        )
    }
  }

  @Test("each province's poster has its own place in gold, its name, all texts, and no blank lines")
  func provinces() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/handouts/ap-phich.md", Self.poster)
      let run = try workspace.program.run(HandoutTests.build)
      #expect(run.status == 0, "\(run.errors)")
      let folder = workspace.folder.appending(path: "Output/an-pham/ap-phich")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix("-nha-in.pdf") }.sorted()
      #expect(files.count == 34)
      var places: [String: (x: Double, y: Double)] = [:]
      for file in files {
        let sheet = folder.appending(path: file)
        let text = try toolOutput("/usr/bin/pdftotext", [sheet.path, "-"])
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for part in [
          "Không để ai bị bỏ lại phía sau", "19.618", "căn nhà Đại đoàn kết",
          "Báo cáo 150/BC-LĐTBXH", "cùng dựng, cùng sửa.", "Góp vào Quỹ", "Hoàng Sa", "Trường Sa",
        ] { #expect(text.contains(part), "\(part) on \(file): \(text)") }
        #expect(text.contains("Tỉnh ") || text.contains("Thành phố "), "\(file)")
        #expect(!text.contains("Số tài khoản") && !text.contains("Đường dây nóng"))
        places[String(file.dropLast("-nha-in.pdf".count))] = try gold(sheet)
      }
      #expect(places.count == 34, "every sheet has gold on it")
      let place = { (name: String) in try #require(places[name]) }
      #expect(try place("cao-bang").y < place("ca-mau").y - 0.3)
      #expect(try place("dien-bien").x < place("quang-ninh").x - 0.1)
      #expect(try place("dien-bien").y < place("da-nang").y)
    }
  }

  @Test("an account that is known stands on the poster")
  func account() throws {
    try Workspace.with { workspace in
      try workspace.write(
        "Content/handouts/ap-phich.md",
        Self.poster.replacing(
          "for-each: provinces",
          with: "account: {number: \"1234567890\", name: Quỹ thử, bank: Kho bạc}\n"
            + "hotline: 0212 385 0001\nvariants: office"))
      let run = try workspace.program.run(HandoutTests.build)
      #expect(run.status == 0, "\(run.errors)")
      let sheet = workspace.folder.appending(path: "Output/an-pham/ap-phich-van-phong.pdf")
      let text = try toolOutput("/usr/bin/pdftotext", [sheet.path, "-"])
      for part in ["1234567890", "Quỹ thử", "Kho bạc", "0212 385 0001"] {
        #expect(text.contains(part), "\(part)")
      }
    }
  }
}
