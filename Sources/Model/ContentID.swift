/// Names one piece of a site's content for good: a file by its path, what has no file of its own by the
/// address of its page.
///
/// It is the path's digest of 128 bits, made once, so that passing it on costs nothing and comparing two
/// is comparing two numbers. It says nothing of where the piece stands in a list: adding a document
/// changes no other's.
package struct ContentID: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// - Parameter path: relative to the content folder, or to the site's root.
  package init(_ path: String) {
    var (high, low) = (Self.offset, ~Self.offset)
    for byte in path.utf8 {
      high = (high ^ UInt64(byte)) &* Self.prime
      low = (low &+ UInt64(byte)) &* Self.factor
      low ^= low >> 29
    }
    self.high = high
    self.low = low
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(low) }

  /// The constants of FNV-1a, and an odd factor with well-spread bits (that of splitmix64).
  private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3
  private static let factor: UInt64 = 0xbf58_476d_1ce4_e5b9
}
