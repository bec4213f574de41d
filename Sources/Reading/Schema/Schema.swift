package import Diagnostics
import VietnameseText

/// One key of a kind of front matter: its names, its format, and where its value goes.
package struct Field<Target>: Sendable {
  package let description: FieldDescription
  fileprivate let read: @Sendable (YAMLNode, inout Target, inout FieldReader) -> Void

  /// - Parameters:
  ///   - key: the English key.
  ///   - alias: the Vietnamese key, without marks.
  ///   - format: how the value is read.
  ///   - required: whether the key must be there.
  ///   - about: what the value means, for the documentation.
  ///   - set: puts the value where it belongs.
  package init<Value>(
    _ key: String, _ alias: String, _ format: Format<Value>, required: Bool = false,
    about: Message, set: @escaping @Sendable (inout Target, Value) -> Void
  ) {
    description = FieldDescription(
      key: key, alias: alias, isRequired: required, shape: format.shape, about: about)
    read = { node, target, reader in
      if let value = format.read(node, &reader) { set(&target, value) }
    }
  }
}

/// The table of keys from which the reader, its error messages, the documentation and the JSON Schema
/// all come.
package struct Schema<Target>: Sendable {
  package let fields: [Field<Target>]
  private let indexByName: [String: Int]

  package init(_ fields: [Field<Target>]) {
    self.fields = fields
    var names: [String: Int] = [:]
    for (index, field) in fields.enumerated() {
      names[field.description.key] = index
      names[field.description.alias] = index
    }
    indexByName = names
  }

  package var descriptions: [FieldDescription] { fields.map(\.description) }

  /// Reads the entries of a mapping, reporting unknown, repeated and missing keys.
  ///
  /// - Parameters:
  ///   - entries: the mapping.
  ///   - place: where it stands, for what is missing from it.
  ///   - target: receives the values. A value that cannot be read leaves its place as it was.
  ///   - reader: gathers the diagnostics.
  /// - Returns: where each known key's value stands, by English key.
  @discardableResult
  package func read(
    _ entries: [YAMLNode.Entry], at place: YAMLNode.Place, into target: inout Target,
    _ reader: inout FieldReader
  ) -> [String: SourcePosition] {
    var seen: [Int: YAMLNode.Entry] = Dictionary(minimumCapacity: entries.count)
    var positions: [String: SourcePosition] = Dictionary(minimumCapacity: entries.count)
    for entry in entries {
      guard let index = indexByName[entry.key] else {
        reportUnknown(entry, &reader)
        continue
      }
      let field = fields[index]
      if let first = seen[index] {
        reportRepeated(entry, first, &reader)
        continue
      }
      seen[index] = entry
      positions[field.description.key] = entry.value.place.position
      if field.description.isRequired && entry.value.isBlank {
        reportMissing(field.description, at: entry.keyPlace, &reader)
      } else if !field.isUnfilled(entry.value) {
        field.read(entry.value, &target, &reader)
      }
    }
    for (index, field) in fields.enumerated()
    where field.description.isRequired && seen[index] == nil {
      reportMissing(field.description, at: place, &reader)
    }
    return positions
  }
}

extension Field {
  /// Whether the key is there with nothing behind it: a form left unfilled. An empty text says
  /// something where a text is expected: that the place is left blank in the document.
  fileprivate func isUnfilled(_ value: YAMLNode) -> Bool {
    if case .text = description.shape { return value.isNull }
    return value.isBlank
  }
}

// MARK: - Diagnostics

extension Schema {
  private func reportMissing(
    _ field: FieldDescription, at place: YAMLNode.Place, _ reader: inout FieldReader
  ) {
    reader.report(
      .`front-matter.missing-key`, at: place,
      Message(
        vi: "thiếu “\(field.alias)” (\(field.key)): \(field.about.vietnamese)",
        en: "“\(field.key)” is missing: \(field.about.english)"))
  }

  private func reportRepeated(
    _ entry: YAMLNode.Entry, _ first: YAMLNode.Entry, _ reader: inout FieldReader
  ) {
    reader.report(
      .`front-matter.repeated-key`, at: entry.keyPlace,
      Message(
        vi: "“\(first.key)” và “\(entry.key)” là cùng một khóa, chỉ ghi một lần",
        en: "“\(first.key)” and “\(entry.key)” are the same key; write one of them"),
      notes: [
        .init(
          Message(vi: "lần đầu ở đây", en: "first written here"),
          at: reader.location(first.keyPlace))
      ])
  }

  private func reportUnknown(_ entry: YAMLNode.Entry, _ reader: inout FieldReader) {
    // "Ký hiệu" and "ky_hieu" are near to "ky-hieu" once marks and spaces are gone.
    let near = Suggestion.nearest(
      to: Slug.make(entry.key) ?? entry.key, among: indexByName.keys)
    reader.report(
      .`front-matter.unknown-key`, at: entry.keyPlace,
      Message(
        vi: "không có khóa “\(entry.key.quoted)”", en: "there is no key “\(entry.key.quoted)”"),
      wayOut: Suggestion.message(near)
        ?? Message(
          vi: "các khóa: " + fields.map(\.description.alias).joined(separator: ", "),
          en: "the keys are: " + fields.map(\.description.key).joined(separator: ", ")))
  }
}
