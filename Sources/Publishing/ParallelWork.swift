import Dispatch
import Synchronization

/// Runs independent work on several cores.
struct ParallelWork: Sendable {
  /// How many threads work at once.
  let jobs: Int

  /// Transforms every element; the results stand in the order of the elements.
  ///
  /// Elements are handed out in runs of 64, so that threads finish together however the work is spread.
  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex<[Result?]>(Array(repeating: nil, count: elements.count))
    forEachRun(of: elements.count) { run in
      let part = elements[run].map { Optional(transform($0)) }
      results.withLock { $0.replaceSubrange(run, with: part) }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Calls a body once for each run of indices below a count.
  func forEachRun(of count: Int, length: Int = 64, _ body: @Sendable (Range<Int>) -> Void) {
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
