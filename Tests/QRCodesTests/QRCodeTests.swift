import Foundation
import TestSupport
import Testing

@testable import QRCodes

/// Codes are read back by another program, zbarimg.
@Suite("QR codes")
struct QRCodeTests {
  private static let reader = "/usr/bin/zbarimg"

  /// What zbarimg reads off a code drawn with its quiet zone, `scale` pixels a module.
  private func read(_ code: QRCode, scale: Int = 4) throws -> String {
    let side = code.size + 2 * QRCode.quietZone
    var modules = [[Bool]](repeating: [Bool](repeating: false, count: side), count: side)
    for (y, runs) in code.rows.enumerated() {
      for run in runs {
        for x in run.start..<(run.start + run.length) {
          modules[y + QRCode.quietZone][x + QRCode.quietZone] = true
        }
      }
    }
    var image = Array("P5\n\(side * scale) \(side * scale)\n255\n".utf8)
    for row in modules {
      let line = row.flatMap { [UInt8](repeating: $0 ? 0 : 255, count: scale) }
      for _ in 0..<scale { image += line }
    }
    return try TestFiles.withTemporaryFolder { folder in
      let file = folder.appending(path: "code.pgm")
      try Data(image).write(to: file)
      let process = Process()
      process.executableURL = URL(filePath: Self.reader)
      process.arguments = ["--quiet", "--raw", "--oneshot", file.path]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
  }

  @Test(
    "a code says what it was made of",
    .enabled(if: FileManager.default.isExecutableFile(atPath: reader)),
    arguments: [
      "https://anpham.example.vn/chien-dich/vi-nguoi-ngheo-2026.html", "a",
      "https://anpham.example.vn/" + String(repeating: "x", count: 300) + ".html",
    ])
  func reading(text: String) throws {
    #expect(try read(#require(QRCode(text))) == text)
  }

  @Test("what no code can hold gives none")
  func limits() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "x", count: 2331)) != nil)
    #expect(QRCode(String(repeating: "x", count: 2332)) == nil)
  }

  @Test("the same text gives the same code, with its three finders")
  func finders() throws {
    let code = try #require(QRCode("https://anpham.example.vn/"))
    #expect(code == QRCode("https://anpham.example.vn/"))
    #expect(code.size % 4 == 1)
    for row in [0, 6] {
      #expect(code.rows[row].first == .init(start: 0, length: 7))
      #expect(code.rows[row].last == .init(start: code.size - 7, length: 7))
    }
    #expect(code.rows[code.size - 1].first == .init(start: 0, length: 7))
  }
}
