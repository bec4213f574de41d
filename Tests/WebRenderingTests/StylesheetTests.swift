import Diagnostics
import Foundation
import Model
import Templating
import Testing

@testable import WebRendering

@Suite("Style sheet and theme")
struct StylesheetTests {
  private func sheet(_ groups: [(String, [(String, String)])], rules: String = "") -> String {
    var out: [UInt8] = []
    Stylesheet.write(theme: theme(groups), rules: Array(rules.utf8), into: &out)
    return text(out)
  }

  private func theme(_ groups: [(String, [(String, String)])]) -> Theme {
    Theme(
      groups: groups.map { name, values in
        .init(name: name, values: values.map { .init(name: $0.0, value: $0.1) })
      })
  }

  @Test("Each value becomes a custom property; dark colours replace those of the same name")
  func writesProperties() {
    let css = sheet(
      [("colour", [("ink", "#000")]), ("space", [("edge", "1rem")]), ("dark", [("ink", "#fff")])],
      rules: "p { color: var(--colour-ink); }\n")
    #expect(
      css == """
        :root {
          color-scheme: light dark;
          --colour-ink: #000;
          --space-edge: 1rem;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --colour-ink: #fff;
          }
        }
        p { color: var(--colour-ink); }

        """)
  }

  @Test("Values for print stay out of the style sheet")
  func leavesPrintOut() { #expect(!sheet([("print", [("serif", "X")])]).contains("serif")) }

  @Test(
    "Values that could leave their declaration, or fetch something, are errors",
    arguments: [
      "red; } body { display: none", "a}b", "</style>", "url(https://e.vn/x)", "URL(x)", "a /* b",
      "\\22", "\"a", "'a", "calc(1px", "a\nb", "@import", "",
    ])
  func refusesValues(_ value: String) {
    let found = ThemeCheck.diagnostics(theme([("colour", [("ink", value)])]), path: "theme.yml")
    #expect(found.map(\.code) == ["theme.value"])
    #expect(found.first?.location?.file == "theme.yml")
  }

  @Test("Names that are no names of properties are errors")
  func refusesNames() {
    let found = ThemeCheck.diagnostics(
      theme([("Màu", [("a b", "1")])]), path: "theme.yml")
    #expect(found.map(\.code) == ["theme.name", "theme.name"])
  }

  @Test("The project's own theme has no faults, and its style sheet uses only what it defines")
  func ownThemeIsComplete() throws {
    let theme = try SampleSite.theme()
    #expect(ThemeCheck.diagnostics(theme, path: "theme.yml").isEmpty)
    var out: [UInt8] = []
    Stylesheet.write(
      theme: theme, rules: Array(try SampleSite.stylesheets().map(\.bytes).joined()), into: &out)
    let css = text(out)
    let used = css.components(separatedBy: "var(").dropFirst().map { $0.prefix { $0 != ")" } }
    #expect(!used.isEmpty)
    for name in Set(used) { #expect(css.contains("  \(name): "), "\(name) is not in theme.yml") }
  }

  @Test("Text and links of the theme have the contrast of WCAG AA, light and dark")
  func ownColoursHaveContrast() throws {
    let theme = try SampleSite.theme()
    for name in ["colour", "dark"] {
      let group = try #require(theme.groups.first { $0.name == name })
      let colours = Dictionary(uniqueKeysWithValues: group.values.map { ($0.name, $0.value) })
      for ground in ["paper", "surface", "mark"] {
        for ink in ["ink", "ink-quiet", "link", "lacquer"] {
          let ratio = try contrast(try #require(colours[ink]), try #require(colours[ground]))
          #expect(ratio >= 4.5, "\(name): \(ink) on \(ground) is \(ratio)")
        }
      }
    }
  }

  /// The contrast ratio of WCAG 2.2 between two colours such as `#FBF8F3`.
  private func contrast(_ a: String, _ b: String) throws -> Double {
    let lightness = try [a, b].map(luminance).sorted()
    return (lightness[1] + 0.05) / (lightness[0] + 0.05)
  }

  private func luminance(_ colour: String) throws -> Double {
    let value = try #require(Int(colour.dropFirst(), radix: 16))
    let channels = [16, 8, 0].map { shift in
      let channel = Double(value >> shift & 0xFF) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return zip(channels, [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
  }
}
