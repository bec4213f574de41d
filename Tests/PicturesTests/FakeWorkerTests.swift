import Foundation
import Pictures
import TestSupport
import Testing

@Suite("Picture workers that speak out of step")
struct FakeWorkerTests {
  private static let picture = """
    {"picture": {"form": "png", "width": 2, "height": 1, "hasAlpha": false, "isCMYK": false}}
    """

  @Test(
    "The picture is reported or made, and the next one is made by a worker in step",
    arguments: FakeWorker.Fault.allCases)
  func next(_ fault: FakeWorker.Fault) throws {
    try TestFiles.withTemporaryFolder { folder in
      let fake = try FakeWorker(
        at: folder.appending(path: "python3"), greeting: "{\"version\": \"8\"}", parts: 2,
        answer: [Self.picture], fault: fault)
      var processor: PictureProcessor? = PictureProcessor(
        python: fake.python.path, timeLimit: .seconds(1))
      func width() -> Int? { try? processor?.make([], of: [1]).picture.width }
      let widths = [width(), width(), width()]
      // What is said twice is noticed when the second picture comes.
      #expect(widths == (fault == .twice ? [2, nil, 2] : [nil, 2, 2]))
      processor = nil
      #expect(fake.isGone())
    }
  }
}
