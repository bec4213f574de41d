import Linking
import Model
import Pictures
import PrintRendering

extension OutputPlan {
  /// Plans the A4 hand-out of each story.
  ///
  /// - Parameters:
  ///   - pictures: those of the site as print takes them, by their files.
  ///   - content: the content folder, as the user gave it.
  mutating func addStories(
    of site: LinkedSite, _ pictures: [String: PrintPictureSource], _ templates: TemplateFolder,
    content: String
  ) {
    for story in site.stories {
      let file = ContentFolder.prefix(content) + story.story.path
      let main = story.story.shownPictures.first.flatMap { pictures["media/" + $0.file] }
      add(
        PlannedPrint(path: story.printAddress, source: file) { () throws(Unmakeable) in
          let picture = try main?.picture()
          do {
            var job = try PrintRenderer.job(
              for: story, in: site, picture: picture, theme: templates.theme)
            job.path = file
            return job
          } catch {
            throw .notEncodable(error, file)
          }
        })
    }
  }
}

extension PrintPictureSource {
  func picture() throws(Unmakeable) -> PrintPicture {
    PrintPicture(
      try maker.bytes(of: 0), mediaType: "image/\(recipe.form)", width: recipe.width,
      height: recipe.height)
  }
}
