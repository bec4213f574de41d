package import Diagnostics
import Model
import VietnameseText

/// The name of the content file: kind, number, symbol and year, as `bao-cao-150-bc-ldtbxh-2023.md`;
/// where the number is blank, the place stands before the year.
func contentFileName(_ document: Document, source: String) -> String {
  var parts = [document.kind == .other ? "van-ban" : document.kind.rawValue]
  let identifier = document.identifier
  if let identifier { parts.append(identifier) }
  if document.number?.isEmpty ?? true, let place = document.place { parts.append(place) }
  if let year = document.date?.year, !parts.contains(where: { $0.contains("/\(year)/") }) {
    parts.append(String(year))
  }
  if identifier == nil, document.place == nil {
    let stem = source.lastPathComponent
    parts.append(stem.lastIndex(of: ".").map { String(stem[..<$0]) } ?? stem)
  }
  // A name must fit a file system's 255 bytes.
  let slug = Slug.make(parts.joined(separator: " ")) ?? "van-ban"
  return "\(slug.prefix(120)).md"
}

/// Finds the results that would be written over each other or over a file that is there.
///
/// - Parameters:
///   - results: the imports with the names of their sources.
///   - exists: whether the target folder holds a file of a name.
/// - Returns: one error for each result that must not be written.
package func nameCollisions(
  _ results: [(source: String, result: ImportResult)], exists: (String) -> Bool
) -> [Diagnostic] {
  var first: [String: String] = [:]
  return results.compactMap { source, result in
    let name = result.fileName
    let taken = first[name]
    first[name] = taken ?? source
    guard taken != nil || exists(name) else { return nil }
    let (vi, en) =
      if let taken {
        (
          "“\(name)” cũng là tên tệp nội dung của \(taken)",
          "“\(name)” is the name of the content file of \(taken) as well"
        )
      } else {
        ("đã có tệp “\(name)” trong thư mục đích", "the folder already holds a file “\(name)”")
      }
    return Diagnostic(
      .`import.name-taken`, at: SourceLocation(file: source), Message(vi: vi, en: en),
      wayOut: Message(
        vi: "đổi tên hoặc chuyển tệp kia đi, hoặc nhập vào thư mục khác",
        en: "rename or move that file, or import into another folder"))
  }
}
