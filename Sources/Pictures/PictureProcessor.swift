internal import Foundation
internal import Synchronization
internal import WorkerProcesses

/// Makes variants of pictures with libvips, in processes that see nothing but the bytes they are sent.
///
/// The processes start with the first picture and stay until the processor is released. It may be used
/// from several threads, each of which gets a process of its own.
package final class PictureProcessor: Sendable {
  private let python: String
  private let timeLimit: Duration
  /// Processes that wait for work.
  private let idle = Mutex<[WorkerProcess]>([])

  /// - Parameters:
  ///   - python: the interpreter of the environment that has the package `pyvips`.
  ///   - timeLimit: how long one picture may take before its process is ended.
  package init(python: String, timeLimit: Duration = .seconds(120)) {
    self.python = python
    self.timeLimit = timeLimit
  }

  /// Reads a picture to its last pixel, and makes variants of it.
  ///
  /// The same bytes and recipes give the same variants.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - recipes: what to make of it; none to have it looked at only.
  ///   - timeLimit: a shorter one than the processor's, where there is one.
  /// - Returns: what it is, and a file for each recipe: upright, in sRGB, without metadata.
  /// - Throws: `PictureFailure`; the processor is as good as before for other pictures.
  package func make(
    _ recipes: [PictureRecipe], of bytes: [UInt8], within timeLimit: Duration? = nil
  ) throws(PictureFailure) -> (picture: Picture, variants: [[UInt8]]) {
    let worker = try takeWorker()
    let answer: (report: Report, variants: [[UInt8]])
    do throws(WorkerProcess.Failure) {
      answer = try ask(
        worker, recipes, bytes,
        before: .now + min(timeLimit ?? self.timeLimit, self.timeLimit))
    } catch {
      if case .outOfTime = error { throw .outOfTime }
      throw .crashed(error.inWords)
    }
    idle.withLock { $0.append(worker) }
    guard let picture = answer.report.picture else {
      throw .refused(answer.report.problem ?? "corrupt", detail: answer.report.detail ?? "")
    }
    return (picture, answer.variants)
  }

  private struct Job: Encodable {
    var variants: [PictureRecipe]
  }

  private struct Report: Decodable {
    var picture: Picture?
    var problem: String?
    var detail: String?
  }

  private struct Greeting: Decodable {
    var version: String?
  }

  private func ask(
    _ worker: WorkerProcess, _ recipes: [PictureRecipe], _ bytes: [UInt8],
    before deadline: ContinuousClock.Instant
  ) throws(WorkerProcess.Failure) -> (report: Report, variants: [[UInt8]]) {
    let job = (try? JSONEncoder().encode(Job(variants: recipes))) ?? Data()
    try worker.send([UInt8](job), bytes, before: deadline)
    let report = try worker.receive(Report.self, before: deadline)
    var variants: [[UInt8]] = []
    for _ in recipes where report.picture != nil {
      variants.append(try worker.receive(before: deadline))
    }
    return (report, variants)
  }

  private func takeWorker() throws(PictureFailure) -> WorkerProcess {
    if let worker = idle.withLock({ $0.popLast() }) { return worker }
    guard
      let worker = WorkerProcess(
        python: python, source: PackageResources.drawing_py + PackageResources.worker_py,
        arguments: [])
    else { throw .unavailable(python) }
    do throws(WorkerProcess.Failure) {
      let greeting = try worker.receive(Greeting.self, before: .now + .seconds(60))
      if greeting.version != nil { return worker }
    } catch {
      throw .unavailable("\(python): \(error.inWords)")
    }
    throw .unavailable("pyvips")
  }
}
