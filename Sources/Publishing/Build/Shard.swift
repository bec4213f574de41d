/// One of several shares of a build's files, each made by a machine of its own.
package struct Shard: Sendable, Equatable {
  /// From 1.
  package let index: Int
  /// How many there are in all.
  package let count: Int

  /// The most shares that a build is divided into.
  static let limit = 10_000

  /// Reads "2/4".
  ///
  /// - Returns: nil for what names no share.
  package init?(parsing text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]),
      (1...Self.limit).contains(count), (1...count).contains(index)
    else { return nil }
    self.index = index
    self.count = count
  }

  /// Whether a file falls into this share. That hangs on its path alone: every machine finds the same,
  /// and a file that is added moves no other.
  ///
  /// - Parameter path: relative to the output.
  func holds(_ path: String) -> Bool {
    let digits = ContentCache.Key([Array(path.utf8)]).digits
    guard let number = UInt64(digits.prefix(15), radix: 16) else { return false }
    return number % UInt64(count) == UInt64(index - 1)
  }
}
