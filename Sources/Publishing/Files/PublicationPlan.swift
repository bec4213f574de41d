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
  ///
  /// - Parameter pictures: those of the site as print takes them.
  mutating func addPublications(
    of site: SiteView, _ figures: SiteFigures, _ pictures: PrintPictures,
    _ templates: TemplateFolder, _ options: BuildOptions
  ) {
    for linked in site.publications {
      let file = ContentFolder.prefix(options.content) + linked.publication.path
      if options.prints {
        add(
          PlannedPrint(path: linked.printAddress, source: file) { () throws(Unmakeable) in
            do {
              var job = try PrintRenderer.job(
                for: linked, in: site, figures: figures, pictures: pictures, theme: templates.theme)
              job.path = file
              return job
            } catch {
              throw .notEncodable(error, file)
            }
          })
      }
      let shown = bookPictures(of: linked, in: site)
      let (theme, stylesheet) = (templates.theme, templates.bookStylesheet)
      add(
        PlannedFile(path: linked.bookAddress, source: file) { () throws(Unmakeable) in
          var pictures: [String: BookRenderer.Picture] = [:]
          for (path, form, file) in shown {
            pictures[path] = .init(form: form, bytes: try file.bytes())
          }
          let book = BookRenderer(
            linked, of: site, figures: figures, pictures: pictures, theme: theme,
            stylesheet: stylesheet
          ).book()
          do throws(ZipArchive.Failure) {
            return try book.archive()
          } catch {
            throw .notArchived(error, file)
          }
        })
    }
  }

  /// The pictures of a volume in the form that all reading systems know, as pages have it.
  private func bookPictures(
    of linked: LinkedPublication, in site: SiteView
  ) -> [(path: String, form: Book.Picture.Form, file: PlannedFile)] {
    linked.pictures(in: site).compactMap { path in
      guard let variant = site.pictures[path]?.fallback,
        let file = files.first(where: { $0.path == variant.address })
      else { return nil }
      return (path, variant.form == .png ? .png : .jpeg, file)
    }
  }
}

extension Unmakeable {
  static func notArchived(_ failure: ZipArchive.Failure, _ file: String) -> Unmakeable {
    Unmakeable(
      diagnostic: Diagnostic(
        .`publication.not-archived`, at: SourceLocation(file: file),
        Message(
          vi: "không tạo được tệp EPUB: \(failure.reason)",
          en: "cannot make the EPUB file: \(failure.reason)")))
  }
}
