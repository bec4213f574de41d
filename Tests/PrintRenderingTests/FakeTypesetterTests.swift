import Diagnostics
import Foundation
import PrintRendering
import TestSupport
import Testing

@Suite("Typesetting workers that speak out of step")
struct FakeTypesetterTests {
  private func result(
    _ fault: FakeWorker.Fault, isLasting: Bool
  ) throws -> (result: Result<[UInt8], PrintFailure>, isGone: Bool) {
    try TestFiles.withTemporaryFolder { folder in
      let families = ["Liberation Serif", "Liberation Sans", "Inter", "Be Vietnam Pro"]
      let fake = try FakeWorker(
        at: folder.appending(path: "python3"),
        greeting: "{\"families\": [\(families.map { "\"\($0)\"" }.joined(separator: ", "))]}",
        parts: 3,
        answer: ["{\"error\": null, \"warnings\": [], \"retiring\": false}", "%PDF-done"],
        fault: fault, isLasting: isLasting)
      let installation = TypesettingInstallation(python: fake.python, fonts: folder)
      var typesetter: Typesetter? = Typesetter(
        installation: installation, templates: folder, workers: 1, timeLimit: .seconds(1))
      let job = PrintJob(path: "a.md", template: "document", content: Array("{}".utf8))
      var results: [Result<[UInt8], PrintFailure>] = []
      // The second job meets what the first has left.
      try typesetter?.typeset([job, job]) { _, result in results.append(result) }
      typesetter = nil
      #expect(results.count == 2)
      return (try #require(results.last), fake.isGone())
    }
  }

  @Test(
    "A job is done by a fresh worker after one that speaks out of step",
    arguments: FakeWorker.Fault.allCases)
  func retry(_ fault: FakeWorker.Fault) throws {
    let (result, isGone) = try result(fault, isLasting: false)
    #expect(try result.get() == Array("%PDF-done".utf8))
    #expect(isGone)
  }

  @Test(
    "A job whose workers all speak out of step is reported", arguments: FakeWorker.Fault.allCases)
  func report(_ fault: FakeWorker.Fault) throws {
    let (result, isGone) = try result(fault, isLasting: true)
    switch (fault, result) {
    // Its first answer is right, so that each job gets one at the second attempt at the latest.
    case (.twice, .success(let pdf)): #expect(pdf == Array("%PDF-done".utf8))
    case (.nothing, .failure(let failure)), (.halfAndSilent, .failure(let failure)):
      #expect(failure.diagnostic.code == "print.timeout")
    case (_, .failure(let failure)): #expect(failure.diagnostic.code == "print.crashed")
    case (_, .success): Issue.record("a wrong answer was taken for a right one")
    }
    #expect(isGone)
  }
}
