import Linking
import Model
import PrintRendering

extension OutputPlan {
  /// Plans the A4 hand-out of each story.
  ///
  /// - Parameters:
  ///   - pictures: those of the site.
  ///   - content: the content folder, as the user gave it.
  mutating func addStories(
    of site: SiteView, _ pictures: PrintPictures, _ templates: TemplateFolder, content: String
  ) {
    for story in site.stories {
      let file = ContentFolder.prefix(content) + story.story.path
      add(
        PlannedPrint(path: story.printAddress, source: file) { () throws(Unmakeable) in
          do {
            var job = try PrintRenderer.job(
              for: story, in: site, pictures: pictures, theme: templates.theme)
            job.path = file
            return job
          } catch {
            throw .notEncodable(error, file)
          }
        })
    }
  }
}
