package import Foundation

/// A program in the place of a worker's Python, which speaks the protocol wrongly, once or always.
package struct FakeWorker {
  /// What it does instead of answering its first job.
  package enum Fault: String, CaseIterable, Sendable {
    case otherNumber, noMessage, early, twice, half, halfAndSilent, oversized, noJSON, nothing
    case hangsUp, crash
  }

  /// The path that stands for the interpreter.
  package let python: URL
  private let folder: URL

  /// - Parameters:
  ///   - python: where to put the program; the folder is made.
  ///   - greeting: what it says at the start, as JSON.
  ///   - parts: how many messages a job has.
  ///   - answer: the messages of a right answer; the first is JSON.
  ///   - fault: what it does wrong; nil for nothing.
  ///   - isLasting: whether each process does it, or the first only.
  package init(
    at python: URL, greeting: String, parts: Int, answer: [String], fault: Fault?,
    isLasting: Bool = false
  ) throws {
    self.python = python
    folder = python.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let settings = try JSONSerialization.data(withJSONObject: [
      "greeting": greeting, "parts": parts, "answer": answer, "fault": fault?.rawValue ?? "",
      "isLasting": isLasting,
    ])
    let source = try String(contentsOf: TestFiles.fixture("workers/fake.py"), encoding: .utf8)
    try
      "#!/usr/bin/python3\nSETTINGS = r'''\(String(decoding: settings, as: UTF8.self))'''\n\(source)"
      .write(to: python, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python.path)
  }

  /// The processes whose command line holds a text, such as this program's path.
  package static func processes(with text: String) -> [Int32] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap(Int32.init).filter { process in
      let line = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
      return line?.contains(text) ?? false
    }
  }

  /// Whether no process of this program is left, or none is within a time.
  package func isGone(within limit: Duration = .seconds(1)) -> Bool {
    let deadline = ContinuousClock.now + limit
    while !Self.processes(with: python.path).isEmpty {
      if ContinuousClock.now > deadline { return false }
      usleep(5000)
    }
    return true
  }
}
