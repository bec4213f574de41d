import Diagnostics
import Foundation
import Parallelism
import PrintRendering
import Synchronization

/// Makes the planned prints: takes them from the cache where it has them, and typesets the others on
/// all cores.
struct PrintPress {
  private let installation: TypesettingInstallation
  private let templates: String
  private let workers: Int
  private let work: ParallelWork
  private let cache: ContentCache
  /// What could not be made, and why.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - installation: where the typesetting environment is.
  ///   - templates: the folder of the print templates.
  ///   - options: for the number of workers and the cache.
  ///   - work: how files are read and written.
  init(
    _ installation: Installation, templates: String, options: BuildOptions, work: ParallelWork
  ) {
    self.installation = TypesettingInstallation(
      folder: URL(filePath: installation.typesetting))
    self.templates = templates
    workers = options.jobs
    cache = ContentCache(folder: options.cache)
    self.work = work
  }

  /// Writes prints; what cannot be typeset is reported, and the others go on.
  ///
  /// - Returns: how many were taken up.
  mutating func write(
    _ prints: [PlannedPrint], to output: OutputFolder, _ progress: (BuildProgress) -> Void
  ) throws(FileSystem.Failure) -> Int {
    guard !prints.isEmpty else { return 0 }
    let root: PrintRoot
    do throws(PrintRoot.Obstacle) {
      root = try PrintRoot(copying: templates, to: output.workFolder)
    } catch {
      switch error {
      case .file(let failure): throw failure
      case .typesetting(let obstacle): diagnostics.append(obstacle.failure.diagnostic)
      }
      return 0
    }
    let run = Run(
      root: root, writer: output.writer, cache: cache,
      environment: cache.folder == nil
        ? nil : TypesettingEnvironment.key(installation))
    let typesetter = Typesetter(
      installation: installation, templates: URL(filePath: root.path), workers: workers)
    var done = 0
    var typeset = 0
    // In portions, so that not all jobs have to be held at once.
    for start in stride(from: 0, to: prints.count, by: Self.portion) {
      let portion = prints[start..<min(start + Self.portion, prints.count)]
      let waiting = run.fetch(portion, work)
      done += portion.count - waiting.count
      progress(.typesetting(done: done, of: prints.count))
      let base = done
      typeset += waiting.count
      let goesOn = run.typeset(waiting, typesetter) { count in
        done = base + count
        progress(.typesetting(done: done, of: prints.count))
      }
      if !goesOn { break }
    }
    if typeset > 0 { cache.trim() }
    let (failure, found) = run.problems
    diagnostics += Self.withoutRepetitions(found)
    if let failure { throw failure }
    return done
  }

  private static let portion = 256

  /// Of the sheets of a set that fail for one reason at one place, the first few, the last of which
  /// tells how many more there are.
  private static func withoutRepetitions(_ found: [Diagnostic]) -> [Diagnostic] {
    struct Reason: Hashable {
      var code: Diagnostic.Code
      var location: SourceLocation?
    }
    return Dictionary(grouping: found) { Reason(code: $0.rule, location: $0.location) }.values
      .flatMap { group -> [Diagnostic] in
        guard group.count > repetitionLimit else { return group }
        var told = Array(
          group.sorted { $0.summary.english < $1.summary.english }.prefix(repetitionLimit))
        let more = group.count - repetitionLimit
        told[repetitionLimit - 1].notes.append(
          .init(Message(vi: "\(more) tờ khác cũng vậy", en: "\(more) more sheets likewise")))
        return told
      }
  }

  private static let repetitionLimit = 3
}

/// What the threads of one call share.
private final class Run: Sendable {
  private let root: PrintRoot
  private let writer: OutputFolder.Writer
  private let cache: ContentCache
  private let environment: ContentCache.Key?
  private let found = Mutex<(failure: FileSystem.Failure?, diagnostics: [Diagnostic])>((nil, []))

  init(
    root: PrintRoot, writer: OutputFolder.Writer, cache: ContentCache,
    environment: ContentCache.Key?
  ) {
    self.root = root
    self.writer = writer
    self.cache = cache
    self.environment = environment
  }

  /// A print that the cache does not have.
  struct Waiting: Sendable {
    var path: String
    var job: PrintJob
    var key: ContentCache.Key?
  }

  var problems: (failure: FileSystem.Failure?, diagnostics: [Diagnostic]) {
    found.withLock { $0 }
  }

  /// Prepares the jobs of some prints, and writes those that the cache has.
  ///
  /// - Returns: the others, in order, without those that cannot be prepared.
  func fetch(_ prints: ArraySlice<PlannedPrint>, _ work: ParallelWork) -> [Waiting] {
    let prints = Array(prints)
    return work.map(runsOf: prints.count) { run in
      run.map { self.fetch(prints[$0]) }
    }.compactMap(\.self)
  }

  private func fetch(_ print: PlannedPrint) -> Waiting? {
    let job: PrintJob
    do throws(Unmakeable) {
      job = try print.job()
    } catch {
      found.withLock { $0.diagnostics.append(error.diagnostic) }
      return nil
    }
    do {
      let pictures = try root.stage(job.files)
      guard let environment else { return Waiting(path: print.path, job: job, key: nil) }
      var parts = [
        Array(environment.digits.utf8), Array(root.key(of: job.template).digits.utf8), job.content,
        Array("\(job.bleed ?? 0)".utf8),
      ]
      for (file, key) in zip(job.files, pictures) {
        parts += [Array(file.name.utf8), Array(key.digits.utf8)]
      }
      let key = ContentCache.Key(parts)
      guard let pdf = cache.bytes(key) else {
        return Waiting(path: print.path, job: job, key: key)
      }
      try writer.write(pdf, to: print.path)
    } catch let error as Unmakeable {
      found.withLock { $0.diagnostics.append(error.diagnostic) }
    } catch let error as FileSystem.Failure {
      found.withLock { $0.failure = error }
    } catch {
      let problem = Unmakeable.notEncodable(error, print.source ?? print.path)
      found.withLock { $0.diagnostics.append(problem.diagnostic) }
    }
    return nil
  }

  /// Typesets and writes prints, and keeps them in the cache.
  ///
  /// - Parameter progress: told how many are done.
  /// - Returns: whether there is any point in going on.
  func typeset(
    _ waiting: [Waiting], _ typesetter: Typesetter, _ progress: (Int) -> Void
  ) -> Bool {
    var done = 0
    do throws(PrintFailure) {
      try typesetter.typeset(waiting.map(\.job)) { index, result in
        done += 1
        progress(done)
        take(result, for: waiting[index])
      }
    } catch {
      found.withLock { $0.diagnostics.append(error.diagnostic) }
      return false
    }
    return found.withLock { $0.failure == nil }
  }

  private func take(_ result: Result<[UInt8], PrintFailure>, for print: Waiting) {
    switch result {
    case .success(let pdf):
      if let key = print.key { cache.keep(pdf, key) }
      do throws(FileSystem.Failure) {
        try writer.write(pdf, to: print.path)
      } catch {
        found.withLock { $0.failure = error }
      }
    case .failure(let problem): found.withLock { $0.diagnostics.append(problem.diagnostic) }
    }
  }
}
