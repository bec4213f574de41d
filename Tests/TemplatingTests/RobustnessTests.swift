import Diagnostics
import Testing

@testable import Templating

@Suite("Hostile templates")
struct RobustnessTests {
  /// A generator that gives the same numbers everywhere (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let schema: Schema = Schema(
    "a",
    [
      .init("a", .list(of: .record(schema)), "itself"),
      .init("b", .text, "text"), .init("c", .flag, "a flag"),
    ])

  /// Compiles, checks and renders; nothing is expected but to come back.
  private func exercise(_ sources: [[UInt8]]) {
    for rules in [TemplateRules.strict, .specification] {
      let set = TemplateSet(
        sources.enumerated().map { TemplateFile(name: "\($0)", file: "\($0)", bytes: $1) },
        rules: rules)
      _ = set.check("0", against: Self.schema)
      let inner: TemplateRecord = ["b": .text("<"), "a": .absent]
      let record: TemplateRecord = [
        "a": .records([inner, inner]), "b": .text("ữ"),
        "c": .flag(true),
      ]
      var output: [UInt8] = []
      try? set.render("0", record, into: &output)
    }
  }

  @Test("random bytes never crash the engine")
  func randomBytes() {
    var random = Generator(state: 1)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...64, using: &random)
      exercise([(0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }])
    }
  }

  @Test("random tags in random order never crash the engine")
  func randomTags() {
    let pieces = [
      "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^c}}", "{{/c}}", "{{b}}", "{{&b}}", "{{>0}}",
      "{{>1}}", "{{<1}}", "{{/1}}", "{{<0}}", "{{/0}}", "{{$a}}", "{{$b}}", "{{/b}}", "{{.}}",
      "{{#.}}", "{{/.}}", "{{=<% %>=}}", "<%={{ }}=%>", "{{!", "{{=", "=}}", "\n", "\r\n", "  ",
      "\t",
      "x", "ữ", "{{a.b}}", "{{..}}", "{{ }}", "\0", "{{=| |=}}", "|", "|={{ }}=|",
    ]
    var random = Generator(state: 2)
    func template() -> [UInt8] {
      (0..<Int.random(in: 0...24, using: &random)).flatMap { _ in
        Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
      }
    }
    for _ in 0..<2000 { exercise([template(), template()]) }
  }

  @Test("tags nested ten thousand deep are an error")
  func deepNesting() {
    let set = templates(["page": String(repeating: "{{#a}}", count: 10_000)])
    #expect(set.diagnostics.map(\.place) == ["page.mustache:1:601-607 template.too-deep"])
  }

  @Test("a chain of templates too long for the renderer is an error of the check as well")
  func longChain() {
    var sources = Dictionary(
      uniqueKeysWithValues: (0..<1000).map { ("t\($0)", "{{#c}}{{>t\($0 + 1)}}{{/c}}") })
    sources["t1000"] = ""
    let set = templates(sources)
    #expect(set.diagnostics.isEmpty)
    #expect(set.check("t0", against: Self.schema).map(\.code) == ["template.too-deep"])
    var output: [UInt8] = []
    let failure = #expect(throws: TemplateFailure.self) {
      try set.render("t0", ["c": .flag(true)], into: &output)
    }
    #expect(failure?.diagnostic.code == "template.too-deep")
    #expect(output.isEmpty)
  }

  @Test("a template that doubles itself without end is stopped at once")
  func doubling() {
    let failure = #expect(throws: TemplateFailure.self) {
      try render("{{>page}}{{>page}}")
    }
    #expect(failure?.diagnostic.place == "page.mustache:1:4-8 template.too-deep")
  }

  @Test("a long row of unclosed tags is read in one go")
  func manyUnclosedTags() {
    let set = templates(["page": String(repeating: "{{a ", count: 50_000) + "}}"])
    #expect(set.diagnostics.count == 49_999)
  }
}
