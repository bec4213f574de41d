import Foundation
import TestSupport
import Testing

@testable import Pictures

/// Pictures made by `Tests/Fixtures/pictures/make.py`, once for all tests; nil where the environment
/// with libvips is missing.
private let made: [String: [UInt8]]? = {
  guard FileManager.default.isExecutableFile(atPath: python) else { return nil }
  return try? TestFiles.withTemporaryFolder { folder in
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [TestFiles.fixture("pictures/make.py").path, folder.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files[name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }
    return files
  }
}()

private let python = TestFiles.root.appending(path: ".typesetting/venv/bin/python3").path

@Suite("Pictures", .enabled(if: made != nil, "the environment with libvips is missing"))
struct PictureTests {
  private static let processor = PictureProcessor(python: python)

  private func bytes(_ name: String) throws -> [UInt8] { try #require(made?[name]) }

  private func look(_ name: String) throws -> Picture {
    try Self.processor.make([], of: bytes(name)).picture
  }

  /// The code of why a picture is refused; nil where it is not.
  private func refusal(_ name: String) throws -> String? {
    let bytes = try bytes(name)
    do throws(PictureFailure) {
      _ = try Self.processor.make([], of: bytes)
      return nil
    } catch {
      guard case .refused(let code, _) = error else { return "\(error)" }
      return code
    }
  }

  @Test("A picture is upright, whatever way the camera was held")
  func orientation() throws {
    let picture = try look("turned.jpg")
    #expect(picture.width == 800 && picture.height == 1200)
  }

  @Test("A variant has exactly the size asked for, and nothing of places and devices")
  func variants() throws {
    let source = try bytes("turned.jpg")
    #expect(source.holds("Exif") && source.holds("Camera 1"))
    for form in ["jpeg", "webp", "png"] {
      let recipe = PictureRecipe(form: form, width: 480, height: 720, quality: 80)
      let variant = try #require(Self.processor.make([recipe], of: source).variants.first)
      let made = try Self.processor.make([], of: variant).picture
      #expect(made.form.rawValue == form && made.width == 480 && made.height == 720)
      for trace in ["Exif", "EXIF", "eXIf", "Camera 1", "ICC_PROFILE", "iCCP", "ICCP", "xmpmeta"] {
        #expect(!variant.holds(trace), "\(trace) in \(form)")
      }
    }
  }

  @Test("The same source gives the same bytes")
  func determinism() throws {
    let recipes = ["jpeg", "webp"].map {
      PictureRecipe(form: $0, width: 400, height: 600, quality: 80)
    }
    let source = try bytes("turned.jpg")
    let first = try Self.processor.make(recipes, of: source).variants
    #expect(try PictureProcessor(python: python).make(recipes, of: source).variants == first)
  }

  @Test(
    "Every common form is read",
    arguments: [
      ("small.png", "png"), ("small.webp", "webp"), ("small.tiff", "tiff"), ("small.avif", "heif"),
      ("drawing.svg", "svg"), ("renamed.jpg", "png"),
    ])
  func forms(name: String, form: String) throws { #expect(try look(name).form.rawValue == form) }

  @Test("A drawing is drawn to pixels")
  func drawing() throws {
    let picture = try look("drawing.svg")
    #expect(picture.width == 2008 && picture.height == 1004)
  }

  @Test("Colours of a press are told, and converted")
  func cmyk() throws {
    #expect(try look("press.jpg").isCMYK)
    let recipe = PictureRecipe(form: "jpeg", width: 30, height: 20, quality: 80)
    let variant = try #require(
      Self.processor.make([recipe], of: bytes("press.jpg")).variants.first)
    #expect(try !Self.processor.make([], of: variant).picture.isCMYK)
  }

  @Test(
    "What cannot be shown is refused with its reason",
    arguments: [
      ("cut.jpg", "picture.corrupt"), ("broken.png", "picture.corrupt"),
      ("text.jpg", "picture.unknown-form"),
      ("huge.png", "picture.too-large"), ("moving.gif", "picture.animated"),
      ("moving.webp", "picture.animated"),
      ("script.svg", "picture.drawing-script"), ("handler.svg", "picture.drawing-script"),
      ("outside.svg", "picture.drawing-reference"), ("style.svg", "picture.drawing-reference"),
      ("entity.svg", "picture.drawing-reference"),
    ])
  func refusals(name: String, code: String) throws { #expect(try refusal(name) == code) }

  @Test("A picture that takes too long is stopped, and the next one is served")
  func timeLimit() throws {
    let hasty = PictureProcessor(python: python, timeLimit: .milliseconds(1))
    let source = try bytes("turned.jpg")
    #expect(throws: PictureFailure.outOfTime) { try hasty.make([], of: source) }
    #expect(throws: PictureFailure.outOfTime) { try hasty.make([], of: source) }
  }

  @Test("Without the environment it is said what is missing")
  func unavailable() {
    #expect(throws: PictureFailure.unavailable("/nowhere/python3")) {
      try PictureProcessor(python: "/nowhere/python3").make([], of: [])
    }
  }
}

extension [UInt8] {
  fileprivate func holds(_ text: String) -> Bool {
    Data(self).range(of: Data(text.utf8)) != nil
  }
}
