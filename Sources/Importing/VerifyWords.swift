/// Compares the words of a source with those of the content file made from it: the last step, so
/// that a mistake in any step before it cannot lose text in silence.
struct WordCheck {
  struct Loss: Equatable {
    var word: String
    var line: Int
  }

  /// Words of the source that the file does not hold as often, in the order of the source.
  private(set) var losses: [Loss] = []

  /// - Parameters:
  ///   - source: the lines that were placed word for word.
  ///   - output: the content file.
  ///   - replaced: what was printed where the file says something else.
  init(
    _ source: some Sequence<Line>, output: [UInt8],
    replaced: some Sequence<String>
  ) {
    var available: [String: Int] = [:]
    let text = String(decoding: output, as: UTF8.self)
    let body = text.firstRange(of: "\n---\n")?.upperBound ?? text.startIndex
    for word in Self.words(of: String(text[..<body])) { available[word, default: 0] += 1 }
    for word in Self.words(of: String(text[body...]), isMarkdown: true) {
      available[word, default: 0] += 1
    }
    var accepted: Set<String> = []
    for text in replaced { accepted.formUnion(Self.words(of: text)) }
    for line in source {
      for word in Self.words(of: line.string) {
        if let count = available[word], count > 0 {
          available[word] = count - 1
        } else if !accepted.contains(word) {
          losses.append(Loss(word: word, line: line.number))
        }
      }
    }
  }

  /// Runs of letters and digits in lower case; marks of footnotes are none.
  ///
  /// - Parameter isMarkdown: whether an asterisk is emphasis, which may begin inside a word; one
  ///   that means itself has a backslash before it, which ends the word.
  static func words(of text: String, isMarkdown: Bool = false) -> [String] {
    let utf8 = Array(text.utf8)
    let marks = FootnoteMark.all(in: utf8).map(\.range)
    var (words, word) = ([String](), String.UnicodeScalarView())
    var (index, nextMark) = (0, 0)
    func end() {
      if !word.isEmpty { words.append(String(word).lowercased()) }
      word.removeAll(keepingCapacity: true)
    }
    while let (scalar, width) = utf8.scalar(at: index) {
      if nextMark < marks.count, marks[nextMark].lowerBound == index {
        end()
        index = marks[nextMark].upperBound
        nextMark += 1
        continue
      }
      if scalar.isDigit || scalar.properties.isAlphabetic {
        word.append(scalar)
      } else if !(isMarkdown && scalar == "*") {
        end()
      }
      index += width
    }
    end()
    return words
  }
}
