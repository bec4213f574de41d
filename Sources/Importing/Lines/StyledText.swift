/// A stretch of text with the emphasis of its source, free of any markup.
package struct StyledText: Sendable, Equatable {
  package enum Style: Sendable, Equatable {
    case emphasis, strong, strongEmphasis
    /// The mark of a footnote, numbered from 1 in the order of the marks.
    case footnote(Int)
  }

  /// A styled part of the text; spans are in order and do not overlap.
  package struct Span: Sendable, Equatable {
    /// Offsets in `utf8`.
    package var range: Range<Int>
    package var style: Style

    package init(range: Range<Int>, style: Style) {
      self.range = range
      self.style = style
    }
  }

  /// NFC, without control characters other than the tab that divides the cells of a table row.
  package var utf8: [UInt8]
  package var spans: [Span]

  package init(_ utf8: [UInt8] = [], spans: [Span] = []) {
    self.utf8 = utf8
    self.spans = spans
  }

  package init(_ text: String, spans: [Span] = []) {
    self.init(Array(text.utf8), spans: spans)
  }

  package var string: String { String(decoding: utf8, as: UTF8.self) }
  package var isEmpty: Bool { utf8.isEmpty }

  /// The text without its emphasis; footnote marks stay.
  package var plain: StyledText {
    StyledText(
      utf8,
      spans: spans.filter {
        if case .footnote = $0.style { true } else { false }
      })
  }
}

extension StyledText {
  /// A part of the text with the styles that reach into it.
  subscript(range: Range<Int>) -> StyledText {
    StyledText(
      Array(utf8[range]),
      spans: spans.compactMap { span in
        let clamped = span.range.clamped(to: range)
        guard !clamped.isEmpty else { return nil }
        return Span(
          range: (clamped.lowerBound - range.lowerBound)..<(clamped.upperBound - range.lowerBound),
          style: span.style)
      })
  }

  /// The text without blanks at its ends.
  var trimmed: StyledText {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = utf8.firstIndex(where: { !isBlank($0) }),
      let last = utf8.lastIndex(where: { !isBlank($0) })
    else { return StyledText() }
    return first == 0 && last == utf8.count - 1 ? self : self[first..<last + 1]
  }

  /// Appends a text after a separator, which is left out where either side is empty. Emphasis of
  /// one style on both sides becomes one span, so that a phrase cut by a line end is whole again.
  mutating func append(_ other: StyledText, separator: String = " ") {
    let last = spans.last
    let touchesEnd = last?.range.upperBound == utf8.count
    let gap = isEmpty || other.isEmpty ? "" : separator
    utf8 += gap.utf8
    let offset = utf8.count
    utf8 += other.utf8
    for span in other.spans {
      let moved = span.range.lowerBound + offset..<span.range.upperBound + offset
      if touchesEnd, span.range.lowerBound == 0, let last, span.style == last.style,
        span.style.isEmphasis
      {
        spans[spans.count - 1].range = last.range.lowerBound..<moved.upperBound
      } else {
        spans.append(Span(range: moved, style: span.style))
      }
    }
  }

  /// Puts other words in the place of some; the styles around them stay.
  ///
  /// - Parameter edits: ranges of the text in order, apart from each other, with their new words.
  mutating func replace(_ edits: [(range: Range<Int>, text: String)]) {
    guard !edits.isEmpty else { return }
    var (result, copied) = ([UInt8](), 0)
    var moves: [(range: Range<Int>, start: Int, end: Int)] = []
    for edit in edits {
      result += utf8[copied..<edit.range.lowerBound]
      let start = result.count
      result += edit.text.utf8
      moves.append((edit.range, start, result.count))
      copied = edit.range.upperBound
    }
    result += utf8[copied...]
    var next = 0
    func moved(_ offset: Int) -> Int {
      while next < moves.count, moves[next].range.upperBound <= offset { next += 1 }
      if next < moves.count, moves[next].range.lowerBound < offset { return moves[next].end }
      guard next > 0 else { return offset }
      return moves[next - 1].end + offset - moves[next - 1].range.upperBound
    }
    spans = spans.compactMap { span in
      let start = moved(span.range.lowerBound)
      let end = moved(span.range.upperBound)
      return start < end ? Span(range: start..<end, style: span.style) : nil
    }
    utf8 = result
  }

  /// Marks parts as marks of footnotes; emphasis that crosses one is divided.
  ///
  /// - Parameter marks: ranges of the text in order, apart from each other.
  mutating func markFootnotes(_ marks: [(range: Range<Int>, number: Int)]) {
    guard !marks.isEmpty else { return }
    var (result, next) = ([Span](), 0)
    for span in spans {
      var start = span.range.lowerBound
      while next < marks.count, marks[next].range.lowerBound < span.range.upperBound {
        let mark = marks[next]
        if start < mark.range.lowerBound {
          result.append(Span(range: start..<mark.range.lowerBound, style: span.style))
        }
        result.append(Span(range: mark.range, style: .footnote(mark.number)))
        start = max(start, mark.range.upperBound)
        next += 1
      }
      if start < span.range.upperBound {
        result.append(Span(range: start..<span.range.upperBound, style: span.style))
      }
    }
    for mark in marks[next...] {
      result.append(Span(range: mark.range, style: .footnote(mark.number)))
    }
    spans = result
  }

  /// Whether one emphasis covers all of the text.
  var isWhollyStrong: Bool {
    guard spans.count == 1, let span = spans.first, span.range == utf8.indices else { return false }
    return span.style == .strong || span.style == .strongEmphasis
  }
}

extension StyledText.Style {
  var isEmphasis: Bool {
    if case .footnote = self { false } else { true }
  }
}
