import Archiving
import Diagnostics
import EPUB
import Figures
import Linking
import Model
import PrintRendering
import WebRendering

extension OutputPlan {
  /// Plans the PDF and the EPUB of each bound volume.
  mutating func addPublications(
    of site: LinkedSite, _ figures: SiteFigures, _ templates: TemplateFolder,
    _ options: BuildOptions
  ) {
    for linked in site.publications {
      let file = ContentFolder.prefix(options.content) + linked.publication.path
      if options.prints {
        add(
          PlannedPrint(path: linked.printAddress, source: file) { () throws(Unmakeable) in
            do {
              var job = try PrintRenderer.job(
                for: linked, in: site, figures: figures, theme: templates.theme)
              job.path = file
              return job
            } catch {
              throw .notEncodable(error, file)
            }
          })
      }
      let stylesheet = templates.bookStylesheet
      add(
        PlannedFile(path: linked.bookAddress, source: file) { () throws(Unmakeable) in
          let book = BookRenderer(linked, of: site, stylesheet: stylesheet).book()
          do throws(ZipArchive.Failure) {
            return try book.archive()
          } catch {
            throw .notArchived(error, file)
          }
        })
    }
  }
}

extension Unmakeable {
  static func notArchived(_ failure: ZipArchive.Failure, _ file: String) -> Unmakeable {
    Unmakeable(
      diagnostic: Diagnostic(
        .error, "publication.not-archived", at: SourceLocation(file: file),
        Message(
          vi: "không tạo được tệp EPUB: \(failure.reason)",
          en: "cannot make the EPUB file: \(failure.reason)")))
  }
}
