package import Diagnostics
import Dispatch
import Foundation
package import Importing
import PrintRendering
import Reading
import Synchronization

/// Imports documents into a folder of content: Word's and others' files, PDFs, plain text.
package struct DocumentImporter: Sendable {
  package struct Outcome: Sendable {
    /// The imports that were written, with the source of each.
    package var imported: [(source: String, result: ImportResult)] = []
    /// What kept others from being written, and what was passed over in a folder.
    package var failures: [Diagnostic] = []
  }

  /// Where the content files go; made where it is missing.
  private let folder: String
  /// Where all reports go; nil puts each beside its content file.
  private let report: String?
  private let language: MessageLanguage
  private let python: String
  private let jobs: Int

  /// - Parameters:
  ///   - folder: where the content files go; made where it is missing.
  ///   - report: a file for all reports; nil puts each beside its content file.
  ///   - language: the language of the reports.
  ///   - installation: where Python with lxml is.
  ///   - jobs: how many files are read at once, each by a process of its own.
  package init(
    to folder: String, report: String? = nil, language: MessageLanguage,
    _ installation: Installation, jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.folder = FileSystem.withoutEndingSlash(folder)
    self.report = report
    self.language = language
    python = TypesettingInstallation(folder: URL(filePath: installation.typesetting)).python.path
    self.jobs = jobs
  }

  /// Imports files one by one; a file that fails does not keep the others back, and none that is
  /// there already is overwritten.
  ///
  /// - Parameter sources: the paths of files, or of folders whose files are meant.
  package func run(_ sources: [String]) -> Outcome {
    var outcome = Outcome()
    let sources = Self.files(of: sources, &outcome.failures)
    let media = MediaPlace(of: folder)
    var read: [(source: String, result: ImportResult)] = []
    for (source, reading) in zip(sources, readAll(sources, media)) {
      outcome.failures += reading.failures
      if let result = reading.result { read.append((source.path, result)) }
    }
    let collisions = nameCollisions(read) { FileSystem.exists("\(folder)/\($0)") }
    outcome.failures += collisions
    let refused = Set(collisions.compactMap(\.location?.file))
    for item in read where !refused.contains(item.source) {
      do throws(FileSystem.Failure) {
        try write(item.result, media)
        outcome.imported.append(item)
      } catch {
        outcome.failures.append(Self.unwritable(error))
      }
    }
    writeReports(&outcome)
    return outcome
  }
}

extension DocumentImporter {
  private struct Source {
    var path: String
    /// Found in a folder, where there may be files of any sort.
    var isFound: Bool
  }

  private struct Reading {
    var result: ImportResult?
    var failures: [Diagnostic] = []
  }

  /// The files that paths mean, those of folders in the order of their names.
  private static func files(of paths: [String], _ failures: inout [Diagnostic]) -> [Source] {
    var found: [Source] = []
    func visit(_ path: String, isFound: Bool, depth: Int) {
      guard depth < 32, FileSystem.realPath(path).map(FileSystem.kind) == .folder,
        !isFound || FileSystem.kind(path) == .folder
      else {
        found.append(Source(path: path, isFound: isFound))
        return
      }
      do throws(FileSystem.Failure) {
        // Hidden files, those that Word keeps beside an open document, and reports of imports.
        for name in try FileSystem.names(in: path)
        where !name.hasPrefix(".") && !name.hasPrefix("~$")
          && !name.hasSuffix(ImportReport.fileEnding)
        {
          visit("\(FileSystem.withoutEndingSlash(path))/\(name)", isFound: true, depth: depth + 1)
        }
      } catch {
        failures.append(
          Diagnostic(
            .`import.unreadable`, error, vi: "không đọc được thư mục", en: "cannot read the folder")
        )
      }
    }
    for path in paths { visit(path, isFound: false, depth: 0) }
    return found
  }

  /// Reads all files, each job with a process that it keeps for its next file.
  private func readAll(_ sources: [Source], _ media: MediaPlace) -> [Reading] {
    let readings = Mutex([Reading](repeating: Reading(), count: sources.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(max(jobs, 1), max(sources.count, 1))) { _ in
      let reader = WordReader(python: python)
      defer { reader.stop() }
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < sources.count else { return }
        let reading = read(sources[index], with: reader, media)
        readings.withLock { $0[index] = reading }
      }
    }
    return readings.withLock { $0 }
  }

