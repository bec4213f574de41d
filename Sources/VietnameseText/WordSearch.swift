import Foundation

extension String {
  /// Whether the words occur in this text, byte for byte.
  ///
  /// `contains` of the standard library compares characters and takes some hundred times as long,
  /// which shows where every paragraph of a site is looked through. For texts in NFC, folded where
  /// case and marks shall not count.
  ///
  /// - Parameter words: what to look for; a part of a word will do.
  package func containsWords(_ words: String) -> Bool {
    var (text, words) = (self, words)
    return text.withUTF8 { text in words.withUTF8 { Self.occurs($0, in: text) } }
  }

  private static func occurs(
    _ words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let wanted = words.baseAddress, let first = words.first else { return true }
    guard var place = text.baseAddress else { return false }
    let end = place + text.count
    while end - place >= words.count,
      let found = memchr(place, Int32(first), end - place - words.count + 1)
    {
      if memcmp(found, wanted, words.count) == 0 { return true }
      place = UnsafeRawPointer(found).assumingMemoryBound(to: UInt8.self) + 1
    }
    return false
  }
}
