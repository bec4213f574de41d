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

  /// The same of a stretch of UTF-8.
  package static func contains(_ words: String, in text: [UInt8], _ range: Range<Int>) -> Bool {
    var words = words
    return text.withUnsafeBufferPointer { text in
      words.withUTF8 { occurs($0, in: UnsafeBufferPointer(rebasing: text[range])) }
    }
  }

  private static func occurs(
    _ words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let wanted = words.baseAddress, !words.isEmpty else { return true }
    guard words.count <= text.count, let start = text.baseAddress else { return false }
    // The last byte of the first letter: the first is the same in most letters with tones.
    let sign = words.dropFirst().firstIndex { $0 < 0x80 || $0 >= 0xC0 }.map { $0 - 1 } ?? 0
    var place = start + sign
    let end = start + text.count - words.count + sign + 1
    while place < end, let found = memchr(place, Int32(words[sign]), end - place) {
      let found = UnsafeRawPointer(found).assumingMemoryBound(to: UInt8.self)
      if memcmp(found - sign, wanted, words.count) == 0 { return true }
      place = found + 1
    }
    return false
  }
}
