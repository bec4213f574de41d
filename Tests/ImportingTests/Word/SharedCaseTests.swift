import Foundation
import Importing
import TestSupport
import Testing

/// The Word files that lie beside the checkout; skipped where they do not.
@Suite(
  "Word files handed over",
  .enabled(if: MadeDocx.canRead && TestFiles.shared("cases/word") != nil, "needs shared/cases/word")
)
struct SharedCaseTests {
  static let plans = [
    "01-typed-numbers", "02-auto-numbering", "04-tracked-changes", "05-tcvn3-vni",
    "06-merged-landscape",
  ]
  private static let office = "/usr/bin/soffice"

  private func imported(_ name: String) throws -> ImportedWord {
    let url = try #require(TestFiles.shared("cases/word/\(name).docx"))
    return try ImportedWord([UInt8](Data(contentsOf: url)), file: "\(name).docx")
  }

  private func expectPlan(_ imported: ImportedWord, _ name: String) {
    let parts = [
      "number: \"45\"\nsymbol: \"KH-UBND\"\ndate: 2024-02-05\nplace: \"Hòa Bình\"",
      "trên địa bàn tỉnh Hòa Bình\"\n", "      - \"KT. CHỦ TỊCH\"", "archive: \"VT, KGVX\"",
      "## I. MỤC ĐÍCH, YÊU CẦU\n\n### 1. Mục đích\n\na) Giảm", "12,29% xuống còn 9,79%;\n\nb) Tạo",
      "hộ.\n\n### 2. Yêu cầu\n", "## II. NỘI DUNG\n\n### 1. Tuyên truyền\n\n- Tuyên",
      "\n- Mở 02 lớp",
      "\n\n### 2. Kinh phí\n\nTổng kinh phí: 2.752 tỷ đồng",
    ]
    for part in parts { #expect(imported.contents.contains(part), "\(name): \(part)") }
    for part in ["13,00%", "đã bị xóa", "Sếp", "Trần Thị B", "CỘNG HÒA XÃ", "____"] {
      #expect(!imported.contents.contains(part), "\(name): \(part)")
    }
    #expect(imported.result?.statistics.unplaced == (name.hasPrefix("05") ? 2 : 0))
  }

  @Test("plans with typed and computed numbers, changes, old fonts, merged cells", arguments: plans)
  func plan(_ name: String) throws { expectPlan(try imported(name), name) }

  @Test("what only one of them has")
  func details() throws {
    #expect(
      try imported("04-tracked-changes").message("tracked-changes")?.contains("còn 4 chỗ") == true)
    let fonts = try imported("05-tcvn3-vni").contents
    #expect(fonts.contains("tỷ lệ hộ nghèo giảm, đường xá sửa chữa, kỹ thuật mới."))
    let merged = try imported("06-merged-landscape").lines
    #expect(merged.contains("| 2 | Mai Châu | 980 | 600 | 380 | Đợt 1 đã giao |"))
    #expect(merged.last == "| Tổng cộng | | 2.230 | 1.400 | 830 | |")
    let letter = try imported("08-mail-merge-letter").contents
    for part in [
      "kind: cong-van", "number: \"131\"", "Kính gửi: Sở Tài chính.",
      "Tài khoản: 3713.0.1045678 tại", "500.000đ/người.", "Bùi Thị Hoà",
    ] {
      #expect(letter.contains(part))
    }
    for part in ["MERGEFIELD", "DOCPROPERTY", "C:\\"] { #expect(!letter.contains(part)) }
  }

  @Test(
    "the same comes out of .odt, .rtf and .doc",
    .enabled(if: FileManager.default.isExecutableFile(atPath: office), "needs LibreOffice"),
    arguments: [
      ("02-auto-numbering", "doc"), ("04-tracked-changes", "doc"), ("05-tcvn3-vni", "doc"),
      ("04-tracked-changes", "odt"), ("06-merged-landscape", "odt"), ("02-auto-numbering", "rtf"),
    ])
  func otherForms(_ name: String, _ form: String) throws {
    let url = try #require(TestFiles.shared("cases/word/\(name).docx"))
    let bytes = try TestFiles.withTemporaryFolder { folder in
      let process = Process()
      process.executableURL = URL(filePath: Self.office)
      process.arguments = [
        "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
        "--convert-to", form, "--outdir", folder.path, url.path,
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return try [UInt8](Data(contentsOf: folder.appending(path: "\(name).\(form)")))
    }
    expectPlan(try ImportedWord(bytes, file: "\(name).\(form)"), name)
  }
}
