import Diagnostics
import Foundation
import Linking
import Model
import Parallelism
import Reading
import Synchronization

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
  mutating func load(_ progress: (BuildProgress) -> Void) -> SiteView? {
    guard let folder = ContentFolder(options.content, diagnostics: &diagnostics) else { return nil }
    progress(.reading(documents: folder.files(.documents).count))
    let settings = readSettings(folder)
    let references = readReferences(folder)
    let gazetteer = PlaceLoader.gazetteer(of: options.content, diagnostics: &diagnostics)
    let datasets = DatasetLoader.load(folder, gazetteer, &diagnostics)
    let values = Datasets.inlineValues(
      of: datasets, contentFolder: folder.prefix, diagnostics: &diagnostics)
    let content = SiteContent(
      documents: readFiles(.documents, in: folder, values, ContentReader.document),
      stories: readFiles(.stories, in: folder, values, ContentReader.story),
      campaigns: readFiles(.campaigns, in: folder, values, ContentReader.campaign),
      publications: readFiles(.publications, in: folder, values, ContentReader.publication),
      handouts: readFiles(.handouts, in: folder, values, ContentReader.handout),
      references: references, agencies: readAgencies(folder), datasets: datasets, values: values,
      settings: settings, gazetteer: gazetteer, includesDrafts: options.includesDrafts)
    return Linker.link(
      content, work: work, contentFolder: folder.prefix, diagnostics: &diagnostics
    ).with(boundaries: [63, 34].compactMap { readBoundaries($0, in: folder) })
  }

  /// The boundaries of a division of the country; nil where there is no such file.
  private mutating func readBoundaries(_ count: Int, in folder: ContentFolder) -> Boundaries? {
    readList(BoundaryFile.name(count), in: folder).flatMap {
      BoundaryFile.read($0.bytes, count: count, file: $0.file, diagnostics: &diagnostics)
    }
  }

  private mutating func readSettings(_ folder: ContentFolder) -> SiteSettings {
    let file = folder.file(ContentFolder.settingsName)
    var settings = SiteSettings(title: "", baseURL: "", publisher: "")
    let bytes = SourceFile.read(file, within: folder.path, &diagnostics) { failure in
      Diagnostic(
        .`site.unreadable`, failure, vi: "không đọc được tệp cấu hình của trang",
        en: "cannot read the site's settings",
        wayOut: Message(
          vi: "tạo tệp site.yml với ten-trang, dia-chi và co-quan-xuat-ban",
          en: "make a file site.yml with title, base-url and publisher"))
    }
    if let bytes,
      let read = ContentReader.siteSettings(bytes, file: file, diagnostics: &diagnostics)
    {
      settings = read
    }
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    return settings
  }

  /// The documents that `data/references.yml` tells of; none where there is no such file.
  private mutating func readReferences(_ folder: ContentFolder) -> [Reference] {
    let list = readList("data/references.yml", in: folder)
    return list.map { DataReader.references($0.bytes, file: $0.file, diagnostics: &diagnostics) }
      ?? []
  }

  /// The agencies that `data/agencies.yml` tells of; none where there is no such file.
  private mutating func readAgencies(_ folder: ContentFolder) -> [Agency] {
    let list = readList("data/agencies.yml", in: folder)
    return list.map { DataReader.agencies($0.bytes, file: $0.file, diagnostics: &diagnostics) }
      ?? []
  }

  private mutating func readList(
    _ name: String, in folder: ContentFolder
  ) -> (file: String, bytes: [UInt8])? {
    let file = folder.file(name)
    // A folder of data that is a link has been reported with its tables.
    guard FileSystem.kind(folder.file("data")) == .folder, FileSystem.kind(file) != nil else {
      return nil
    }
    let bytes = SourceFile.read(file, within: folder.path, &diagnostics) {
      Diagnostic(.`content.unreadable`, $0, vi: "không đọc được tệp", en: "cannot read the file")
    }
    return bytes.map { (file, $0) }
  }

  /// Turns a content file's bytes into what it holds; its path relative to the content folder, the
  /// one shown to the user, and the numbers that its text may ask for come next.
  private typealias Reading<Value> =
    @Sendable ([UInt8], String, String, InlineValues, inout [Diagnostic]) -> Value?

  /// Reads the files of a sort on all cores.
  private mutating func readFiles<Value: Sendable>(
    _ sort: ContentSort, in folder: ContentFolder, _ values: InlineValues,
    _ read: @escaping Reading<Value>
  ) -> [Value] {
    let problems = Mutex<[Diagnostic]>([])
    let contents = work.compactMap(folder.files(sort)) { path in
      var found: [Diagnostic] = []
      let file = folder.file(path)
      let bytes = SourceFile.read(file, within: folder.path, &found) {
        Diagnostic(.`content.unreadable`, $0, vi: "không đọc được tệp", en: "cannot read the file")
      }
      let content = bytes.flatMap { read($0, path, file, values, &found) }
      if !found.isEmpty { problems.withLock { $0 += found } }
      return content
    }
    diagnostics += problems.withLock { $0 }
    return contents
  }
}

/// Reads files of the content and the templates.
enum SourceFile {
  /// - Parameters:
  ///   - path: the file.
  ///   - folder: where it must lie, as the user named that; nil for a file that the user named.
  ///   - limit: the largest file that is read, in bytes.
  ///   - diagnostics: receives what `unreadable` makes of a failure, and files that are too large.
  ///   - tooLarge: what is said of a file beyond the limit.
  /// - Returns: nil with an error among the diagnostics.
  static func read(
    _ path: String, within folder: String?, limit: Int = SourceText.sizeLimit,
    _ diagnostics: inout [Diagnostic],
    tooLarge: (Int, String) -> Diagnostic = { SourceText.tooLarge($0, file: $1) },
    unreadable: (FileSystem.Failure) -> Diagnostic
  ) -> [UInt8]? {
    do throws(FileSystem.Failure) {
      let contents =
        if let folder {
          try FileSystem.read(path, within: folder, limit: limit)
        } else {
          try FileSystem.read(path, limit: limit)
        }
      switch contents {
      case .bytes(let bytes): return bytes
      case .tooLarge(let size): diagnostics.append(tooLarge(size, path))
      }
    } catch {
      diagnostics.append(error.code == EXDEV ? linkOut(path) : unreadable(error))
    }
    return nil
  }

  static let linkWayOut = Message(
    vi: "đặt chính tệp hoặc thư mục ấy vào chỗ liên kết, hoặc chỉ thư mục thật bằng --content,"
      + " --templates",
    en: "put the file or folder itself in the link's place, or name the real folder with"
      + " --content, --templates")

  /// A file or a folder that is a link to elsewhere.
  static func linkOut(_ path: String) -> Diagnostic {
    Diagnostic(
      .`content.link`, at: SourceLocation(file: path),
      Message(
        vi: "liên kết tượng trưng dẫn ra ngoài thư mục",
        en: "the symbolic link leads out of the folder"),
      wayOut: SourceFile.linkWayOut)
  }
}
