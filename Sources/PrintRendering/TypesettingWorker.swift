internal import Foundation
internal import WorkerProcesses

/// A Python process that typesets with Typst; the other end of `Resources/worker.py`.
struct TypesettingWorker: Sendable {
  private let process: WorkerProcess

  /// What a job came to.
  enum Outcome {
    case pdf([UInt8], warnings: [Report.Problem])
    case refused(Report.Problem)
  }

  /// What the worker says of a job.
  struct Report: Decodable {
    struct Problem: Decodable {
      var message: String
      /// With the place in the template and hints, over several lines.
      var detail: String
    }

    var error: Problem?
    var warnings: [Problem]
    var retiring: Bool
  }

  private struct Greeting: Decodable {
    var families: [String]?
    var missing: String?
    var detail: String?
  }

  /// Why a worker is of no further use; its process has ended.
  enum Failure: Error {
    case stopped(WorkerProcess.Failure)
    case notReady(TypesettingObstacle)
  }

  /// The families that the templates use.
  static let fontFamilies = ["Liberation Serif", "Liberation Sans", "Inter", "Be Vietnam Pro"]

  /// Starts a process and waits until it has loaded Typst and the fonts.
  ///
  /// - Throws: `Failure.notReady` with what is missing.
  init(_ installation: TypesettingInstallation, templates: URL) throws(Failure) {
    let python = installation.python.path
    guard
      let process = WorkerProcess(
        python: python, source: PackageResources.worker_py,
        arguments: [installation.fonts.path, templates.path])
    else { throw .notReady(.noPython(python)) }
    self.process = process
    try greet(installation)
  }

  private func greet(_ installation: TypesettingInstallation) throws(Failure) {
    let greeting: Greeting
    do {
      greeting = try process.receive(Greeting.self, before: .now + .seconds(60))
    } catch {
      throw .notReady(.noAnswer(error.inWords))
    }
    switch greeting.missing {
    case "typst": throw .notReady(.noTypst(installation.python.path))
    case "templates": throw .notReady(.noTemplates(greeting.detail ?? ""))
    case "plain-templates": throw .notReady(.escapingLink(greeting.detail ?? ""))
    default: break
    }
    let families = greeting.families ?? []
    if let missing = Self.fontFamilies.first(where: { !families.contains($0) }) {
      throw .notReady(.noFont(missing, installation.fonts.path))
    }
  }

  /// Typesets one job.
  ///
  /// - Returns: what it came to, and whether the worker takes no more jobs.
  /// - Throws: when the worker did not answer in time or ended.
  func typeset(_ job: PrintJob, within limit: Duration) throws(Failure) -> (Outcome, retiring: Bool)
  {
    let deadline = ContinuousClock.now + limit
    do throws(WorkerProcess.Failure) {
      try process.send(
        Array(job.template.utf8), job.content, Array((job.bleed.map { "\($0)" } ?? "").utf8),
        before: deadline)
      let report = try process.receive(Report.self, before: deadline)
      let pdf = try process.receive(before: deadline)
      if let error = report.error { return (.refused(error), report.retiring) }
      guard pdf.starts(with: "%PDF-".utf8) else { throw WorkerProcess.Failure.outOfStep }
      return (.pdf(pdf, warnings: report.warnings), report.retiring)
    } catch {
      throw .stopped(error)
    }
  }
}
