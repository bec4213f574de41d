import Foundation
import TestSupport
import Testing

/// A file of the content that cannot be published.
struct BadFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let code: String
  var path = "Content/documents/a.md"
  let bytes: Data

  init(_ name: String, _ code: String, _ text: String, path: String = "Content/documents/a.md") {
    self.init(name, code, bytes: Data(text.utf8), path: path)
  }

  init(_ name: String, _ code: String, bytes: Data, path: String = "Content/documents/a.md") {
    testDescription = name
    self.code = code
    self.path = path
    self.bytes = bytes
  }

  static let all: [BadFile] = {
    let good = Sample()
    func with(_ extra: String) -> String { Sample(extra: extra + "\n").text }
    let bomb =
      "---\na: &a [x, x, x, x, x, x, x, x, x]\n"
      + zip("bcdefghi", "abcdefgh").map { name, former in
        "\(name): &\(name) [" + Array(repeating: "*\(former)", count: 9).joined(separator: ", ")
          + "]\n"
      }.joined() + "---\n"
    return [
      BadFile("no front matter", "front-matter.missing", "Chỉ có chữ.\n"),
      BadFile("empty file", "front-matter.missing", ""),
      BadFile("unclosed front matter", "front-matter.unclosed", good.frontMatter),
      BadFile("list for a text", "front-matter.wrong-type", Sample(subject: "[a, b]").text),
      BadFile("text for a list", "front-matter.wrong-type", with("relations: Nghị quyết 24")),
      BadFile("unknown key", "front-matter.unknown-key", with("subjct: a")),
      BadFile("key written twice", "yaml.duplicate-key", with("date: 2023-04-06")),
      BadFile("key and its alias", "front-matter.repeated-key", with("trich-yeu: a")),
      BadFile("YAML bomb", "yaml.alias", bomb),
      BadFile("broken YAML", "yaml.syntax", with("source: \"chưa đóng")),
      BadFile(
        "unknown kind", "front-matter.unknown-value",
        good.text.replacingOccurrences(of: "ke-hoach", with: "ke-hoahc")),
      BadFile("31 February", "front-matter.bad-date", Sample(date: "31/02/2023").text),
      BadFile("invalid UTF-8", "file.not-utf8", bytes: Data(good.text.utf8) + Data([0xC3, 0x28])),
      BadFile("NUL", "file.control-character", bytes: Data(good.text.utf8) + Data([0])),
      BadFile("50 MB", "file.too-large", bytes: Data(repeating: 0x61, count: 50 << 20)),
      BadFile(
        "10,000 quotes deep", "markdown.too-complex",
        Sample(body: String(repeating: ">", count: 10_000) + " a\n").text),
      BadFile(
        "10,000 lists deep in YAML", "yaml.too-deep",
        with("source: " + String(repeating: "[", count: 10_000))),
      BadFile(
        "unknown province", "place.unknown-province",
        with("").replacingOccurrences(
          of: "province: Sơn La", with: "province: Sơn Lah")),
      BadFile("alias above the site", "address.bad-alias", with("aliases: [../x]")),
      BadFile("alias elsewhere", "address.bad-alias", with("aliases: [\"https://a.vn/x\"]")),
      BadFile("alias of the home page", "address.collision", with("aliases: [index.html]")),
      BadFile("dead link", "link.dead", Sample(body: "[a](khong-co.md)\n").text),
      BadFile("name without letters", "address.no-slug", good.text, path: "Content/documents/!.md"),
      BadFile(
        "settings without title", "front-matter.missing-key", "base-url: https://a.vn/\n",
        path: "Content/site.yml"),
    ]
  }()
}

