import Checking
import Diagnostics
import Linking
import Model
import Reading

/// What the checks find in documents, given by their front matter beside the required keys.
func findings(_ documents: String...) -> [Diagnostic] { findings(documents) }

func findings(_ documents: [String]) -> [Diagnostic] {
  findings(documents.map { ($0, "Chữ.") })
}

/// What the checks find in the body of a document, given with its front matter.
func codes(_ keys: String, body: String) -> [String] {
  findings([(keys, body)]).map(\.code).filter { $0 != "citation.unknown" }
}

/// What the checks find in the body of a document, which begins on line 11, given with its front
/// matter.
func findings(_ keys: String, body: String) -> [Diagnostic] { findings([(keys, body)]) }

func findings(_ documents: [(keys: String, body: String)]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let read = documents.enumerated().compactMap { index, document in
    ContentReader.document(
      Array(text(document.keys, document.body).utf8), path: "documents/\(index).md",
      file: "\(index).md",
      diagnostics: &diagnostics)
  }
  let site = Linker.link(
    SiteContent(
      documents: read, settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P")),
    contentFolder: "Content/", diagnostics: &diagnostics)
  // What reading and linking find would mean that the test is wrong.
  return (diagnostics + Checker.check(site, contentFolder: "Content/")).inSourceOrder()
}

/// The codes and lines of what the checks find in a campaign of 2026, given by its front matter beside
/// the required keys, which begins on line 2.
func campaignCodes(_ keys: String) -> [String] {
  let defaults = [
    ("name", "Tháng cao điểm"), ("year", "2026"), ("first-day", "2026-10-17"),
    ("last-day", "2026-11-18"),
  ]
  let lines = keys.split(separator: "\n").map(String.init)
  let rest = defaults.filter { key, _ in !lines.contains { $0.hasPrefix(key + ":") } }
    .map { "\($0): \($1)" }
  let text = (["---"] + lines + rest + ["---", ""]).joined(separator: "\n")
  var diagnostics: [Diagnostic] = []
  let campaign = ContentReader.campaign(
    Array(text.utf8), path: "campaigns/a.md", file: "a.md", diagnostics: &diagnostics)
  let site = Linker.link(
    SiteContent(
      campaigns: [campaign].compactMap(\.self),
      settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P")),
    contentFolder: "Content/", diagnostics: &diagnostics)
  return (diagnostics + Checker.check(site, contentFolder: "Content/")).inSourceOrder()
    .map { "\($0.code) \($0.location?.start?.line ?? 0)" }
}

/// The codes and lines of what the checks find in one document.
func codes(_ keys: String) -> [String] {
  findings(keys).map { "\($0.code) \($0.location?.start?.line ?? 0)" }
}

/// A document of which nothing is to be said but for the given keys, which begin on line 2 and take
/// the place of their defaults.
private func text(_ keys: String, _ body: String) -> String {
  let defaults = [
    ("kind", "ke-hoach"), ("number", "\"237\""), ("symbol", "KH-UBND"), ("date", "2023-06-01"),
    ("issuers", "[Ủy ban nhân dân tỉnh Sơn La]"), ("subject", "Thử"),
    ("signers", "[{post: CHỦ TỊCH, name: Nguyễn Văn A}]"),
  ]
  let lines = keys.split(separator: "\n")
  let rest = defaults.filter { key, _ in !lines.contains { $0.hasPrefix(key + ":") } }
    .map { "\($0): \($1)" }
  return (["---"] + lines.map(String.init) + rest + ["---", "", body, ""])
    .joined(separator: "\n")
}
