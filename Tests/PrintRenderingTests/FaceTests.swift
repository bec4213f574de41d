import Foundation
import PrintRendering
import TestSupport
import Testing

/// The faces that print uses, measured by drawing each letter: `Scripts/check-fonts.py`.
@Suite(.enabled(if: Print.isAvailable, Comment(rawValue: Print.why)))
struct FaceTests {
  private func check(_ folder: URL, faces: Int) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = Print.installation.python
    process.arguments = [
      TestFiles.root.appending(path: "Scripts/check-fonts.py").path, folder.path, "\(faces)",
    ]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let data = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test("the 134 Vietnamese letters of every face have their marks clear of the letter")
  func marksAreClear() throws {
    let fonts = Print.installation.fonts
    let faces = try FileManager.default.contentsOfDirectory(atPath: fonts.path)
      .filter { $0.hasSuffix(".ttf") || $0.hasSuffix(".otf") }
    #expect(faces.contains { $0.hasPrefix("BeVietnamPro-Bold") })
    let (status, errors) = try check(fonts, faces: faces.count)
    #expect(status == 0, "\(errors)")
  }

  static let fusedFace = "/usr/share/fonts/opentype/inter/InterDisplay-Bold.otf"

  @Test(
    "a face whose marks touch its letters is refused, with the letters",
    .enabled(if: FileManager.default.fileExists(atPath: fusedFace)))
  func fusedMarks() throws {
    try TestFiles.withTemporaryFolder { folder in
      try FileManager.default.copyItem(
        at: URL(filePath: Self.fusedFace), to: folder.appending(path: "a.otf"))
      let (status, errors) = try check(folder, faces: 1)
      #expect(status != 0)
      #expect(errors.contains("ằẳẵắặ"))
      #expect(!errors.contains("đ"))
    }
  }
}
