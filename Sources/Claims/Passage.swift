import VietnameseText

/// The sentences of a block, and the small marks between their words.
struct Passage {
  let text: [UInt8]

  /// The longest stretch in which a figure is held to another, in bytes: no paragraph of an official
  /// text is as long, and what is looked for among all figures of a stretch takes no more time for each
  /// of them in a long text than in a short one.
  static let longestPortion = 4096

  /// The stretches of a block in which claims are looked for: the block itself, or whole sentences of a
  /// long one.
  func portions(of block: Range<Int>) -> [Range<Int>] {
    guard block.count > Self.longestPortion else { return [block] }
    var portions: [Range<Int>] = []
    var start = block.lowerBound
    for sentence in sentences(in: block) {
      if sentence.upperBound - start > Self.longestPortion, sentence.lowerBound > start {
        portions.append(start..<sentence.lowerBound)
        start = sentence.lowerBound
      }
      while sentence.upperBound - start > Self.longestPortion {
        let end = breakingPoint(after: start)
        portions.append(start..<end)
        start = end
      }
    }
    if start < block.upperBound { portions.append(start..<block.upperBound) }
    return portions
  }

  /// Where a sentence that never ends is cut: behind a mark or a space, at least before a character.
  private func breakingPoint(after start: Int) -> Int {
    let end = start + Self.longestPortion
    let tail = start + Self.longestPortion / 2..<end
    let cut =
      text[tail].lastIndex { ",;".utf8.contains($0) } ?? text[tail].lastIndex(of: 0x20)
    if let cut { return cut + 1 }
    return text[tail].lastIndex { $0 & 0xC0 != 0x80 } ?? end
  }

  /// The sentences of a block; a full stop ends one where a capital or a bracket follows.
  func sentences(in block: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = block.lowerBound
    for index in block where isEnd(index, of: block) {
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < block.upperBound { sentences.append(start..<block.upperBound) }
    return sentences
  }

  /// Whether a sentence ends with a byte: "đồng. Trong", not "TP. Hồ Chí Minh", "1. Mục đích".
  private func isEnd(_ index: Int, of block: Range<Int>) -> Bool {
    guard text[index] == UInt8(ascii: "."), index + 2 < block.upperBound, text[index + 1] == 0x20,
      index > block.lowerBound + 2
    else { return false }
    let isAbbreviation =
      text[index - 1].isCapital && (text[index - 2].isCapital || text[index - 2] == 0x20)
    return text[index + 2].startsSentence && !isAbbreviation
  }

  /// The places of words in a stretch, in any case of their first letter.
  ///
  /// - Parameter words: in small letters; the first one is of ASCII.
  func occurrences(of words: StaticString, in range: Range<Int>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = range.lowerBound
    while let place = place(of: words, from: start, in: range) {
      places.append(place)
      start = place.upperBound
    }
    return places
  }

  /// Whether any of some words stands in a stretch.
  func contains(_ words: [StaticString], in range: Range<Int>) -> Bool {
    words.contains { place(of: $0, from: range.lowerBound, in: range) != nil }
  }

  /// The first place of whole words in a stretch, from a byte on.
  private func place(of words: StaticString, from start: Int, in range: Range<Int>) -> Range<Int>? {
    let count = words.utf8CodeUnitCount
    return text.withUnsafeBufferPointer { text in
      let first = words.utf8Start[0]
      var index = start
      while index + count <= range.upperBound {
        if text[index] | 0x20 == first, index == range.lowerBound || !text[index - 1].isLetterLead,
          index + count == range.upperBound || !text[index + count].isLetterLead,
          (1..<count).allSatisfy({ text[index + $0] == words.utf8Start[$0] })
        {
          return index..<index + count
        }
        index += 1
      }
      return nil
    }
  }

  /// The first place of a byte in a stretch.
  func first(_ character: Unicode.Scalar, in range: Range<Int>) -> Int? {
    text[range].firstIndex(of: UInt8(ascii: character))
  }

  /// Where the bracket that opens before a byte closes.
  ///
  /// - Parameters:
  ///   - start: the first byte inside.
  ///   - end: where to stop looking.
  func closingBracket(from start: Int, before end: Int) -> Int? {
    var depth = 0
    for index in start..<max(start, end) {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")") {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// The parts of a stretch between separators that stand in no bracket.
  func pieces(of range: Range<Int>, at separator: Unicode.Scalar) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")") { depth = max(0, depth - 1) }
      guard depth == 0, text[index] == UInt8(ascii: separator) else { continue }
      // "1.234,5" is one number.
      if index + 1 < range.upperBound, text[index + 1].isDigit { continue }
      pieces.append(start..<index)
      start = index + 1
    }
    pieces.append(start..<range.upperBound)
    return pieces
  }

  /// A stretch without the spaces and marks of punctuation around it.
  func trimmed(_ range: Range<Int>, _ marks: Set<UInt8> = blanks) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, marks.contains(text[lower]) { lower += 1 }
    while upper > lower, marks.contains(text[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  static let blanks = Set(" \n,;.:".utf8)

  /// Whether a stretch leaves something out: "…", "...".
  func hasEllipsis(_ range: Range<Int>) -> Bool {
    guard range.count > 2 else { return false }
    return (range.lowerBound...range.upperBound - 3).contains { index in
      switch text[index] {
      case 0xE2: text[index + 1] == 0x80 && text[index + 2] == 0xA6
      case UInt8(ascii: "."):
        text[index + 1] == UInt8(ascii: ".") && text[index + 2] == UInt8(ascii: ".")
      default: false
      }
    }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

extension UInt8 {
  var isCapital: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }
  /// Whether a sentence may begin with it; Vietnamese capitals begin with C3 to C6 and E1, as small
  /// letters do.
  fileprivate var startsSentence: Bool {
    isCapital || (0xC3...0xE2) ~= self || self == UInt8(ascii: "(")
  }
}
