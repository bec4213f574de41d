import Diagnostics
import Foundation
import Linking
import Model
import Reading
import TestSupport
import Testing

/// The site made of the project's own editions, with its own list of agencies.
struct OwnEditions {
  let site: SiteView

  init() throws {
    let content = TestFiles.root.appending(path: "Content")
    let folder = content.appending(path: "documents")
    var diagnostics: [Diagnostic] = []
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var documents = try names.filter { $0.hasSuffix(".md") }.compactMap { name in
      ContentReader.document(
        Array(try Data(contentsOf: folder.appending(path: name))), path: "documents/\(name)",
        file: name, diagnostics: &diagnostics)
    }
    // The tables that they declare claims against are not read here.
    for index in documents.indices { documents[index].claims = [] }
    let agencies = DataReader.agencies(
      Array(try Data(contentsOf: content.appending(path: "data/agencies.yml"))),
      file: "agencies.yml", diagnostics: &diagnostics)
    site = Linker.link(
      SiteContent(
        documents: documents, agencies: agencies,
        settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P")),
      contentFolder: "Content/", diagnostics: &diagnostics)
    try #require(!diagnostics.contains { $0.severity == .error }, "\(diagnostics)")
  }

  func document(_ province: String) throws -> LinkedDocument {
    try #require(site.documents.first { $0.province == province })
  }

  /// The duties of a document, each as its anchor and its agencies' full names.
  func duties(_ province: String) throws -> [String] {
    let linked = try document(province)
    return linked.duties.map { duty in
      let names = duty.holders.map { holder in
        switch holder {
        case .agency(let index): site.agencies[index].agency.name
        case .named(let name): "(\(name))"
        }
      }
      return linked.document.body.sections[duty.section].anchor + ": "
        + names.joined(separator: " + ")
    }
  }

  func agency(_ name: String) throws -> LinkedAgency {
    try #require(site.agencies.first { $0.agency.name == name }, "\(name) has no page")
  }
}
