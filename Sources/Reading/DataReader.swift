package import Diagnostics
package import Model
import VietnameseText

/// Reads the lists under `Content/data`.
///
/// A list is a YAML sequence of mappings. An entry that cannot be told from others (without
/// identifier and name) is left out, always with an error among the diagnostics; of any other entry
/// what could be understood is kept.
package enum DataReader {
  /// Reads `references.yml`: documents that are known but not held.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - file: its path as shown in diagnostics.
  ///   - diagnostics: receives everything that is wrong with it.
  /// - Returns: the entries in the file's order.
  package static func references(
    _ raw: [UInt8], file: String, diagnostics: inout [Diagnostic]
  ) -> [Reference] {
    var entries = EntryReader(file: file)
    var seen = FirstUses()
    let references = entries.read(raw, with: .reference, Reference(kind: .other)) {
      reference, place, positions, reader in
      reference.position = .init(place.position)
      reference.positions = positions.mapValues(FieldPosition.init)
      guard isNamed(reference, at: place, &reader) else { return false }
      let earlier = resolutionKeys(reference).compactMap { seen.take($0, at: place.position) }
      if let first = earlier.first {
        reader.diagnostics.append(repeatedReference(reference, file, place.position, first))
      }
      return true
    }
    diagnostics += entries.diagnostics
    return references
  }

  /// Reads `agencies.yml`: names, abbreviations and successors of agencies.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - file: its path as shown in diagnostics.
  ///   - diagnostics: receives everything that is wrong with it.
  /// - Returns: the entries in the file's order.
  package static func agencies(
    _ raw: [UInt8], file: String, diagnostics: inout [Diagnostic]
  ) -> [Agency] {
    var entries = EntryReader(file: file)
    var seen = FirstUses()
    let agencies = entries.read(raw, with: .agency, Agency(name: "")) {
      agency, place, positions, reader in
      agency.position = .init(place.position)
      agency.positions = positions.mapValues(FieldPosition.init)
      // The schema has reported that the name is missing.
      if agency.name.isEmpty { return false }
      for form in agency.writtenForms {
        let key = [form, agency.province ?? "", agency.district ?? ""]
        if let first = seen.take(key, at: place.position) {
          reader.diagnostics.append(repeatedForm(form, file, place.position, first))
        }
      }
      return true
    }
    diagnostics += entries.diagnostics
    return agencies
  }
}

extension DataReader {
  /// Whether an entry can be told from others: by number and symbol, or by a title.
  private static func isNamed(
    _ reference: Reference, at place: YAMLNode.Place, _ reader: inout FieldReader
  ) -> Bool {
    if (reference.number == nil) != (reference.symbol == nil) {
      reader.report(
        .`references.half-identifier`, at: place,
        Message(
          vi: "số và ký hiệu phải đi cùng nhau", en: "number and symbol must be given together"),
        wayOut: Message(
          vi: "ghi cả so và ky-hieu, hoặc bỏ cả hai khi chỉ biết tên",
          en: "write both, or neither where only the name is known"))
    }
    if reference.identifier != nil || !(reference.title ?? "").isEmpty { return true }
    reader.report(
      .`references.no-name`, at: place,
      Message(
        vi: "văn bản không có số, ký hiệu cũng không có tên",
        en: "the document has neither an identifier nor a title"),
      wayOut: Message(
        vi: "ghi so và ky-hieu, hoặc trich-yeu", en: "write number and symbol, or a title"))
    return false
  }

  /// What citations go by: identifier (else the title), issuer or place, and year. An agency counts
  /// its documents from 1 each year, so that it has no two of one identifier in a year.
  private static func resolutionKeys(_ reference: Reference) -> [[String]] {
    let name = reference.identifier ?? reference.kind.rawValue + " " + (reference.title ?? "")
    let year = reference.date.map { String($0.year) } ?? ""
    let places = reference.issuers.isEmpty ? [reference.province ?? ""] : reference.issuers
    return places.map { [name, $0, year] }
  }

  private static func repeatedReference(
    _ reference: Reference, _ file: String, _ position: SourcePosition, _ first: SourcePosition
  ) -> Diagnostic {
    let name = reference.identifier ?? reference.title ?? ""
    return Diagnostic(
      .`references.duplicate`, at: SourceLocation(file: file, start: position),
      Message(
        vi: "“\(name.quoted)” của cùng cơ quan và cùng năm được ghi hai lần",
        en: "“\(name.quoted)” of the same issuer and year is written twice"),
      wayOut: Message(vi: "giữ lại một mục", en: "keep one entry"),
      notes: [.init(firstHere, at: SourceLocation(file: file, start: first))])
  }

  private static func repeatedForm(
    _ form: String, _ file: String, _ position: SourcePosition, _ first: SourcePosition
  ) -> Diagnostic {
    Diagnostic(
      .`agencies.duplicate`, at: SourceLocation(file: file, start: position),
      Message(
        vi: "“\(form.quoted)” được ghi cho cơ quan này và một cơ quan khác cùng địa phương",
        en: "“\(form.quoted)” stands for this agency and another one of the same place"),
      wayOut: Message(
        vi: "giữ tên này ở một cơ quan, mỗi tên chỉ ghi một lần",
        en: "keep it with one agency, and write each form once"),
      notes: [.init(firstHere, at: SourceLocation(file: file, start: first))])
  }

  private static let firstHere = Message(vi: "lần đầu ở đây", en: "first written here")
}

/// Where each key was met first.
private struct FirstUses {
  private var places: [[String]: SourcePosition] = [:]

  /// Remembers a key, or returns where another entry has it.
  mutating func take(_ key: [String], at position: SourcePosition) -> SourcePosition? {
    let first = places[key, default: position]
    places[key] = first
    return first == position ? nil : first
  }
}

/// Reads a file that is a list of mappings.
private struct EntryReader {
  let file: String
  var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  /// - Parameters:
  ///   - raw: the file's bytes.
  ///   - schema: the keys of an entry.
  ///   - empty: an entry before anything is read into it.
  ///   - finish: completes and checks an entry; false leaves it out.
  mutating func read<Entry>(
    _ raw: [UInt8], with schema: Schema<Entry>, _ empty: Entry,
    finish: (inout Entry, YAMLNode.Place, [String: SourcePosition], inout FieldReader) -> Bool
  ) -> [Entry] {
    var reader = FieldReader(file: file)
    var entries: [Entry] = []
    for item in items(raw) {
      guard case .mapping(let fields) = item.value else {
        reader.reportType(item, expected: Message(vi: "các khóa và giá trị", en: "keys and values"))
        continue
      }
      var entry = empty
      let positions = schema.read(fields, at: item.place, into: &entry, &reader)
      if finish(&entry, item.place, positions, &reader) { entries.append(entry) }
    }
    diagnostics += reader.diagnostics
    return entries
  }

  private mutating func items(_ raw: [UInt8]) -> [YAMLNode] {
    let source = SourceText(raw, file: file, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors,
      let root = YAMLParser.parse(
        source.bytes[...], file: file, firstLine: 1, diagnostics: &diagnostics)
    else { return [] }
    if root.isBlank { return [] }
    if case .list(let items) = root.value { return items }
    diagnostics.append(
      Diagnostic(
        .`data.not-a-list`, at: SourceLocation(file: file, start: root.place.position),
        Message(vi: "tệp này phải là một danh sách", en: "this file must be a list"),
        wayOut: Message(
          vi: "mở đầu mỗi mục bằng “- ”", en: "begin each entry with “- ”")))
    return []
  }
}
