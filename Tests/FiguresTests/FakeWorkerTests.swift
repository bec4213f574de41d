import Figures
import Foundation
import TestSupport
import Testing

@Suite("Drawing workers that speak out of step")
struct FakeWorkerTests {
  @Test(
    "The chart is reported or drawn, and the next one is drawn by a worker in step",
    arguments: FakeWorker.Fault.allCases)
  func next(_ fault: FakeWorker.Fault) throws {
    try TestFiles.withTemporaryFolder { folder in
      let fake = try FakeWorker(
        at: folder.appending(path: "python3"), greeting: "{\"missing\": null}", parts: 1,
        answer: ["{\"error\": null}", "<svg/>"], fault: fault)
      var drawer: ChartDrawer? = ChartDrawer(
        python: fake.python.path, fonts: folder.path, timeLimit: .seconds(1))
      func svg() -> String? {
        (try? drawer?.draw([1])).map { String(decoding: $0, as: UTF8.self) }
      }
      let drawings = [svg(), svg(), svg()]
      #expect(
        drawings == (fault == .twice ? ["<svg/>", nil, "<svg/>"] : [nil, "<svg/>", "<svg/>"]))
      drawer = nil
      #expect(fake.isGone())
    }
  }
}
