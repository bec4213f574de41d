import Diagnostics
import Foundation
import Gazetteer
import Model
import PrintRendering
import Reading
import TestSupport

@testable import Linking

/// What the tests of print share: the environment, documents from Markdown, and the tools that
/// read a PDF back.
enum Print {
  static let installation = TypesettingInstallation(
    folder: TestFiles.root.appending(path: ".typesetting"))
  static let templates = TestFiles.root.appending(path: "Templates/print")

  /// Whether `make test` has set the typesetting environment up; tests that need it are skipped
  /// elsewhere.
  static let isAvailable = FileManager.default.isExecutableFile(atPath: installation.python.path)

  static let why: String = "no typesetting environment in .typesetting; make test sets it up"

  /// Whether poppler and qpdf are there to read PDFs back.
  static let canReadPDFs = ["pdftotext", "pdffonts", "pdfinfo", "qpdf"].allSatisfy { tool in
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(tool)")
  }

  private static let settings = SiteSettings(
    title: "Trang thử", baseURL: "https://example.vn/an-pham/", publisher: "Cơ quan thử")

  static let site: SiteView = {
    var none: [Diagnostic] = []
    return link([], &none)
  }()

  /// A document read from a content file's text.
  static func document(_ content: String, path: String = "documents/thu.md") throws
    -> LinkedDocument
  {
    var diagnostics: [Diagnostic] = []
    let document = ContentReader.document(
      Array(content.utf8), path: path, file: path, diagnostics: &diagnostics)
    guard let document, !diagnostics.hasErrors else { throw Unreadable(diagnostics: diagnostics) }
    return LinkedDocument(
      document: document,
      card: DocumentCard(document, slug: "thu", unit: nil, in: .standard),
      destinations: document.body.destinations, terms: [], issuerAgencies: [], duties: [],
      coverage: [], deadlines: [], claims: [], basisCitations: [], connections: Connections(),
      backlinks: Backlinks())
  }

  private static func link(
    _ documents: [Document], _ diagnostics: inout [Diagnostic]
  ) -> SiteView {
    Linker.link(
      SiteContent(documents: documents, settings: settings), contentFolder: "Content/",
      diagnostics: &diagnostics)
  }

  struct Unreadable: Error { var diagnostics: [Diagnostic] }

  /// A site made of content files, by name, all connected.
  static func linkedSite(_ files: [(name: String, content: String)]) throws -> SiteView {
    var diagnostics: [Diagnostic] = []
    let documents = files.compactMap { name, content in
      ContentReader.document(
        Array(content.utf8), path: "documents/\(name).md", file: "\(name).md",
        diagnostics: &diagnostics)
    }
    let linked = link(documents, &diagnostics)
    guard !diagnostics.hasErrors else { throw Unreadable(diagnostics: diagnostics) }
    return linked
  }

  /// The job of a document of a site, by its number.
  static func job(number: String, in site: SiteView) throws -> PrintJob {
    guard let linked = site.documents.first(where: { $0.document.number == number }) else {
      throw Unreadable(diagnostics: [])
    }
    return try PrintRenderer.job(for: linked, in: site, theme: Theme(groups: []))
  }

  static func job(_ content: String, path: String = "documents/thu.md") throws -> PrintJob {
    try PrintRenderer.job(for: document(content, path: path), in: site, theme: Theme(groups: []))
  }

  static func typesetter(
    templates: URL = templates, workers: Int = 1, timeLimit: Duration = .seconds(60)
  ) -> Typesetter {
    Typesetter(
      installation: installation, templates: templates, workers: workers, timeLimit: timeLimit)
  }

  /// The results of jobs, in the order of the jobs.
  static func results(
    _ jobs: [PrintJob], _ typesetter: Typesetter
  ) throws -> [Result<[UInt8], PrintFailure>] {
    var results: [Int: Result<[UInt8], PrintFailure>] = [:]
    try typesetter.typeset(jobs) { index, result in results[index] = result }
    return jobs.indices.compactMap { results[$0] }
  }

  /// One process for the tests that only look at pages.
  private static let shared = typesetter()

  static func pdf(_ content: String) throws -> [UInt8] { try pdf(job(content)) }

  static func pdf(_ job: PrintJob) throws -> [UInt8] { try results([job], shared)[0].get() }

  /// What a tool writes about a PDF, whose path takes the place of "FILE" in its arguments.
  static func read(_ pdf: [UInt8], with tool: String, _ arguments: [String] = []) throws -> String {
    try TestFiles.withTemporaryFolder { folder in
      let file = folder.appending(path: "a.pdf")
      try Data(pdf).write(to: file)
      let process = Process()
      process.executableURL = URL(filePath: tool.hasPrefix("/") ? tool : "/usr/bin/\(tool)")
      process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self)
    }
  }

  /// The text in the order in which the file holds it.
  static func text(of pdf: [UInt8]) throws -> String {
    try read(pdf, with: "pdftotext", ["-raw", "FILE", "-"])
  }
}

extension String {
  /// With one space for each run of white space, so that line breaks do not matter.
  var flowing: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
