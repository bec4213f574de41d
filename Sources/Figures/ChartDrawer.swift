internal import Foundation
internal import WorkerProcesses

/// Draws charts with Vega-Lite in one Python process, which starts with the first chart.
///
/// The other end is `Resources/charts.py`. A drawer is used from one thread.
package final class ChartDrawer {
  private let python: String
  private let fonts: String
  private let timeLimit: Duration
  private var process: WorkerProcess?

  /// - Parameters:
  ///   - python: the interpreter of the environment that has `vl-convert-python`.
  ///   - fonts: the folder of the fonts that words are measured with.
  ///   - timeLimit: how long one chart may take.
  package init(python: String, fonts: String, timeLimit: Duration = .seconds(60)) {
    self.python = python
    self.fonts = fonts
    self.timeLimit = timeLimit
  }

  /// What the same specification and environment always give the same drawing for: the program's end
  /// and the worker's.
  package static var version: [UInt8] { PackageResources.charts_py }

  private struct Report: Decodable {
    var missing: String?
    var error: String?
  }

  /// Draws a chart.
  ///
  /// - Parameter specification: of Vega-Lite, as JSON.
  /// - Returns: SVG with marks in place of colours.
  /// - Throws: `ChartFailure` where the environment is missing, or Vega refuses, crashes or takes too
  ///   long.
  package func draw(_ specification: [UInt8]) throws(ChartFailure) -> [UInt8] {
    let process = try start()
    let answer: (report: Report, svg: [UInt8])
    do throws(WorkerProcess.Failure) {
      answer = try Self.ask(process, specification, before: .now + timeLimit)
    } catch {
      self.process = nil
      throw .stopped(error.inWords)
    }
    if let error = answer.report.error { throw .refused(error) }
    return answer.svg
  }

  private static func ask(
    _ process: WorkerProcess, _ specification: [UInt8], before deadline: ContinuousClock.Instant
  ) throws(WorkerProcess.Failure) -> (report: Report, svg: [UInt8]) {
    try process.send(specification, before: deadline)
    return (
      try process.receive(Report.self, before: deadline), try process.receive(before: deadline)
    )
  }

  private func start() throws(ChartFailure) -> WorkerProcess {
    if let process { return process }
    guard
      let process = WorkerProcess(
        python: python, source: PackageResources.charts_py, arguments: [fonts])
    else { throw .unavailable(python) }
    do throws(WorkerProcess.Failure) {
      if try process.receive(Report.self, before: .now + .seconds(60)).missing == nil {
        self.process = process
        return process
      }
    } catch {
      throw .stopped(error.inWords)
    }
    throw .unavailable(python)
  }
}
