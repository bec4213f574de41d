import Diagnostics
import Figures
import Linking
import Model
import Parallelism
import PrintRendering
import Synchronization
import WebRendering

/// Everything that a build writes beside the pages of the website.
///
/// It is known before anything is written, so that pages can be proved to link to nothing else, and
/// several machines can share the work.
struct OutputPlan: Sendable {
  /// What is typeset.
  private(set) var prints: [PlannedPrint] = []
  /// Files that are made otherwise: pictures, data.
  private(set) var files: [PlannedFile] = []

  /// Made last: of files that are there then.
  private(set) var archives: [PlannedArchive] = []

  mutating func add(_ print: PlannedPrint) { prints.append(print) }
  mutating func add(_ file: PlannedFile) { files.append(file) }
  mutating func add(_ archive: PlannedArchive) { archives.append(archive) }

  /// The part of a plan that a shard makes; archives are made when the parts are joined.
  func share(of shard: Shard) -> OutputPlan {
    var share = OutputPlan()
    share.prints = prints.filter { shard.holds($0.path) }
    share.files = files.filter { shard.holds($0.path) }
    return share
  }

  /// The path of every file, relative to the output.
  var paths: [String] { sources.map(\.path) }

  private var sources: [(path: String, file: String?)] {
    prints.map { ($0.path, $0.source) } + files.map { ($0.path, $0.source) }
      + archives.map { ($0.path, $0.source) }
  }

  /// One error for each file that another one, or a page, wants to be as well.
  func repetitions(beside pages: [WebPage]) -> [Diagnostic] {
    let sources = sources
    guard !sources.isEmpty else { return [] }
    var seen = Set(pages.lazy.map(\.path))
    return sources.compactMap { path, source in
      guard !seen.insert(path).inserted else { return nil }
      return Diagnostic(
        .`output.repeated-path`, at: source.map { SourceLocation(file: $0) },
        Message(
          vi: "có hai tệp cùng muốn địa chỉ \(path)", en: "two files want the address \(path)"),
        wayOut: Message(vi: "đổi tên một trong hai", en: "rename one of the two"))
    }
  }
}

extension OutputPlan {
  /// Makes and writes the files that are not typeset, on all cores; their folders must be there.
  ///
  /// - Returns: why some could not be made.
  func writeFiles(
    with writer: OutputFolder.Writer, _ work: ParallelWork
  ) throws(FileSystem.Failure) -> [Diagnostic] {
    let found = Mutex<(failure: FileSystem.Failure?, diagnostics: [Diagnostic])>((nil, []))
    work.forEachRun(of: files.count, length: 1) { run in
      for file in files[run] {
        let bytes: [UInt8]
        do throws(Unmakeable) {
          bytes = try file.bytes()
        } catch {
          found.withLock { $0.diagnostics.append(error.diagnostic) }
          continue
        }
        do throws(FileSystem.Failure) {
          try writer.write(bytes, to: file.path)
        } catch {
          found.withLock { $0.failure = error }
        }
      }
    }
    let (failure, diagnostics) = found.withLock { $0 }
    if let failure { throw failure }
    return diagnostics
  }
}

/// A PDF of the output, before it is typeset.
struct PlannedPrint: Sendable {
  /// Relative to the output.
  var path: String
  /// The content file that it comes from, as diagnostics show it.
  var source: String?
  /// Makes the job when its turn comes, so that not all have to be held at once; called from any
  /// thread.
  var job: @Sendable () throws(Unmakeable) -> PrintJob
}

/// A file of the output that is neither page nor print, before it is made.
struct PlannedFile: Sendable {
  /// Relative to the output.
  var path: String
  /// The content file that it comes from, as diagnostics show it.
  var source: String?
  /// Makes the file's bytes when its turn comes; called from any thread.
  var bytes: @Sendable () throws(Unmakeable) -> [UInt8]
}

/// Why a planned file cannot be made.
struct Unmakeable: Error {
  let diagnostic: Diagnostic
}

extension OutputPlan {
  /// Plans the PDF of each document.
  mutating func addDocuments(
    of site: SiteView, _ figures: SiteFigures, _ pictures: PrintPictures,
    _ templates: TemplateFolder, content: String
  ) {
    for document in site.documents {
      let file = ContentFolder.prefix(content) + document.document.path
      add(
        PlannedPrint(path: document.printAddress, source: file) { () throws(Unmakeable) in
          do {
            var job = try PrintRenderer.job(
              for: document, in: site, figures: figures[document.document.path],
              pictures: pictures, theme: templates.theme)
            job.path = file
            return job
          } catch {
            throw .notEncodable(error, file)
          }
        })
    }
  }
}

extension Unmakeable {
  static func notEncodable(_ error: any Error, _ file: String) -> Unmakeable {
    Unmakeable(
      diagnostic: Diagnostic(
        .`print.not-encodable`, at: SourceLocation(file: file),
        Message(
          vi: "không chuẩn bị được bản in: \(error)",
          en: "cannot prepare the printed document: \(error)")))
  }
}
