import Diagnostics
import Reading
import TestSupport
import Testing

@Suite struct SourceTextTests {
  private func text(_ bytes: [UInt8]) -> (text: String, places: [String]) {
    var problems: [Diagnostic] = []
    let source = SourceText(bytes, file: "a.md", diagnostics: &problems)
    return (String(decoding: source.bytes, as: UTF8.self), problems.map(\.place))
  }

  @Test("a byte order mark is dropped, CRLF and lone CR become LF")
  func lineEnds() {
    #expect(text([0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc\n\r".utf8)).text == "a\nb\nc\n\n")
    #expect(text(Array("a\r\r\nb".utf8)).text == "a\n\nb")
  }

  @Test("decomposed text is composed")
  func composition() {
    let result = text(Array("Ke\u{302}\u{301} hoa\u{323}ch".utf8))
    #expect(result.text.unicodeScalars.elementsEqual("Kế hoạch".unicodeScalars))
    #expect(result.places.isEmpty)
  }

  @Test("invalid UTF-8 is refused at its line and column")
  func invalidBytes() {
    #expect(text(Array("một\nđiề".utf8) + [0xFF, 0x61]).places == ["2:7 file.not-utf8"])
    // A surrogate, an overlong form, a cut sequence.
    #expect(text([0xED, 0xA0, 0x80]).places == ["1:1 file.not-utf8"])
    #expect(text([0x61, 0xC0, 0xAF]).places == ["1:2 file.not-utf8"])
    #expect(text([0x61, 0xE1, 0xBA]).places == ["1:2 file.not-utf8"])
    #expect(text([0xFF]).text.isEmpty)
  }

  @Test(
    "control characters are refused at their place",
    arguments: [
      "\u{0}", "\u{7}", "\u{C}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{FFFE}", "\u{FFFF}",
    ])
  func controlCharacters(character: String) {
    #expect(text(Array("a\r\nđ\(character)b".utf8)).places == ["2:3 file.control-character"])
  }

  @Test("tabs, no-break spaces and other letters of the same lead bytes pass")
  func harmlessCharacters() {
    let harmless = "a\tb\u{A0}c ﬁ \u{FEFF} \u{FFFD}"
    #expect(text(Array(harmless.utf8)).places.isEmpty)
  }

  @Test("columns after a byte order mark and CRLF count in the text as shown")
  func positionsInShownText() {
    let raw = [0xEF, 0xBB, 0xBF] + Array("a\rb\u{7}".utf8)
    #expect(text(raw).places == ["2:2 file.control-character"])
    #expect(SourceText.shown(raw) == Array("a\nb\u{7}".utf8))
    #expect(SourceText.shown([0x61, 0xFF]) == [0x61, 0xFF])
  }

  @Test("a file of 50 MB is refused without being read")
  func tooLarge() {
    let result = text(Array(repeating: 0x61, count: 50 << 20))
    #expect(result.places == ["- file.too-large"])
    #expect(result.text.isEmpty)
  }
}
