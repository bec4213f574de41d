import Checking
import Diagnostics
import Linking
import Model
import Reading
import Testing

/// "line code" of what the checks find in a story, given by its front matter beside the required
/// keys, which begins on line 2, and its body.
private func found(_ keys: String, body: String = "Chữ.", path: String = "stories/a.md") -> [String]
{
  let site = link(keys, body, path)
  return (site.diagnostics + Checker.check(site.site, contentFolder: "Content/")).inSourceOrder()
    .map { "\($0.location?.start?.line ?? 0) \($0.code)" }
}

private func link(
  _ keys: String, _ body: String, _ path: String
) -> (site: SiteView, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let defaults = [("title", "Thử"), ("lead", "Lời dẫn"), ("date", "2026-10-20")]
  let lines = keys.split(separator: "\n").map(String.init)
  let rest = defaults.filter { key, _ in !lines.contains { $0.hasPrefix(key + ":") } }
    .map { "\($0): \($1)" }
  let text = (["---"] + lines + rest + ["---", "", body, ""]).joined(separator: "\n")
  let story = ContentReader.story(
    Array(text.utf8), path: path, file: "a.md", diagnostics: &diagnostics)
  let site = Linker.link(
    SiteContent(
      stories: story.map { [$0] } ?? [],
      settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P")),
    contentFolder: "Content/", diagnostics: &diagnostics)
  return (site, diagnostics)
}

private let person = "persons: [{name: Lò Thị Thử, age: 40}]"
private let child = "persons: [{name: Lò Thị Thử, age: 9}]"

/// A consent with some keys beside those that every consent needs.
private func consent(_ more: String = "", scope: String = "[name, image]") -> String {
  "consents: [{given-by: Lò Thị Thử, date: 2026-10-01, scope: \(scope)\(more)}]"
}

@Suite("Stories show private persons with consent or not at all (Law 91/2025/QH15)")
struct ConsentTests {
  @Test("A story without persons needs no consent")
  func nobody() { #expect(found("") == []) }

  @Test("A private person without a recorded consent is an error, at the person")
  func missing() { #expect(found(person) == ["2 consent.missing"]) }

  @Test("The message names the rule and the way out")
  func message() throws {
    let site = link(person, "Chữ.", "stories/a.md").site
    let problem = try #require(Checker.check(site, contentFolder: "").first)
    #expect(problem.severity == .error)
    #expect(problem.summary.vietnamese.contains("Luật số 91/2025/QH15"))
    #expect(problem.wayOut?.vietnamese.contains("an-danh") == true)
  }

  @Test("A consent that is about another person does not count")
  func another() {
    let keys =
      "persons: [{name: Lò Thị Thử}, {name: Lò Văn Thử}]\n" + consent(", persons: [Lò Văn Thử]")
    #expect(found(keys) == ["2 consent.missing"])
  }

  @Test("An official on duty needs no consent")
  func official() {
    #expect(found("persons: [{name: Lò Thị Thử, role: public}]", body: "Lò Thị Thử.") == [])
  }

  @Test("A recorded, valid consent lets the story pass")
  func valid() { #expect(found(person + "\n" + consent(), body: "Chị Lò Thị Thử nuôi bò.") == []) }

  @Test(
    "A consent later than the publication is an error",
    arguments: [("2026-09-30", true), ("2026-10-01", false), ("2026-09", true)])
  func afterPublication(date: String, isError: Bool) {
    let expected = isError ? ["3 consent.after-publication"] : []
    #expect(found(person + "\n" + consent() + "\ndate: \(date)") == expected)
  }

  @Test("A consent needs its day")
  func noDay() {
    let keys = person + "\nconsents: [{given-by: A, date: 2026-09, scope: name}]"
    #expect(found(keys) == ["3 consent.no-day"])
  }

  @Test("A consent without giver, date or scope is none")
  func halfConsent() {
    #expect(
      found(person + "\nconsents: [{record: tủ 3}]").filter { $0.contains("missing-key") }.count
        == 3)
  }

  @Test("A child under 16 needs its guardian's consent", arguments: [6, 15])
  func guardian(age: Int) {
    let keys = "persons: [{name: Lò Thị Thử, age: \(age)}]\n" + consent(", child: true")
    #expect(found(keys) == ["3 consent.no-guardian"])
  }

  @Test("From 16 on nobody needs a guardian")
  func grownUp() { #expect(found("persons: [{name: Lò Thị Thử, age: 16}]\n" + consent()) == []) }

  @Test("From 7 on the child has to agree itself", arguments: [(6, false), (7, true), (15, true)])
  func childItself(age: Int, isError: Bool) {
    let keys = "persons: [{name: Lò Thị Thử, age: \(age)}]\n" + consent(", guardian: Lò Văn Thử")
    #expect(found(keys) == (isError ? ["3 consent.no-child"] : []))
  }

  @Test("A child of unknown age counts as old enough to be asked")
  func unknownAge() {
    let keys = "persons: [{name: Lò Thị Thử, child: true}]\n" + consent(", guardian: Lò Văn Thử")
    #expect(found(keys) == ["3 consent.no-child"])
  }

  @Test("Guardian and child together are enough")
  func both() {
    #expect(found(child + "\n" + consent(", guardian: Lò Văn Thử, child: true")) == [])
  }

  @Test(
    "A name that the consent does not cover may stand nowhere, however it is written",
    arguments: ["Chị Lò Thị Thử nuôi bò.", "LÒ THỊ THỬ", "Lò  Thị\nThử."])
  func scopeName(body: String) {
    let keys = person + "\n" + consent(scope: "[image]")
    #expect(found(keys, body: body) == ["9 consent.scope-name"])
    #expect(found(keys, body: "Chị Lò Thị Thửa nuôi bò.") == [])
  }

  @Test("A picture that the consent does not cover is an error, at the picture")
  func scopeImage() {
    let picture = "pictures: [{file: a.jpg, alt: Một người, shows-person: Lò Thị Thử}]"
    let keys = person + "\n" + consent(scope: "[name]") + "\n" + picture
    #expect(found(keys) == ["4 consent.scope-image"])
    #expect(found(person + "\n" + consent() + "\n" + picture) == [])
  }

  @Test("Whoever is shown, quoted or has agreed is declared")
  func undeclared() {
    #expect(
      found("pictures: [{file: a.jpg, alt: Một người, shows-person: true}]")
        == ["2 consent.undeclared"])
    #expect(found("quotations: [{text: Vui, speaker: A, source: Báo}]") == ["2 consent.undeclared"])
    #expect(
      found("consents: [{persons: A, given-by: A, date: 2026-10-01, scope: name}]")
        == ["2 consent.undeclared"])
  }
}

@Suite("Anonymous stories name nobody")
struct AnonymousTests {
  private let keys = "anonymous: true\n" + person

  @Test("An anonymous story needs no consent")
  func noConsent() { #expect(found(keys) == []) }

  @Test("A declared name in the body is an error, at its block")
  func body() {
    #expect(
      found(keys, body: "Một.\n\nChị Lò Thị Thử nuôi bò.") == ["11 consent.anonymous-name"])
  }

  @Test(
    "So is one in any other text that is shown",
    arguments: [
      "title: Chị Lò Thị Thử", "lead: Chị Lò Thị Thử.",
      "pictures: [{file: a.jpg, alt: Lò Thị Thử bên chuồng bò}]",
      "quotations: [{text: Vui, source: Lời chị Lò Thị Thử}]",
      "results: [{value: \"3\", unit: bò, label: của Lò Thị Thử}]",
    ])
  func elsewhere(key: String) { #expect(found(keys + "\n" + key) == ["4 consent.anonymous-name"]) }

  @Test("An address may not carry the name either")
  func address() {
    #expect(found(keys, path: "stories/chi-lo-thi-thu.md") == ["0 consent.anonymous-name"])
    #expect(found(keys + "\nslug: lo-thi-thu") == ["4 consent.anonymous-name"])
    #expect(
      found(keys + "\npictures: [{file: lo-thi-thu.jpg, alt: Chuồng bò}]")
        == ["4 consent.anonymous-name"])
  }

  @Test("A face is left out")
  func faces() {
    let picture =
      "pictures: [{file: a.jpg, alt: Một người, shows-person: true}, {file: b.jpg, alt: Bò}]"
    let site = link(keys + "\n" + picture, "Chữ.", "stories/a.md").site
    #expect(site.pictureUses.map(\.path) == ["media/b.jpg"])
  }
}

@Suite("Withdrawn consent takes the story away")
struct WithdrawalTests {
  private let keys = person + "\n" + consent(", withdrawn: 2026-11-02")

  @Test("Nothing is left of the story but its address, with a note")
  func gone() {
    let picture = "\npictures: [{file: a.jpg, alt: Một người, shows-person: true}]"
    let (site, diagnostics) = link(keys + picture, "Lò Thị Thử.", "stories/a.md")
    #expect(site.stories.isEmpty)
    #expect(site.withdrawnStories.map(\.address) == ["cau-chuyen/a.html"])
    #expect(site.pictureUses.isEmpty)
    #expect(diagnostics.map(\.code) == ["consent.withdrawn"])
    #expect(diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test("A new consent brings it back")
  func givenAgain() {
    let again =
      person
        + """
        \nconsents:
          - {given-by: Lò Thị Thử, date: 2026-09-01, scope: name, withdrawn: 2026-09-05}
          - {given-by: Lò Thị Thử, date: 2026-10-01, scope: [name, image]}
        """
    #expect(link(again, "Chữ.", "stories/a.md").site.stories.count == 1)
  }

  @Test("An anonymous story stays, since it shows nobody")
  func anonymous() {
    #expect(link(keys + "\nanonymous: true", "Chữ.", "stories/a.md").site.stories.count == 1)
  }
}
