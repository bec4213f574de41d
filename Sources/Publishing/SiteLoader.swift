import Diagnostics
import Linking
import Model
import Reading

/// The first half of a build: from the content folder to the linked site.
struct SiteLoader {
  let options: BuildOptions
  let work: ParallelWork
  private(set) var diagnostics: [Diagnostic] = []

  init(_ options: BuildOptions) {
    self.options = options
    work = ParallelWork(jobs: options.jobs)
  }

  /// Reads and links everything that is to be published.
  ///
  /// Goes on after errors, so that all of them are reported at once.
  ///
  /// - Returns: the site as far as it could be understood; nil where there is no content at all.
  mutating func load(_ progress: (BuildProgress) -> Void) -> LinkedSite? {
    let folder = ContentFolder(options.content, diagnostics: &diagnostics)
    guard !diagnostics.contains(where: { $0.code == "content.missing" }) else { return nil }
    progress(.reading(documents: folder.documents.count))
    let settings = readSettings(folder)
    let documents = readDocuments(folder).filter { options.includesDrafts || !$0.isUnpublished }
    return Linker.link(
      documents, settings: settings, contentFolder: folder.prefix, diagnostics: &diagnostics)
  }

  private mutating func readSettings(_ folder: ContentFolder) -> SiteSettings {
    let file = folder.file(ContentFolder.settingsName)
    var settings = SiteSettings(title: "", baseURL: "", publisher: "")
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.read(file, limit: SourceText.sizeLimit)
      if let read = ContentReader.siteSettings(bytes, file: file, diagnostics: &diagnostics) {
        settings = read
      }
    } catch {
      diagnostics.append(
        Diagnostic(
          "site.unreadable", error, vi: "không đọc được tệp cấu hình của trang",
          en: "cannot read the site's settings",
          wayOut: Message(
            vi: "tạo tệp site.yml với ten-trang, dia-chi và co-quan-xuat-ban",
            en: "make a file site.yml with title, base-url and publisher")))
    }
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    return settings
  }

  private mutating func readDocuments(_ folder: ContentFolder) -> [Document] {
    let read = work.map(folder.documents) { path in
      var problems: [Diagnostic] = []
      let document = Self.read(path, in: folder, &problems)
      return (document: document, problems: problems)
    }
    for result in read { diagnostics += result.problems }
    return read.compactMap(\.document)
  }

  private static func read(
    _ path: String, in folder: ContentFolder, _ diagnostics: inout [Diagnostic]
  ) -> Document? {
    let file = folder.file(path)
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.read(file, limit: SourceText.sizeLimit)
      return ContentReader.document(bytes, path: path, file: file, diagnostics: &diagnostics)
    } catch {
      diagnostics.append(
        Diagnostic("content.unreadable", error, vi: "không đọc được tệp", en: "cannot read the file"))
      return nil
    }
  }
}
