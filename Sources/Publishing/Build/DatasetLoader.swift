import Diagnostics
import Gazetteer
import Linking
import Model
import Reading

/// Reads the tables of the content folder.
enum DatasetLoader {
  /// - Parameters:
  ///   - folder: the content folder.
  ///   - gazetteer: the provinces.
  ///   - diagnostics: receives everything that is wrong with the tables.
  /// - Returns: the tables with their provinces, in the order of their names.
  static func load(
    _ folder: ContentFolder, _ gazetteer: Gazetteer, _ diagnostics: inout [Diagnostic]
  ) -> [LinkedDataset] {
    var datasets: [Dataset] = []
    for name in folder.tables(&diagnostics) {
      let table = read("data/\(name).csv", in: folder, &diagnostics)
      let schema = read("data/\(name).schema.json", in: folder, &diagnostics)
      // A file that is there and cannot be read has been reported.
      if case .unreadable = table { continue }
      if case .unreadable = schema { continue }
      let dataset = DatasetReader.read(
        table: table.bytes, schema: schema.bytes, name: name, folder: folder.prefix,
        diagnostics: &diagnostics)
      if let dataset { datasets.append(dataset) }
    }
    return Datasets.link(
      datasets, gazetteer: gazetteer, contentFolder: folder.prefix, diagnostics: &diagnostics)
  }

  private enum File {
    case absent, unreadable
    case read([UInt8])

    var bytes: [UInt8]? { if case .read(let bytes) = self { bytes } else { nil } }
  }

  private static func read(
    _ name: String, in folder: ContentFolder, _ diagnostics: inout [Diagnostic]
  ) -> File {
    let file = folder.file(name)
    guard FileSystem.kind(file) != nil else { return .absent }
    let isTable = name.hasSuffix(".csv")
    let bytes = SourceFile.read(
      file, within: folder.path, limit: isTable ? CSVReader.sizeLimit : SourceText.sizeLimit,
      &diagnostics,
      tooLarge: {
        isTable ? CSVReader.tooLarge($0, file: $1) : SourceText.tooLarge($0, file: $1)
      },
      unreadable: {
        Diagnostic(.`content.unreadable`, $0, vi: "không đọc được tệp", en: "cannot read the file")
      })
    return bytes.map { .read($0) } ?? .unreadable
  }
}
