import Diagnostics
import Model
import Reading
import Testing

@Suite struct SiteSchemaTests {
  private func read(_ text: String) -> (settings: SiteSettings?, places: [String]) {
    var problems: [Diagnostic] = []
    let settings = ContentReader.siteSettings(
      Array(text.utf8), file: "site.yml", diagnostics: &problems)
    return (settings, problems.map(\.place))
  }

  private let required = "ten-trang: A\nco-quan-xuat-ban: B\n"

  @Test("settings are read by English and Vietnamese keys")
  func settings() {
    let english = read(
      "title: A\ndescription: B\nbase-url: https://example.vn/x\npublisher: C\nresponsible: D\n"
        + "contact: {address: E, phone: 024 1, email: f@example.vn}\ntime-zone: Asia/Bangkok\n")
    let vietnamese = read(
      "ten-trang: A\nmo-ta: B\ndia-chi: https://example.vn/x\nco-quan-xuat-ban: C\n"
        + "nguoi-chiu-trach-nhiem: D\n"
        + "lien-he: {dia-chi: E, dien-thoai: 024 1, thu-dien-tu: f@example.vn}\nmui-gio: Asia/Bangkok\n"
    )
    #expect(english.places.isEmpty && vietnamese.places.isEmpty)
    #expect(english.settings?.baseURL == "https://example.vn/x/")
    #expect(english.settings?.contact.phone == "024 1")
    #expect(english.settings?.timeZone.minutes == 420)
    #expect(english.settings?.title == vietnamese.settings?.title)
    #expect(english.settings?.baseURL == vietnamese.settings?.baseURL)
    #expect(english.settings?.publisher == vietnamese.settings?.publisher)
    #expect(english.settings?.contact.email == vietnamese.settings?.contact.email)
    #expect(english.settings?.responsible == vietnamese.settings?.responsible)
  }

  @Test("unknown and missing keys are errors, and there are no settings then")
  func errors() {
    let result = read(required + "dia-chi: https://example.vn\nmau: đỏ\n")
    #expect(result.places == ["4:1-4 front-matter.unknown-key"])
    #expect(result.settings == nil)
    #expect(read("").places == Array(repeating: "1:1 front-matter.missing-key", count: 3))
    #expect(read("- a\n").places == ["1:1 front-matter.not-keys"])
  }

  @Test(
    "a base address is an absolute web address",
    arguments: [
      "example.vn", "/x", "ftp://example.vn", "https://", "javascript:x", "https://a.vn/?q=1",
      "https://a.vn/#b",
    ])
  func baseURL(address: String) {
    let result = read(required + "dia-chi: \"\(address)\"\n")
    #expect(result.places == ["3:10-\(12 + address.utf8.count) site.bad-address"])
    #expect(ContentReader.baseURL(address) == nil)
  }

  @Test(
    "a time zone is one that exists and has one offset all year",
    arguments: ["Hà Nội", "Europe/Paris"])
  func timeZones(name: String) {
    let result = read(required + "dia-chi: https://a.vn\nmui-gio: \(name)\n")
    #expect(result.places == ["4:10-\(10 + name.utf8.count) site.unknown-time-zone"])
  }

  @Test("a theme is groups of names and values, in their order")
  func theme() {
    var problems: [Diagnostic] = []
    let text = "mau:\n  giay: \"#FBF8F3\"\n  muc: \"#1B1B1F\"\nchu: {co: 16}\n"
    let theme = ContentReader.theme(Array(text.utf8), file: "theme.yml", diagnostics: &problems)
    #expect(theme?.groups.map(\.name) == ["mau", "chu"])
    #expect(theme?.groups.first?.values.map(\.value) == ["#FBF8F3", "#1B1B1F"])
    #expect(problems.isEmpty)
    #expect(ContentReader.theme(Array("mau: x\n".utf8), file: "t", diagnostics: &problems) == nil)
    #expect(problems.map(\.place) == ["1:6-7 front-matter.wrong-type"])
  }
}