@Suite("Bad input is a diagnostic, and the former output stays")
struct BadInputTests {
  @Test("A file that cannot be published", arguments: BadFile.all)
  func badFile(_ bad: BadFile) throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/good.md", Sample().text)
      #expect(try workspace.build().status == 0)
      let former = try workspace.snapshot()
      try workspace.write(bad.path, bad.bytes)
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("[\(bad.code)]"), "\(run.errors)")
      #expect(run.errors.contains(bad.path), "\(run.errors)")
      #expect(run.output.isEmpty)
      #expect(try workspace.snapshot() == former)
      #expect(try workspace.litter().isEmpty)
    }
  }

  @Test("Deep nesting that means nothing is plain text", arguments: ["*", "_", "[", "`", "\\"])
  func deepInline(_ mark: String) throws {
    try Workspace.with { workspace in
      let body = "Rất " + String(repeating: mark, count: 10_000) + "sâu\n"
      try workspace.write("Content/documents/a.md", Sample(body: body).text)
      #expect(try workspace.build().status == 0)
      #expect(try workspace.text("Output/van-ban/a.html").contains("sâu"))
    }
  }

  @Test("BOM, CRLF and decomposed letters change nothing")
  func encodings() throws {
    let text = Sample().text
    let variants = [
      "\u{FEFF}" + text, text.replacingOccurrences(of: "\n", with: "\r\n"),
      text.decomposedStringWithCanonicalMapping,
    ]
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", text)
      #expect(try workspace.build().status == 0)
      let expected = try workspace.snapshot()
      for variant in variants {
        #expect(Data(variant.utf8) != Data(text.utf8))
        try workspace.write("Content/documents/a.md", variant)
        #expect(try workspace.build().status == 0)
        #expect(try workspace.snapshot() == expected)
      }
    }
  }

  @Test("Two documents want one address: both are named")
  func collision() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/2023/ke-hoach.md", Sample().text)
      try workspace.write("Content/documents/2024/Kế hoạch.md", Sample(number: "06").text)
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("[address.collision]"))
      #expect(run.errors.contains("2023/ke-hoach.md") && run.errors.contains("2024/Kế hoạch.md"))
      #expect(!workspace.exists("Output"))
    }
  }

  @Test(
    "Links may stand for files of the content only",
    arguments: [
      ("a.md", "../../outside.md", "leads out of"), ("folder", "../../outside", "leads out of"),
      ("folder", ".", "leads to a folder"), ("a.md", "a.md", "leads nowhere"),
      ("a.md", "missing.md", "leads nowhere"), ("a.md", "/etc/hostname", "leads out of"),
    ])
  func links(name: String, target: String, message: String) throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/good.md", Sample().text)
      try workspace.write("outside.md", Sample(number: "06").text)
      try workspace.write("outside/b.md", Sample(number: "07").text)
      let link = workspace.folder.appending(path: "Content/documents/\(name)").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(
        run.errors.contains("[content.link]") && run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test("A link within the content is followed")
  func innerLink() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/shared/a.md", Sample().text)
      try workspace.write("Content/documents/good.md", Sample(number: "06").text)
      let link = workspace.folder.appending(path: "Content/documents/b.md").path
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "../shared/a.md")
      #expect(try workspace.build().status == 0)
      #expect(workspace.exists("Output/van-ban/b.html"))
    }
  }

  @Test("The settings and the folder of documents may not be links out of the content")
  func linkedParts() throws {
    for name in ["site.yml", "documents"] {
      try Workspace.with { workspace in
        try workspace.write("Content/documents/good.md", Sample().text)
        let part = workspace.folder.appending(path: "Content/\(name)")
        let outside = workspace.folder.appending(path: "outside")
        try FileManager.default.moveItem(at: part, to: outside)
        try FileManager.default.createSymbolicLink(at: part, withDestinationURL: outside)
        let run = try workspace.build()
        #expect(run.status == 1)
        #expect(run.errors.contains("Content/\(name)") && run.errors.contains("[content.link]"))
      }
    }
  }

  @Test("Named pipes and names that are not UTF-8 do not hold up a build")
  func oddFiles() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/good.md", Sample().text)
      let made = try workspace.program.runShell(
        "mkfifo Content/documents/pipe.md && touch \"Content/documents/$(printf 'a\\377').md\"")
      #expect(made.status == 0)
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("[content.special-file]"))
      #expect(run.errors.contains("[content.bad-name]"))
    }
  }
}
