internal import Foundation
internal import WorkerProcesses

/// A Python process that typesets with Typst; the other end of `Resources/worker.py`.
///
/// The process lives in a group of its own, so that Ctrl-C reaches it only through this program:
/// when this program ends, for whatever reason, the socket closes and the worker leaves.
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

  /// Why a worker is of no further use.
  enum Failure: Error {
    case outOfTime
    /// How the process ended, such as "signal 9".
    case ended(String)
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
    do {
      try greet(installation)
    } catch {
      process.stop()
      throw error
    }
  }

  private func greet(_ installation: TypesettingInstallation) throws(Failure) {
    let data: [UInt8]
    do {
      data = try process.receive(before: .now + .seconds(60))
    } catch {
      throw .notReady(.noAnswer(error.inWords))
    }
    guard let greeting = try? JSONDecoder().decode(Greeting.self, from: Data(data)) else {
      throw .notReady(.noAnswer("?"))
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
  /// - Throws: when the worker did not answer in time or ended; it must then be stopped.
  func typeset(_ job: PrintJob, within limit: Duration) throws(Failure) -> (Outcome, retiring: Bool)
  {
    let deadline = ContinuousClock.now + limit
    let (report, pdf): ([UInt8], [UInt8])
    do {
      try process.send(Array(job.template.utf8), before: deadline)
      try process.send(job.content, before: deadline)
      try process.send(Array((job.bleed.map { "\($0)" } ?? "").utf8), before: deadline)
      report = try process.receive(before: deadline)
      pdf = try process.receive(before: deadline)
    } catch {
      switch error {
      case .outOfTime: throw .outOfTime
      case .ended(let end): throw .ended(end)
      }
    }
    guard let report = try? JSONDecoder().decode(Report.self, from: Data(report)) else {
      throw .ended("?")
    }
    if let error = report.error { return (.refused(error), report.retiring) }
    return (.pdf(pdf, warnings: report.warnings), report.retiring)
  }

  /// Ends the process at once and leaves nothing behind.
  func stop() { process.stop() }
}
