import Diagnostics
import Foundation
import PrintRendering
import TestSupport
import Testing

/// The workers: what becomes of jobs that go wrong, and of those beside them.
@Suite(.enabled(if: Print.isAvailable, Comment(rawValue: Print.why)))
struct TypesetterTests {
  /// Templates of one line each.
  private static let templates = [
    "good": "#set document(title: \"T\", date: datetime(year: 2020, month: 1, day: 1))\n= A\nB",
    "refused": "#panic(\"khong duoc\")",
    "warned":
      "#set document(title: \"T\", date: datetime(year: 2020, month: 1, day: 1))\n"
      + "#set text(font: \"Khong Co\", fallback: true)\n= A",
    "endless": "#for a in range(100000) { for b in range(100000) { let c = a * b } }",
    "greedy": "#let a = range(1000000000)\n#a.len()",
    "package": "#import \"@preview/example:0.1.0\": add\n#add(1, 2)",
    "outside": "#read(\"../secret.txt\")",
    "absolute": "#read(\"/etc/hostname\")",
  ]

  private func withTemplates<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try TestFiles.withTemporaryFolder { folder in
      let templates = folder.appending(path: "print")
      try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
      for (name, source) in Self.templates {
        try Data(source.utf8).write(to: templates.appending(path: "\(name).typ"))
      }
      try Data("secret".utf8).write(to: folder.appending(path: "secret.txt"))
      return try body(templates)
    }
  }

  /// The codes of the results of jobs that use these templates, "ok" for a PDF.
  private func outcomes(
    _ names: [String], workers: Int = 1, timeLimit: Duration = .seconds(60)
  ) throws -> [String] {
    try withTemplates { folder in
      let jobs = names.map { PrintJob(path: "\($0).md", template: $0, content: Array("{}".utf8)) }
      let results = try Print.results(
        jobs, Print.typesetter(templates: folder, workers: workers, timeLimit: timeLimit))
      #expect(results.count == names.count)
      return zip(names, results).map { name, result in
        switch result {
        case .success(let pdf):
          #expect(pdf.starts(with: Array("%PDF".utf8)))
          return "ok"
        case .failure(let failure):
          #expect(failure.diagnostic.location?.file == "\(name).md")
          #expect(failure.diagnostic.severity == .error)
          return failure.diagnostic.code
        }
      }
    }
  }

  @Test("an error or a warning of Typst is a diagnostic, and the other jobs are typeset")
  func errorsAndWarnings() throws {
    #expect(
      try outcomes(["good", "refused", "warned", "good"])
        == ["ok", "print.failed", "print.warned", "ok"])
  }

  @Test("Typst's own message is told")
  func message() throws {
    let notes = try withTemplates { folder in
      let job = PrintJob(path: "a.md", template: "refused", content: Array("{}".utf8))
      let result = try Print.results([job], Print.typesetter(templates: folder))[0]
      guard case .failure(let failure) = result else { return [String]() }
      return failure.diagnostic.notes.map(\.message.english)
    }
    #expect(notes.count == 1)
    #expect(notes.first?.contains("khong duoc") ?? false)
  }

  @Test("a job that runs over its time is stopped, and the others are typeset")
  func timeLimit() throws {
    let start = ContinuousClock.now
    let outcomes = try outcomes(
      ["endless", "good", "endless", "good"], workers: 2, timeLimit: .seconds(2))
    #expect(outcomes == ["print.timeout", "ok", "print.timeout", "ok"])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("a job that ends its worker is told apart from one that is refused")
  func crash() throws {
    #expect(try outcomes(["good", "greedy", "good"]) == ["ok", "print.crashed", "ok"])
  }

  @Test(
    "templates reach neither packages nor files outside their folder",
    arguments: ["package", "outside", "absolute"])
  func confinement(template: String) throws {
    #expect(try outcomes([template, "good"]) == ["print.failed", "ok"])
  }

  @Test("a symbolic link that leads out of the templates is refused before any job")
  func escapingLink() throws {
    try withTemplates { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "link.typ"),
        withDestinationURL: folder.deletingLastPathComponent().appending(path: "secret.txt"))
      let job = PrintJob(path: "a.md", template: "good", content: Array("{}".utf8))
      let failure = #expect(throws: PrintFailure.self) {
        try Print.results([job], Print.typesetter(templates: folder))
      }
      #expect(failure?.diagnostic.code == "print.templates")
    }
  }

  @Test("without Python, Typst or fonts there is one diagnostic with the way out, and no result")
  func missingParts() throws {
    let job = PrintJob(path: "a.md", template: "document", content: Array("{}".utf8))
    let nowhere = URL(filePath: "/nonexistent")
    for installation in [
      TypesettingInstallation(python: nowhere, fonts: Print.installation.fonts),
      TypesettingInstallation(
        python: URL(filePath: "/usr/bin/python3"), fonts: Print.installation.fonts),
      TypesettingInstallation(python: Print.installation.python, fonts: nowhere),
    ] {
      let typesetter = Typesetter(
        installation: installation, templates: Print.templates, workers: 2)
      let failure = #expect(throws: PrintFailure.self) {
        try typesetter.typeset([job, job]) { _, _ in Issue.record("a result") }
      }
      #expect(failure?.diagnostic.code == "print.unavailable")
      #expect(failure?.diagnostic.wayOut?.english.contains("--no-print") ?? false)
    }
  }

  @Test("no process is left once the typesetter is released")
  func noLitter() throws {
    func children() throws -> Set<String> {
      let all = try FileManager.default.contentsOfDirectory(atPath: "/proc")
      return Set(
        all.filter { entry in
          let line = try? String(contentsOfFile: "/proc/\(entry)/cmdline", encoding: .utf8)
          return line?.contains("thu-khong-con") ?? false
        })
    }
    try TestFiles.withTemporaryFolder { folder in
      // The folder's name marks this test's processes.
      let templates = folder.appending(path: "thu-khong-con")
      try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
      try Data((Self.templates["good"] ?? "").utf8)
        .write(to: templates.appending(path: "good.typ"))
      var typesetter: Typesetter? = Print.typesetter(templates: templates, workers: 2)
      let job = PrintJob(path: "a.md", template: "good", content: Array("{}".utf8))
      try typesetter?.typeset([job, job, job]) { _, _ in }
      #expect(try !children().isEmpty)
      typesetter = nil
      let deadline = ContinuousClock.now + .seconds(10)
      while try !children().isEmpty, ContinuousClock.now < deadline { usleep(20_000) }
      #expect(try children().isEmpty)
    }
  }
}
