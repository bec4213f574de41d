package import Diagnostics
import Foundation
import Importing
import Model
import PrintRendering
import Reading

/// Imports a file of boundaries into a site's content.
package enum BoundaryImporting {
  package struct Outcome: Sendable {
    /// The file that was written, with its size in bytes; nil after an error.
    package var written: (path: String, size: Int)?
    /// 63 or 34.
    package var count: Int?
    package var diagnostics: [Diagnostic] = []
  }

  /// The largest file that is read, in bytes; two million points take about 60 MB.
  private static let sizeLimit = 128 << 20

  /// - Parameters:
  ///   - provinces: the GeoJSON file of the provinces.
  ///   - archipelagos: a second one with the archipelagos, where the first has not got them.
  ///   - notice: origin and licence, where the file does not say them.
  ///   - target: the file to write; one that is there is replaced.
  ///   - installation: where Python with shapely is.
  package static func run(
    _ provinces: String, archipelagos: String?, notice: String?, to target: String,
    _ installation: Installation
  ) -> Outcome {
    var outcome = Outcome()
    guard let source = read(provinces, &outcome.diagnostics) else { return outcome }
    var second: BoundaryImporter.Source?
    if let archipelagos {
      second = read(archipelagos, &outcome.diagnostics)
      if second == nil { return outcome }
    }
    let typesetting = TypesettingInstallation(folder: URL(filePath: installation.typesetting))
    let result = BoundaryImporter(python: typesetting.python.path)
      .run(source, archipelagos: second, notice: notice)
    outcome.diagnostics += result.diagnostics
    guard let boundaries = result.boundaries else { return outcome }
    let bytes = BoundaryFile.write(boundaries)
    do throws(FileSystem.Failure) {
      try FileSystem.makeFolders(FileSystem.parent(target))
      try FileSystem.write(bytes, to: target)
      outcome.written = (target, bytes.count)
      outcome.count = boundaries.count
    } catch {
      outcome.diagnostics.append(
        Diagnostic(
          .`import.unwritable`, error, vi: "không ghi được tệp", en: "cannot write the file"))
    }
    let expected = FileSystem.name(BoundaryFile.name(boundaries.count))
    if outcome.written != nil, FileSystem.name(target) != expected {
      outcome.diagnostics.append(otherName(target, expected))
    }
    return outcome
  }

  private static func read(
    _ path: String, _ diagnostics: inout [Diagnostic]
  ) -> BoundaryImporter.Source? {
    do throws(FileSystem.Failure) {
      switch try FileSystem.read(path, limit: sizeLimit) {
      case .bytes(let bytes): return BoundaryImporter.Source(file: path, bytes: bytes)
      case .tooLarge(let size):
        diagnostics.append(
          Diagnostic(
            .`boundaries.too-large`, at: SourceLocation(file: path),
            Message(
              vi: "tệp nặng \(size >> 20) MB, quá giới hạn \(sizeLimit >> 20) MB",
              en: "the file has \(size >> 20) MB; the limit is \(sizeLimit >> 20) MB"),
            wayOut: Message(
              vi: "giản lược bớt trước, ví dụ bằng mapshaper -simplify 20%",
              en: "simplify it first, for example with mapshaper -simplify 20%")))
      }
    } catch {
      diagnostics.append(
        Diagnostic(
          .`import.unreadable`, error, vi: "không đọc được tệp", en: "cannot read the file")
      )
    }
    return nil
  }

  private static func otherName(_ target: String, _ expected: String) -> Diagnostic {
    Diagnostic(
      .`boundaries.file-name`, at: SourceLocation(file: target),
      Message(
        vi: "trang chỉ tìm ranh giới trong tệp data/\(expected)",
        en: "sites look for boundaries in the file data/\(expected) only"),
      wayOut: Message(vi: "đặt tên tệp là \(expected)", en: "name the file \(expected)"))
  }
}
