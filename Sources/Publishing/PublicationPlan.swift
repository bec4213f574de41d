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
    of site: LinkedSite, _ figures: SiteFigures, _ pictures: PrintPictures,
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
      let mains = mainPictures(of: linked, in: site)
      let (theme, stylesheet) = (templates.theme, templates.bookStylesheet)
      add(
        PlannedFile(path: linked.bookAddress, source: file) { () throws(Unmakeable) in
          var pictures: [Int: BookRenderer.Picture] = [:]
          for (story, main) in mains {
            pictures[story] = .init(form: main.form, bytes: try main.file.bytes())
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

  /// The main pictures of a volume's stories that may be shown, by the stories' indices, as pages
  /// show them where they need no other form.
  private func mainPictures(
    of linked: LinkedPublication, in site: LinkedSite
  ) -> [Int: (form: Book.Picture.Form, file: PlannedFile)] {
    linked.allItems.reduce(into: [:]) { found, item in
      guard case .story(let index) = item,
        let main = site.stories[index].story.shownPictures.first,
        let variant = site.pictures["media/" + main.file]?.fallback,
        let file = files.first(where: { $0.path == variant.address })
      else { return }
      found[index] = (variant.form == .png ? .png : .jpeg, file)
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
