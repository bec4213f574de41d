/// Finds what somebody meant who wrote a name that does not exist.
enum Suggestion {
  /// The one known name that is clearly nearest: at most a third of the letters differ, and no
  /// other name is as near.
  static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let limit = max(1, name.utf8.count / 3)
    let near = Set(known).subtracting([name])
      .compactMap { candidate in
        distance(Array(name.utf8), Array(candidate.utf8), limit: limit).map { ($0, candidate) }
      }
    guard let least = near.map(\.0).min() else { return nil }
    let best = near.filter { $0.0 == least }
    return best.count == 1 ? best[0].1 : nil
  }

  /// How many bytes to insert, remove, replace, or swap with their neighbour (optimal string
  /// alignment); nil when more than a limit.
  private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(
          previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforePrevious, previous) = (previous, row)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
