internal import Dispatch
package import Foundation
internal import Synchronization

/// Typesets print jobs on several processes at once, each of which serves many jobs.
///
/// The processes start with the first jobs and stay until the typesetter is released. It may be
/// used from several threads.
package final class Typesetter: Sendable {
  private let installation: TypesettingInstallation
  private let templates: URL
  private let workers: Int
  private let timeLimit: Duration
  /// Processes that wait for work.
  private let idle = Mutex<[TypesettingWorker]>([])

  /// - Parameters:
  ///   - installation: Typst and the fonts.
  ///   - templates: the folder with the print templates; Typst reads nothing outside it.
  ///   - workers: how many processes to use, at least 1; one a core is best.
  ///   - timeLimit: how long one job may take before its process is ended.
  package init(
    installation: TypesettingInstallation, templates: URL, workers: Int,
    timeLimit: Duration = .seconds(60)
  ) {
    self.installation = installation
    self.templates = templates
    self.workers = max(workers, 1)
    self.timeLimit = timeLimit
  }

  /// Typesets jobs and hands over each result as it comes.
  ///
  /// A job that fails, warns, crashes or runs over its time gives a diagnostic that names its
  /// document; the others are typeset all the same.
  ///
  /// - Parameters:
  ///   - jobs: what to typeset.
  ///   - onResult: receives the index of a job and its PDF, or why there is none; once for each
  ///     job, in the order in which they are done, on the calling thread.
  /// - Throws: `PrintFailure`, before any result, where Python, Typst, fonts or templates are
  ///   missing.
  package func typeset(
    _ jobs: [PrintJob], onResult: (Int, Result<[UInt8], PrintFailure>) -> Void
  ) throws(PrintFailure) {
    if jobs.isEmpty { return }
    do {
      let first = try takeWorker()
      idle.withLock { $0.append(first) }
    } catch {
      throw PrintFailure(error, in: jobs[0], limit: timeLimit)
    }
    let run = Run()
    let queue = DispatchQueue(label: "anpham.typesetting", attributes: .concurrent)
    for _ in 0..<min(workers, jobs.count) {
      queue.async { [self] in
        while let index = run.nextIndex(below: jobs.count) {
          run.deliver(index, typeset(jobs[index]))
        }
      }
    }
    for _ in jobs {
      let (index, result) = run.nextResult()
      onResult(index, result)
    }
  }

  /// What the threads of one call share: the next job, and the results that wait to be fetched.
  private final class Run: Sendable {
    private let next = Atomic(0)
    private let results = Mutex<[(Int, Result<[UInt8], PrintFailure>)]>([])
    private let available = DispatchSemaphore(value: 0)

    func nextIndex(below count: Int) -> Int? {
      let index = next.add(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }

    func deliver(_ index: Int, _ result: Result<[UInt8], PrintFailure>) {
      results.withLock { $0.append((index, result)) }
      available.signal()
    }

    func nextResult() -> (Int, Result<[UInt8], PrintFailure>) {
      available.wait()
      return results.withLock { $0.removeFirst() }
    }
  }

  /// Typesets a job, once more where its worker was ended: the system may have done that, short of
  /// memory, for another process's sake.
  private func typeset(_ job: PrintJob) -> Result<[UInt8], PrintFailure> {
    let first = attempt(job)
    guard case .failure(let failure) = first, failure.isCrash else { return first }
    return attempt(job)
  }

  private func attempt(_ job: PrintJob) -> Result<[UInt8], PrintFailure> {
    do throws(TypesettingWorker.Failure) {
      let worker = try takeWorker()
      let (outcome, retiring) = try worker.typeset(job, within: timeLimit)
      if !retiring { idle.withLock { $0.append(worker) } }
      switch outcome {
      case .pdf(let pdf, let warnings) where warnings.isEmpty: return .success(pdf)
      case .pdf(_, let warnings): return .failure(PrintFailure(warnings: warnings, in: job))
      case .refused(let problem): return .failure(PrintFailure(problem, in: job))
      }
    } catch {
      return .failure(PrintFailure(error, in: job, limit: timeLimit))
    }
  }

  private func takeWorker() throws(TypesettingWorker.Failure) -> TypesettingWorker {
    if let worker = idle.withLock({ $0.popLast() }) { return worker }
    return try TypesettingWorker(installation, templates: templates)
  }
}
