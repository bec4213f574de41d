import Dispatch
import Synchronization

/// Runs independent work on several cores.
package struct ParallelWork: Sendable {
  /// How many threads work at once.
  package let jobs: Int

  package init(jobs: Int) { self.jobs = jobs }

  /// Transforms every element and drops what comes out as nil; the results stand in the order of the
  /// elements.
  package func compactMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result?
  ) -> [Result] {
    map(runsOf: elements.count) { run in elements[run].compactMap(transform) }
  }

  /// Makes something for every run of indices below a count; the results stand in the order of the
  /// indices.
  ///
  /// - Parameter make: gives one result for each index of a run.
  package func map<Result: Sendable>(
    runsOf count: Int, _ make: @Sendable (Range<Int>) -> [Result]
  ) -> [Result] {
    let runs = Mutex<[(start: Int, results: [Result])]>([])
    forEachRun(of: count) { run in
      let results = make(run)
      runs.withLock { $0.append((run.lowerBound, results)) }
    }
    return runs.withLock { runs in
      runs.sort { $0.start < $1.start }
      return runs.flatMap(\.results)
    }
  }

  /// Calls a body once for each run of indices below a count.
  ///
  /// Indices are handed out in runs, so that threads finish together however the work is spread.
  package func forEachRun(of count: Int, length: Int = 64, _ body: @Sendable (Range<Int>) -> Void) {
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, (count + length - 1) / length)) { _ in
      while true {
        let start = next.wrappingAdd(length, ordering: .relaxed).oldValue
        guard start < count else { return }
        body(start..<min(start + length, count))
      }
    }
  }
}
