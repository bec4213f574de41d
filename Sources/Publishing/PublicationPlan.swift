import Archiving
import Diagnostics
import EPUB
import Figures
import Linking
import Model
import Pictures
import PrintRendering
import WebRendering

extension OutputPlan {
  /// Plans the PDF and the EPUB of each bound volume.
  ///
  /// - Parameter pictures: those of the site as print takes them, by their files.
  mutating func addPublications(
    of site: LinkedSite, _ figures: SiteFigures, _ pictures: [String: PrintPictureSource],
    _ templates: TemplateFolder, _ options: BuildOptions
  ) {
    for linked in site.publications {
      let mains = linked.mainPictures(in: site, pictures)
      let file = ContentFolder.prefix(options.content) + linked.publication.path
      if options.prints {
        add(
          PlannedPrint(path: linked.printAddress, source: file) { () throws(Unmakeable) in
            var pictures: [Int: PrintPicture] = [:]
            for (story, source) in mains { pictures[story] = try source.picture() }
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
      let (theme, stylesheet) = (templates.theme, templates.bookStylesheet)
      add(
        PlannedFile(path: linked.bookAddress, source: file) { () throws(Unmakeable) in
          var pictures: [Int: BookRenderer.Picture] = [:]
          for (story, source) in mains { pictures[story] = try source.bookPicture() }
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
}

extension PrintPictureSource {
  fileprivate func bookPicture() throws(Unmakeable) -> BookRenderer.Picture {
    BookRenderer.Picture(
      form: recipe.form == "png" ? .png : .jpeg, bytes: try maker.bytes(of: 0))
  }
}

extension LinkedPublication {
  /// The main pictures of its stories that may be shown, by the stories' indices.
  fileprivate func mainPictures(
    in site: LinkedSite, _ pictures: [String: PrintPictureSource]
  ) -> [Int: PrintPictureSource] {
    allItems.reduce(into: [:]) { found, item in
      guard case .story(let index) = item else { return }
      found[index] = site.stories[index].story.shownPictures.first
        .flatMap { pictures["media/" + $0.file] }
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