  private func read(
    _ source: Source, with reader: WordReader, _ media: MediaPlace
  ) -> Reading {
    var reading = Reading()
    let bytes = SourceFile.read(
      source.path, within: nil, limit: Self.sizeLimit, &reading.failures, tooLarge: Self.tooLarge
    ) {
      Diagnostic(.`import.unreadable`, $0, vi: "không đọc được tệp", en: "cannot read the file")
    }
    guard let bytes else { return reading }
    if isPlainText(bytes) {
      guard bytes.count <= SourceText.sizeLimit else {
        reading.failures.append(SourceText.tooLarge(bytes.count, file: source.path))
        return reading
      }
      reading.result = importText(bytes, file: source.path)
    } else if let content = reader.read(
      bytes, file: source.path, diagnostics: &reading.failures)
    {
      reading.result = importDocument(
        content.source, file: source.path, media: media.link, diagnostics: content.diagnostics)
    }
    if source.isFound {
      for index in reading.failures.indices where reading.failures[index].isForeignFile {
        reading.failures[index].severity = .warning
      }
    }
    return reading
  }

  private func write(
    _ result: ImportResult, _ media: MediaPlace
  ) throws(FileSystem.Failure) {
    try FileSystem.makeFolders(folder)
    if !result.pictures.isEmpty { try FileSystem.makeFolders(media.folder) }
    for picture in result.pictures {
      let path = "\(media.folder)/\(picture.name)"
      if !FileSystem.holds(path, picture.bytes) {
        try FileSystem.write(picture.bytes, to: path)
      }
    }
    try FileSystem.write(result.contents, to: "\(folder)/\(result.fileName)")
  }

  private func writeReports(_ outcome: inout Outcome) {
    let texts = outcome.imported.map { source, result in
      (
        path: "\(folder)/\(result.fileName.dropLast(3))\(ImportReport.fileEnding)",
        text: ImportReport.text(source: source, result: result, language: language)
      )
    }
    let files =
      report.map { [(path: $0, text: texts.map(\.text).joined(separator: "\n"))] } ?? texts
    for file in files where !texts.isEmpty {
      do throws(FileSystem.Failure) {
        // A report of an earlier import says nothing any more.
        if FileSystem.kind(file.path) == .file { FileSystem.remove(file.path) }
        try FileSystem.makeFolders(FileSystem.parent(file.path))
        try FileSystem.write(Array(file.text.utf8), to: file.path)
      } catch {
        outcome.failures.append(Self.unwritable(error))
      }
    }
  }

  /// Word's files with many pictures have some tens of megabytes.
  private static let sizeLimit = 128 << 20

  private static func tooLarge(_ size: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      .`import.too-large`, at: SourceLocation(file: file),
      Message(
        vi: "tệp nặng \(size >> 20) MB, quá giới hạn \(sizeLimit >> 20) MB",
        en: "the file has \(size >> 20) MB; the limit is \(sizeLimit >> 20) MB"),
      wayOut: Message(vi: "nén hình trong tệp lại", en: "compress the pictures in it"))
  }

  private static func unwritable(_ failure: FileSystem.Failure) -> Diagnostic {
    Diagnostic(.`import.unwritable`, failure, vi: "không ghi được tệp", en: "cannot write the file")
  }
}

/// Where the pictures of content files in a folder go.
private struct MediaPlace {
  let folder: String
  /// The path from a content file to it.
  let link: String

  /// The site's folder of media, where there is a site; else one beside a folder that is to be
  /// copied into a site's `documents`.
  init(of target: String) {
    let full = URL(filePath: target).standardizedFileURL.path
    let parts = full.split(separator: "/").map(String.init)
    var depth = 0
    for count in stride(from: parts.count, to: 0, by: -1) {
      let above = "/" + parts[..<count].joined(separator: "/")
      if FileSystem.exists("\(above)/\(ContentFolder.settingsName)") {
        folder = "\(above)/media"
        link = String(repeating: "../", count: max(depth, 1)) + "media"
        return
      }
      depth += 1
    }
    let isDocuments = parts.last == "documents"
    folder = (isDocuments ? FileSystem.parent(full) : full) + "/media"
    link = "../media"
  }
}

extension Diagnostic {
  /// Whether a file is none that documents are imported from.
  fileprivate var isForeignFile: Bool { code == "import.unknown-form" || code == "import.sheet" }
}
