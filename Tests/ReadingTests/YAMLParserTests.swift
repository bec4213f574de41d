import Diagnostics
import Reading
import Testing

@Suite struct YAMLParserTests {
  private func parse(_ yaml: String) -> (root: YAMLNode?, places: [String]) {
    var problems: [Diagnostic] = []
    let root = YAMLParser.parse(
      Array(yaml.utf8)[...], file: "a.yml", firstLine: 1, diagnostics: &problems)
    return (root, problems.map(\.place))
  }

  /// Every scalar with its place: "line:column-endColumn text".
  private func scalars(_ yaml: String) -> [String] {
    func walk(_ node: YAMLNode) -> [String] {
      switch node.value {
      case .scalar(let text): [describe(text, node.place)]
      case .list(let nodes): nodes.flatMap(walk)
      case .mapping(let entries):
        entries.flatMap { [describe($0.key, $0.keyPlace)] + walk($0.value) }
      }
    }
    return parse(yaml).root.map(walk) ?? []
  }

  private func describe(_ text: String, _ place: YAMLNode.Place) -> String {
    let end = place.endColumn.map { "-\($0)" } ?? ""
    return "\(place.position.line):\(place.position.column)\(end) \(text)"
  }

  @Test("scalars stay as they are written; YAML guesses nothing")
  func noGuesses() {
    let values = ["no", "012", "1.10", "2023-01-05", "0x1F", "1_000", ".inf", "=", "1e3"]
    let read = scalars(values.map { "- \($0)\n" }.joined())
    #expect(read.map { $0.split(separator: " ").last.map(String.init) } == values)
  }

