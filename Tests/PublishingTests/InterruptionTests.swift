import Foundation
import TestSupport
import Testing

/// A site of many documents in two generations that differ in nearly every file.
private struct Generations {
  static let documents = 150

  let workspace: Workspace
  let snapshots: [[String: Data]]
  /// How long a build takes.
  let duration: Duration

  static func folder(_ generation: Int) -> String { "Content-\(generation)" }

  static func arguments(_ generation: Int) -> [String] {
    Workspace.build + ["--content", folder(generation)]
  }

  init(in workspace: Workspace) throws {
    self.workspace = workspace
    var snapshots: [[String: Data]] = []
    var slowest = Duration.zero
    for generation in 0...1 {
      let folder = Self.folder(generation)
      try workspace.write(
        "\(folder)/site.yml",
        "title: Đời \(generation)\nbase-url: https://example.vn/\(generation)/\npublisher: A\n")
      for index in 0..<(Self.documents + 10 * generation) {
        let sample = Sample(number: "\(100 + index)", subject: "Đời \(generation)")
        try workspace.write("\(folder)/documents/\(index).md", sample.text)
      }
      let start = ContinuousClock.now
      let run = try workspace.program.run(Self.arguments(generation))
      slowest = max(slowest, ContinuousClock.now - start)
      #expect(run.status == 0, "\(run.errors)")
      snapshots.append(try workspace.snapshot())
    }
    self.snapshots = snapshots
    duration = slowest
  }
}

/// The same numbers in every run of the tests.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Interrupted builds and builds at once", .serialized)
struct InterruptionTests {
  @Test("50 builds killed at random moments leave the old output or the new one, never a mixture")
  func killedBuilds() throws {
    try Workspace.with { workspace in
      let site = try Generations(in: workspace)
      #expect(site.snapshots[0] != site.snapshots[1])
      var numbers = SeededNumbers(state: 2025)
      var current = 1
      var leftStaging = 0
      for round in 0..<50 {
        let process = try workspace.program.startForSignals(Generations.arguments(1 - current))
        let moment = Double.random(in: 0...1.05, using: &numbers)
        Thread.sleep(forTimeInterval: site.duration / .seconds(1) * moment)
        // SIGTERM and SIGINT end the program as SIGKILL does: none of them is handled.
        kill(process.processIdentifier, [SIGKILL, SIGKILL, SIGTERM, SIGINT][round % 4])
        process.waitUntilExit()
        if try !workspace.litter().isEmpty { leftStaging += 1 }
        let found = try workspace.snapshot()
        current = found == site.snapshots[1 - current] ? 1 - current : current
        #expect(found == site.snapshots[current], "round \(round), at \(moment) of the build")
      }
      #expect(leftStaging > 0, "no build was killed while it wrote")
      #expect(try workspace.program.run(Generations.arguments(1 - current)).status == 0)
      #expect(try workspace.snapshot() == site.snapshots[1 - current])
      #expect(try workspace.litter().isEmpty)
    }
  }

  @Test("Of two builds into one folder the second is told that it is busy")
  func twoBuilds() throws {
    try Workspace.with { workspace in
      let site = try Generations(in: workspace)
      let first = try workspace.program.start(Generations.arguments(0), log: "first")
      let limit = ContinuousClock.now + .seconds(60)
      // By then it holds the lock.
      while !workspace.exists(".Output.anpham/new"), ContinuousClock.now < limit { usleep(200) }
      kill(first.processIdentifier, SIGSTOP)
      let second = try workspace.program.run(Generations.arguments(1))
      kill(first.processIdentifier, SIGCONT)
      #expect(second.status == 1)
      #expect(second.errors.contains("[output.busy]"), "\(second.errors)")
      let finished = try workspace.program.finish(first, log: "first")
      #expect(finished.status == 0, "\(finished.errors)")
      #expect(try workspace.snapshot() == site.snapshots[0])
      #expect(try workspace.litter().isEmpty)
    }
  }

  @Test("A former output that waits where two folders cannot be exchanged is put back")
  func repair() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      #expect(try workspace.build().status == 0)
      let former = try workspace.snapshot()
      // As a build leaves it that is killed between the two steps.
      let killed = "mkdir .Output.anpham && mv Output .Output.anpham/former"
      #expect(try workspace.program.runShell(killed).status == 0)
      // The build that follows fails after it has taken the folder.
      let body = String(repeating: "Chăm lo hộ nghèo. ", count: 20_000)
      try workspace.write("Content/documents/b.md", Sample(number: "06", body: body).text)
      let arguments = Workspace.build.joined(separator: " ")
      let run = try workspace.program.runShell("ulimit -f 200; exec \"$0\" \(arguments)")
      #expect(run.status == 1)
      #expect(try workspace.snapshot() == former)
      #expect(try workspace.litter().isEmpty)
    }
  }

  /// A program with a typesetting worker that neither reads nor lets anything else of it run.
  private func busyInstallation(in folder: URL) throws -> (program: String, worker: String) {
    let files = FileManager.default
    let program = folder.appending(path: "bin/anpham")
    let library = folder.appending(path: "lib/anpham")
    let python = library.appending(path: "typesetting/venv/bin/python3")
    for place in [program, python] {
      try files.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    }
    if (try? files.linkItem(atPath: Program.path, toPath: program.path)) == nil {
      try files.copyItem(atPath: Program.path, toPath: program.path)
    }
    try files.createSymbolicLink(
      at: library.appending(path: "Templates"),
      withDestinationURL: TestFiles.root.appending(path: "Templates"))
    try "#!/usr/bin/python3\nimport re\nre.match('(a*)*b', 'a' * 60)\n"
      .write(to: python, atomically: true, encoding: .utf8)
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python.path)
    return (program.path, python.path)
  }

  @Test(
    "No worker outlives the program, however it ends",
    arguments: [SIGKILL, SIGTERM, SIGINT])
  func killedWithWorkers(_ signal: Int32) throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      let (program, worker) = try busyInstallation(in: workspace.folder)
      let process = try workspace.program.startForSignals(["build"], executable: program)
      let limit = ContinuousClock.now + .seconds(60)
      while FakeWorker.processes(with: worker).isEmpty, ContinuousClock.now < limit {
        usleep(10_000)
      }
      // Long enough for the worker to be at it.
      usleep(300_000)
      #expect(!FakeWorker.processes(with: worker).isEmpty)
      kill(process.processIdentifier, signal)
      let killed = ContinuousClock.now
      process.waitUntilExit()
      while !FakeWorker.processes(with: worker).isEmpty, ContinuousClock.now - killed < .seconds(1)
      {
        usleep(5000)
      }
      let left = FakeWorker.processes(with: worker)
      #expect(left.isEmpty)
      for process in left { kill(process, SIGKILL) }
    }
  }
}
