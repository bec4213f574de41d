package import Diagnostics
import Foundation
import Parallelism
import Synchronization

/// Joins the parts that several machines have made of one build, after proving that they are all there
/// and whole.
package struct PartMerger {
  private let parts: [String]
  private let output: String
  private let work: ParallelWork
  private var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - parts: the parts' folders.
  ///   - output: the folder that the build would have written.
  ///   - jobs: how many threads read and write.
  package init(_ parts: [String], output: String, jobs: Int) {
    self.parts = parts.map(FileSystem.withoutEndingSlash)
    self.output = output
    work = ParallelWork(jobs: jobs)
  }

  /// Joins the parts.
  ///
  /// - Returns: every diagnostic, how many files there are, and whether the output was replaced; after
  ///   an error it is as it was.
  package mutating func merge() -> (diagnostics: [Diagnostic], files: Int, isComplete: Bool) {
    let found = parts.compactMap { part in manifest(part).map { Part(folder: part, manifest: $0) } }
    if diagnostics.isEmpty { checkAgreement(found) }
    if diagnostics.isEmpty { checkFiles(found) }
    guard diagnostics.isEmpty else { return (diagnostics.inSourceOrder(), 0, false) }
    let isComplete = write(found)
    let count = found.reduce(0) { $0 + $1.manifest.files.count }
    return (diagnostics.inSourceOrder(), count, isComplete)
  }

  private struct Part {
    var folder: String
    var manifest: PartManifest
  }

  private mutating func manifest(_ part: String) -> PartManifest? {
    let file = "\(part)/\(PartManifest.name)"
    guard
      case .bytes(let bytes)? = try? FileSystem.read(file, limit: PartManifest.sizeLimit),
      let manifest = try? JSONDecoder().decode(PartManifest.self, from: Data(bytes)),
      manifest.version == PartManifest.currentVersion
    else {
      report(
        .`merge.no-part`, part,
        Message(
          vi: "đây không phải là phần của một lần dựng chia nhiều máy",
          en: "this is no part of a divided build"),
        wayOut: Message(
          vi: "dựng lại bằng anpham build --shard I/N --output \(part)",
          en: "build it again with anpham build --shard I/N --output \(part)"))
      return nil
    }
    return manifest
  }

  private mutating func checkAgreement(_ parts: [Part]) {
    guard let first = parts.first else { return }
    var owners: [Int: String] = [:]
    for part in parts {
      let (one, other) = (part.manifest, first.manifest)
      if one.of != other.of {
        report(
          .`merge.different-shards`, part.folder,
          Message(
            vi: "phần này chia \(one.of), còn \(first.folder) chia \(other.of)",
            en: "this is one of \(one.of) parts, \(first.folder) one of \(other.of)"))
      } else if one.inputs != other.inputs || one.plan != other.plan || one.program != other.program
      {
        report(
          .`merge.different-inputs`, part.folder,
          Message(
            vi: "phần này dựng từ nội dung, mẫu in hoặc chương trình khác với \(first.folder)",
            en: "this part was made from other content, templates or program than \(first.folder)"),
          wayOut: Message(
            vi: "dựng lại các phần từ cùng một bản nội dung",
            en: "build the parts again from the same content"))
      }
      if let owner = owners.updateValue(part.folder, forKey: one.shard) {
        report(
          .`merge.repeated-shard`, part.folder,
          Message(
            vi: "phần \(one.shard)/\(one.of) có hai lần, lần kia là \(owner)",
            en: "part \(one.shard)/\(one.of) is there twice, the other is \(owner)"))
      }
    }
    let missing = (1...max(first.manifest.of, 1)).filter { owners[$0] == nil }
    if !missing.isEmpty {
      let list = missing.prefix(20).map { "\($0)/\(first.manifest.of)" }.joined(separator: ", ")
      report(
        .`merge.missing-shard`, first.folder,
        Message(
          vi: "còn thiếu \(missing.count) phần: \(list)",
          en: "\(missing.count) parts are missing: \(list)"))
    }
  }

  /// Every file that a manifest names is there with its digest, belongs to its part, and no other is.
  private mutating func checkFiles(_ parts: [Part]) {
    for part in parts {
      let files = part.manifest.files
      let shard = Shard(parsing: "\(part.manifest.shard)/\(part.manifest.of)")
      let damaged = work.compactMap(files) { file -> String? in
        // A manifest may have been tampered with: its paths stay in its folder.
        let isSafe = !file.path.split(separator: "/").contains("..") && !file.path.hasPrefix("/")
        let isIts = shard?.holds(file.path) ?? false
        return isSafe && isIts && PartManifest.digest("\(part.folder)/\(file.path)") == file.digest
          ? nil : file.path
      }
      for path in damaged.prefix(20) {
        report(
          .`merge.damaged-file`, "\(part.folder)/\(path)",
          Message(
            vi: "tệp thiếu, hỏng, hoặc không thuộc phần này",
            en: "the file is missing, damaged, or belongs to another part"),
          wayOut: Message(vi: "chép hoặc dựng lại phần này", en: "copy or build the part again"))
      }
    }
    let paths = parts.flatMap { $0.manifest.files.map(\.path) }
    let known = Set(paths)
    for part in parts.prefix(1) where diagnostics.isEmpty {
      // What goes into an archive is a file of the build.
      let members = part.manifest.archives.flatMap(\.members).map(\.path)
      guard let unknown = members.first(where: { !known.contains($0) }) else { continue }
      report(
        .`merge.damaged-file`, "\(part.folder)/\(PartManifest.name)",
        Message(
          vi: "tệp nén cần \(unknown), mà không phần nào có",
          en: "an archive holds \(unknown), which no part has"))
    }
    if let plan = parts.first?.manifest.plan, diagnostics.isEmpty, Set(paths).count != paths.count {
      report(
        .`merge.repeated-file`, parts[0].folder,
        Message(vi: "có tệp nằm ở hai phần (\(plan.prefix(8)))", en: "a file is in two parts"))
    }
  }

  private mutating func write(_ parts: [Part]) -> Bool {
    do throws(OutputFolder.Refusal) {
      let output = try OutputFolder(output, sources: self.parts)
      do throws(FileSystem.Failure) {
        try copy(parts, to: output)
        let archives = (parts.first?.manifest.archives ?? []).map {
          PlannedArchive(
            path: $0.path, members: $0.members, hasChecksums: $0.hasChecksums)
        }
        try output.announce(archives.map(\.path))
        diagnostics += try PlannedArchive.write(
          archives, with: output.writer, workFolder: output.workFolder, work)
      } catch {
        throw .unwritable(error)
      }
      guard diagnostics.isEmpty else { return false }
      try output.commit()
      return true
    } catch {
      diagnostics.append(error.diagnostic)
      return false
    }
  }

  private func copy(_ parts: [Part], to output: OutputFolder) throws(FileSystem.Failure) {
    let writer = output.writer
    let failure = Mutex<FileSystem.Failure?>(nil)
    for part in parts {
      let files = part.manifest.files
      try output.announce(files.lazy.map(\.path))
      work.forEachRun(of: files.count) { run in
        for file in files[run] {
          do throws(FileSystem.Failure) {
            let path = "\(part.folder)/\(file.path)"
            guard case .bytes(let bytes) = try FileSystem.read(path, limit: .max) else { continue }
            try writer.write(bytes, to: file.path)
          } catch {
            failure.withLock { $0 = error }
          }
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ place: String, _ summary: Message, wayOut: Message? = nil
  ) {
    diagnostics.append(
      Diagnostic(code, at: SourceLocation(file: place), summary, wayOut: wayOut))
  }
}