  @Test("nothing behind a key is null, an empty text is not")
  func nulls() {
    guard
      case .mapping(let entries) = parse("a:\nb: ~\nc: null\nd: \"\"\ne: ''\nf: \"null\"\n").root?
        .value
    else { return #expect(Bool(false), "no mapping") }
    #expect(entries.map(\.value.isNull) == [true, true, true, false, false, false])
  }

  @Test("places count lines of the file and columns in UTF-8 bytes")
  func places() {
    #expect(
      scalars("đường: {tên: Sơn La, số: \"Điện Biên\"}\nx: y\n")
        == [
          "1:1-10 đường", "1:13-17 tên", "1:19-26 Sơn La", "1:28-32 số", "1:34-49 Điện Biên",
          "2:1-2 x", "2:4-5 y",
        ])
    #expect(
      scalars("a: |\n  một\n  hai\nb: 'c\n  d'\ne: f\n") == [
        "1:1-2 a", "1:4 một\nhai\n", "4:1-2 b", "4:4 c d", "6:1-2 e", "6:4-5 f",
      ])
  }

  @Test("characters that YAML 1.1 takes for line ends do not shift the lines")
  func otherLineEnds() {
    #expect(scalars("a: \"b\u{2028}c\"\nd: e\n").suffix(2) == ["2:1-2 d", "2:4-5 e"])
  }

  @Test("a key that is written twice keeps its first value and is reported once, with both places")
  func repeatedKeys() {
    var problems: [Diagnostic] = []
    let root = YAMLParser.parse(
      Array("số: 1\nb: {c: 1, c: 2}\nsố: 2\n".utf8)[...], file: "a", firstLine: 3,
      diagnostics: &problems)
    #expect(problems.map(\.place) == ["4:11-12 yaml.duplicate-key", "5:1-5 yaml.duplicate-key"])
    #expect(problems[1].notes.map { $0.location?.start } == [.init(line: 3, column: 1)])
    guard case .mapping(let entries) = root?.value else { return #expect(Bool(false)) }
    #expect(entries.map(\.key) == ["số", "b"])
  }

  @Test(
    "anchors, aliases and tags are refused, so there is no bomb to write",
    arguments: [
      ("a: &x 1\n", "1:4 yaml.alias"), ("a: *x\n", "1:4 yaml.alias"),
      ("a: &x [1]\n", "1:4 yaml.alias"), ("a: &x {b: 1}\n", "1:4 yaml.alias"),
      ("&x a: 1\n", "1:1 yaml.alias"), ("a: !!int 1\n", "1:4 yaml.tag"),
      ("a: !x [1]\n", "1:4 yaml.tag"), ("a: !x {b: 1}\n", "1:4 yaml.tag"),
      ("a: 1\n<<: *b\n", "2:5 yaml.alias"),
    ])
  func refused(yaml: String, place: String) {
    let result = parse(yaml)
    #expect(result.root == nil)
    #expect(result.places == [place])
  }

  @Test("the well-known bomb of aliases is refused at its first anchor")
  func bomb() {
    var yaml = "a: &a [lol]\n"
    for (name, inner) in zip("bcdefghi", "abcdefgh") {
      yaml += "\(name): &\(name) [*\(inner), *\(inner), *\(inner), *\(inner), *\(inner)]\n"
    }
    #expect(parse(yaml).places == ["1:4 yaml.alias"])
  }

  @Test("nesting of any depth is refused, not followed")
  func depth() {
    let flow = String(repeating: "[", count: 10_000)
    #expect(parse(flow + String(repeating: "]", count: 10_000)).places == ["1:17 yaml.too-deep"])
    #expect(parse(flow).places == ["1:17 yaml.too-deep"])
    #expect(parse(String(repeating: "{a: ", count: 10_000)).places.last == "1:65 yaml.too-deep")
    #expect(parse(String(repeating: "- ", count: 10_000)).places == ["1:33 yaml.too-deep"])
    var block = ""
    for level in 0..<1_000 { block += String(repeating: " ", count: level) + "a:\n" }
    #expect(parse(block).places == ["17:17 yaml.too-deep"])
    #expect(parse(String(repeating: "? ", count: 10_000)).root == nil)
  }

  @Test("16 levels are allowed")
  func allowedDepth() {
    let yaml = String(repeating: "[", count: 16) + "x" + String(repeating: "]", count: 16)
    #expect(parse(yaml).places.isEmpty)
    #expect(scalars(yaml) == ["1:17-18 x"])
  }

  @Test("a collection as a key, a second document and broken syntax are refused at their place")
  func otherErrors() {
    #expect(parse("[a, b]: c\n").places == ["1:1 yaml.complex-key"])
    #expect(parse("a: 1\n---\nb: 2\n").places == ["2:1 yaml.second-document"])
    #expect(parse("a: 'x\n").places == ["2:1 yaml.syntax"])
    #expect(parse("số: điều: x\n").places == ["1:14 yaml.syntax"])
    #expect(parse("a: b\n\tc: d\n").places.count == 1)
    #expect(parse("a: \"\\q\"\n").places == ["1:5 yaml.syntax"])
  }

  @Test("an escape cannot write what the file itself may not hold")
  func escapes() {
    #expect(parse(#"a: "x\0y""#).places == ["1:4-10 file.control-character"])
    #expect(parse(#"a: "\x1b[2J""#).places == ["1:4-13 file.control-character"])
    #expect(parse(#"a: "\uD800""#).root == nil)
    let composed = scalars(#"a: "e\u0302\u0301""#).last ?? ""
    #expect(composed.unicodeScalars.last == "ế")
  }

  @Test("one long line with very many values takes time in proportion", .timeLimit(.minutes(1)))
  func longLine() {
    let list = "a: [" + String(repeating: "ắ, ", count: 200_000) + "x]\n"
    guard case .mapping(let entries) = parse(list).root?.value,
      case .list(let items) = entries[0].value.value
    else { return #expect(Bool(false)) }
    #expect(items.last?.place.position.column == 5 + 200_000 * 5)
    let keys = (0..<100_000).map { "k\($0): 1\n" }.joined()
    #expect(parse(keys).places.isEmpty)
  }
}
