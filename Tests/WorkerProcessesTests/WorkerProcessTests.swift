import Foundation
import TestSupport
import Testing

@testable import WorkerProcesses

@Suite("Workers that speak out of step")
struct WorkerProcessTests {
  private struct Answer: Decodable, Equatable { var said: String }

  /// Runs a test with a worker that has said that it is ready.
  private func withFake<Result>(
    _ fault: FakeWorker.Fault?, _ body: (WorkerProcess, FakeWorker) throws -> Result
  ) throws -> Result {
    try TestFiles.withTemporaryFolder { folder in
      let fake = try FakeWorker(
        at: folder.appending(path: "python3"), greeting: "{\"said\": \"ready\"}", parts: 2,
        answer: ["{\"said\": \"done\"}", "bytes"], fault: fault)
      let worker = try #require(
        WorkerProcess(python: fake.python.path, source: [], arguments: []))
      let greeting = try worker.receive(Answer.self, before: .now + .seconds(20))
      #expect(greeting == Answer(said: "ready"))
      return try body(worker, fake)
    }
  }

  /// Two jobs, one after the other.
  private func work(_ worker: WorkerProcess) throws(WorkerProcess.Failure) {
    for _ in 0..<2 {
      let deadline = ContinuousClock.now + .seconds(3)
      try worker.send([1, 2, 3], [], before: deadline)
      let answer = try worker.receive(Answer.self, before: deadline)
      #expect(answer == Answer(said: "done"))
      let bytes = try worker.receive(before: deadline)
      #expect(bytes == Array("bytes".utf8))
    }
  }

  private static func reason(_ fault: FakeWorker.Fault) -> String {
    switch fault {
    case .otherNumber, .noMessage, .early, .twice, .oversized, .noJSON: "out of step"
    case .half: "exit code 3"
    case .halfAndSilent, .nothing: "timeout"
    case .hangsUp: "signal 9"
    case .crash: "signal 11"
    }
  }

  @Test("A worker in step does one job after the other, and ends when nobody holds it")
  func inStep() throws {
    try withFake(nil) { worker, fake in
      try work(worker)
      #expect(!FakeWorker.processes(with: fake.python.path).isEmpty)
    }
  }

  @Test(
    "A fault ends the worker, which has then been waited for", arguments: FakeWorker.Fault.allCases)
  func fault(_ fault: FakeWorker.Fault) throws {
    try withFake(fault) { worker, fake in
      let process = try #require(FakeWorker.processes(with: fake.python.path).first)
      let start = ContinuousClock.now
      let failure = #expect(throws: WorkerProcess.Failure.self) { try work(worker) }
      #expect(failure?.inWords == Self.reason(fault))
      #expect(ContinuousClock.now - start < .seconds(5))
      // Not even as a process that nobody has waited for.
      #expect(!FileManager.default.fileExists(atPath: "/proc/\(process)"))
      // What has ended stays ended, and says so.
      #expect(throws: WorkerProcess.Failure.self) { try worker.receive(before: .now + .seconds(1)) }
    }
  }

  @Test("A process is waited for once, and keeps the status it ended with")
  func once() throws {
    let child = try #require(ChildProcess(["/bin/sh", "-c", "exit 3"], environment: []))
    usleep(200_000)
    #expect(child.stop() == "exit code 3")
    #expect(child.stop() == "exit code 3")
  }

  @Test("The kernel ends a process when its lifeline closes, in the middle of anything")
  func lifeline() throws {
    // Neither reads its input nor lets another thread of Python run.
    let busy = "import re; re.match('(a*)*b', 'a' * 60)"
    let child = try #require(
      ChildProcess(["/usr/bin/python3", "-I", "-c", busy], environment: []))
    usleep(300_000)
    let nothing = open("/dev/null", O_RDONLY)
    dup2(nothing, child.lifeline)
    close(nothing)
    usleep(200_000)
    #expect(child.stop() == "signal 9")
  }
}
