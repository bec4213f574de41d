internal import Linking

/// The stretches of a text that mention documents, in order and without overlap.
struct CitationSpans {
  private struct Span {
    var range: Range<Int>
    /// Nil where it cannot be told which document is meant.
    var target: PrintTarget?
    /// The document's key in a volume's index.
    var mark: String?
  }

  /// A part of a stretch of text.
  struct Piece {
    var range: Range<Int>
    /// Where it leads, if it is of a mention.
    var target: PrintTarget?
    /// The document's key in a volume's index.
    var mark: String?
  }

  private var spans: [Span] = []

  init(_ citations: [LinkedCitation], _ links: PrintLinks) {
    var found: [Span] = []
    for citation in citations {
      let mark = citation.target.flatMap(links.mark)
      for pinpoint in citation.pinpoints {
        let target = citation.target.map { links.target(of: $0, anchor: pinpoint.anchor) }
        found.append(Span(range: pinpoint.range, target: target, mark: mark))
      }
      // Where only pinpoints are printed they are the mention.
      if citation.pinpoints.contains(where: { $0.range.overlaps(citation.range) }) { continue }
      let target = citation.target.map { links.target(of: $0, anchor: nil) }
      found.append(Span(range: citation.range, target: target, mark: mark))
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    spans.reserveCapacity(found.count)
    for span in found
    where !span.range.isEmpty && span.range.lowerBound >= spans.last?.range.upperBound ?? 0 {
      spans.append(span)
    }
  }

  /// Divides a stretch of the text where a mention begins or ends.
  func pieces(of range: Range<Int>) -> [Piece] {
    var result: [Piece] = []
    var start = range.lowerBound
    for span in spans[firstSpan(endingAfter: range.lowerBound)...] {
      if span.range.lowerBound >= range.upperBound { break }
      let covered = span.range.clamped(to: range)
      if start < covered.lowerBound { result.append(Piece(range: start..<covered.lowerBound)) }
      result.append(Piece(range: covered, target: span.target, mark: span.mark))
      start = covered.upperBound
    }
    if start < range.upperBound { result.append(Piece(range: start..<range.upperBound)) }
    return result
  }

  /// The spaces of mentions at which a line must not break: before the slash or hyphen of an
  /// identifier that the source prints with spaces ("150 /BC-LĐTBXH", "05 -CT/TW").
  ///
  /// - Parameters:
  ///   - text: the whole text that the mentions stand in.
  ///   - range: the part to look at.
  func joiningSpaces(in text: [UInt8], _ range: Range<Int>) -> [Int] {
    var offsets: [Int] = []
    for span in spans[firstSpan(endingAfter: range.lowerBound)...] {
      if span.range.lowerBound >= range.upperBound { break }
      for offset in span.range.clamped(to: range).dropLast(2)
      where text[offset] == UInt8(ascii: " ") && text[offset + 2] != UInt8(ascii: " ") {
        if text[offset + 1] == UInt8(ascii: "-") || text[offset + 1] == UInt8(ascii: "/") {
          offsets.append(offset)
        }
      }
    }
    return offsets
  }

  private func firstSpan(endingAfter offset: Int) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
