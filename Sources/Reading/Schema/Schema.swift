package import Diagnostics

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
  ///   - position: where it stands, for what is missing from it.
  ///   - target: receives the values. A value that cannot be read leaves its place as it was.
  ///   - reader: gathers the diagnostics.
  /// - Returns: where each known key's value stands, by English key.
  @discardableResult
  package func read(
    _ entries: [YAMLNode.Entry], at position: SourcePosition, into target: inout Target,
    _ reader: inout FieldReader
  ) -> [String: SourcePosition] {
    var seen: [String: SourcePosition] = Dictionary(minimumCapacity: entries.count)
    for entry in entries {
      guard let index = indexByName[entry.key] else {
        reportUnknown(entry, &reader)
        continue
      }
      let field = fields[index]
      let key = field.description.key
      if seen.updateValue(entry.value.position, forKey: key) != nil {
        reader.report(
          "front-matter.repeated-key", at: entry.keyPosition,
          Message(
            vi: "“\(key)” và “\(field.description.alias)” là cùng một khóa, chỉ ghi một lần",
            en: "“\(key)” and “\(field.description.alias)” are the same key; write one of them"),
          length: entry.key.utf8.count)
        continue
      }
      // `key:` with nothing behind it is a form left unfilled.
      if !entry.value.isNull { field.read(entry.value, &target, &reader) }
    }
    for field in fields where field.description.isRequired && seen[field.description.key] == nil {
      reader.report(
        "front-matter.missing-key", at: position,
        Message(
          vi: "thiếu khóa “\(field.description.alias)” (\(field.description.key)): "
            + field.description.about.vietnamese,
          en: "the key “\(field.description.key)” is missing: \(field.description.about.english)"))
    }
    return seen
  }

  private func reportUnknown(_ entry: YAMLNode.Entry, _ reader: inout FieldReader) {
    let near = Suggestion.nearest(to: entry.key.lowercased(), among: indexByName.keys)
    reader.report(
      "front-matter.unknown-key", at: entry.keyPosition,
      Message(vi: "không có khóa “\(entry.key)”", en: "there is no key “\(entry.key)”"),
      wayOut: Suggestion.message(near)
        ?? Message(
          vi: "các khóa: " + fields.map(\.description.alias).joined(separator: ", "),
          en: "the keys are: " + fields.map(\.description.key).joined(separator: ", ")),
      length: entry.key.utf8.count)
  }
}
