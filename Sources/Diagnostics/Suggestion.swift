/// "Did you mean": finds the name that was probably meant.
package enum Suggestion {
  /// The one known name that lies close enough to a misspelt one.
  ///
  /// - Parameters:
  ///   - name: what was written.
  ///   - known: the names that exist.
  /// - Returns: nil where no name is within a third of the length, or where two are equally close.
  package static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let written = Array(name.unicodeScalars)
    let limit = max(1, min(3, written.count / 3))
    var best: (distance: Int, name: String)?
    var isTied = false
    for candidate in known {
      let distance = editDistance(written, Array(candidate.unicodeScalars), limit: limit)
      guard distance <= limit else { continue }
      if let found = best, found.distance <= distance {
        if found.distance == distance { isTied = true }
      } else {
        best = (distance, candidate)
        isTied = false
      }
    }
    return isTied ? nil : best?.name
  }

  /// "Did you mean …" as a way out, or nil without a name.
  package static func message(_ name: String?) -> Message? {
    name.map { Message(vi: "có phải là “\($0)”", en: "did you mean “\($0)”") }
  }

  /// Edits (insert, delete, replace, swap of neighbours) between two words; anything above the limit
  /// counts as `limit + 1`.
  private static func editDistance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int
  ) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var twoAgo: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoAgo[j - 1] + 1) }
        row.append(cost)
      }
      twoAgo = previous
      previous = row
    }
    return previous[b.count]
  }
}
