package import Diagnostics
import Linking
import Model
import Reading

/// Lists the claims of files: of documents with all that their site knows, of other files with what
/// their text says.
package enum ClaimLister {
  /// - Parameters:
  ///   - files: text or Markdown files.
  ///   - jobs: how many threads read a site.
  ///   - diagnostics: receives files that cannot be read.
  /// - Returns: the claims, file by file, in the order of the text.
  package static func list(
    _ files: [String], jobs: Int, diagnostics: inout [Diagnostic]
  ) -> [ClaimRow] {
    var sites: [String: SiteView?] = [:]
    var rows: [ClaimRow] = []
    for file in files {
      let raw = SourceFile.read(file, within: nil, &diagnostics) {
        Diagnostic(.`content.unreadable`, $0, vi: "không đọc được tệp", en: "cannot read the file")
      }
      guard let raw else { continue }
      if let folder = ContentFolder.folder(above: file),
        let path = ContentFolder.path(of: file, in: folder)
      {
        if sites[folder] == nil { sites[folder] = .some(site(in: folder, jobs: jobs)) }
        if let held = sites[folder]??.documents.first(where: { $0.document.path == path }) {
          rows += ClaimRow.rows(of: held, file: file)
          continue
        }
      }
      let body = ContentReader.body(raw, file: file, diagnostics: &diagnostics)
      let place = DocumentPlace(text: body, of: file)
      rows += DocumentClaims.found(in: body).map { ClaimRow($0, in: body, place, file: file) }
    }
    return rows
  }

  private static func site(in folder: String, jobs: Int) -> SiteView? {
    var options = BuildOptions(content: folder, templates: "", output: "", jobs: jobs)
    options.includesDrafts = true
    var loader = SiteLoader(options)
    return loader.load { _ in }
  }
}
