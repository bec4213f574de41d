internal import VietnameseText

/// Bytes of a text with the spaces at which a line must not break.
struct UnbrokenText {
  private let text: [UInt8]
  /// The offsets of those spaces in `text`.
  private let spaces: Set<Int>

  /// - Parameters:
  ///   - range: the part of the text that is one paragraph.
  ///   - mentions: the mentions of the text.
  init(_ text: [UInt8], in range: Range<Int>, _ mentions: CitationSpans) {
    self.text = text
    let offsets = NoBreakSpaces.offsets(in: Array(text[range]))
    spaces = Set(offsets.map { $0 + range.lowerBound })
      .union(mentions.joiningSpaces(in: text, range))
  }

  /// The words of a stretch, with U+00A0 for those spaces.
  func words(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count + 8)
    for offset in range {
      if spaces.contains(offset) {
        bytes += [0xC2, 0xA0]
      } else {
        bytes.append(text[offset])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
