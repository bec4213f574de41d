package import Diagnostics
package import VietnameseText

/// What a value may look like: for the documentation, the JSON Schema and the error messages.
package indirect enum Shape: Sendable {
  case text
  case flag
  case date
  case years
  /// One of some names; each choice with all the spellings that are taken for it.
  case choice([[String]])
  case list(Shape)
  case record([FieldDescription])
  /// Words to texts, in any number: `viet-tat: {MTTQ: Mặt trận Tổ quốc}`.
  case dictionary
  /// Any names, each with a value: `where: {state: issued}`.
  case entries(Shape)
  /// Some of these names, each with a value: `muc-do: {citation.unknown: canh-bao}`.
  case levels(of: [String], Shape)
  case either([Shape])
}

/// One key of the content format, described.
package struct FieldDescription: Sendable {
  package var key: String
  package var alias: String
  package var isRequired: Bool
  package var shape: Shape
  package var about: Message
}

/// How values of one type are read from YAML.
package struct Format<Value>: Sendable {
  package let shape: Shape
  /// Returns nil after reporting what is wrong.
  package let read: @Sendable (YAMLNode, inout FieldReader) -> Value?

  package init(
    _ shape: Shape, read: @escaping @Sendable (YAMLNode, inout FieldReader) -> Value?
  ) {
    self.shape = shape
    self.read = read
  }
}

/// A value and where it stands.
struct Placed<Value: Sendable>: Sendable {
  var value: Value
  var place: YAMLNode.Place
}

/// What reading one file's fields gathers.
package struct FieldReader {
  package let file: String
  package var diagnostics: [Diagnostic] = []

  package init(file: String) { self.file = file }

  package mutating func report(
    _ code: Diagnostic.Code, at place: YAMLNode.Place, _ summary: Message, wayOut: Message? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(code, at: location(place), summary, wayOut: wayOut, notes: notes))
  }

  func location(_ place: YAMLNode.Place) -> SourceLocation {
    SourceLocation(file: file, start: place.position, endColumn: place.endColumn)
  }

  /// Reports a value of the wrong type.
  package mutating func reportType(_ node: YAMLNode, expected: Message) {
    report(
      .`front-matter.wrong-type`, at: node.place,
      Message(vi: "ở đây cần \(expected.vietnamese)", en: "expected \(expected.english) here"))
  }
}

extension Format where Value == String {
  /// A text on one line; numbers stay as they are written.
  package static let text = Format(.text) { node, reader in
    guard case .scalar(let text) = node.value else {
      reader.reportType(node, expected: Message(vi: "một dòng chữ", en: "a text"))
      return nil
    }
    return text.onOneLine
  }
}

extension Format where Value == Bool {
  private static let yes = ["true", "yes", "có", "co", "đúng"]
  private static let no = ["false", "no", "không", "khong", "sai"]
  /// The words that are taken for yes or no, in small letters.
  static let spellings = yes + no

  package static let flag = Format(.flag) { node, reader in
    if case .scalar(let text) = node.value {
      let word = text.lowercased()
      if yes.contains(word) { return true }
      if no.contains(word) { return false }
    }
    reader.reportType(node, expected: Message(vi: "“có” hoặc “không”", en: "“true” or “false”"))
    return nil
  }
}

extension Format where Value == PartialDate {
  /// A day, or a month only.
  package static let date = Format(.date) { node, reader in
    guard case .scalar(let text) = node.value else {
      reader.reportType(node, expected: Message(vi: "một ngày", en: "a date"))
      return nil
    }
    do throws(PartialDate.Failure) {
      return try PartialDate(parsing: text)
    } catch {
      reader.report(
        .`front-matter.bad-date`, at: node.place,
        Message(
          vi: "“\(text.quoted)”: \(error.vietnamese)", en: "“\(text.quoted)”: \(error.english)"),
        wayOut: Message(
          vi: "viết 27/10/2023 hoặc 2023-10-27; chỉ biết tháng thì viết 4/2023",
          en: "write 2023-10-27 or 27/10/2023; with the month only, 2023-04"))
      return nil
    }
  }
}

extension Format {
  /// A list; a single value counts as a list of one. Items that say nothing are left out; so are
  /// those that cannot be read, after a report.
  package static func list<Item>(of item: Format<Item>) -> Format<[Item]> {
    Format<[Item]>(.list(item.shape)) { node, reader in
      switch node.value {
      case .list(let nodes): nodes.filter { !$0.isBlank }.compactMap { item.read($0, &reader) }
      case .scalar, .mapping: item.read(node, &reader).map { [$0] }
      }
    }
  }

  /// A mapping with the fields of a schema.
  package static func record(_ schema: Schema<Value>, _ empty: Value) -> Format
  where Value: Sendable {
    Format(.record(schema.descriptions)) { node, reader in
      guard case .mapping(let entries) = node.value else {
        reader.reportType(node, expected: Message(vi: "các khóa và giá trị", en: "keys and values"))
        return nil
      }
      var value = empty
      schema.read(entries, at: node.place, into: &value, &reader)
      return value
    }
  }

  /// A value with its place, for what can only be checked together with others.
  static func placed<Inner>(_ format: Format<Inner>) -> Format where Value == Placed<Inner> {
    Format(format.shape) { node, reader in
      format.read(node, &reader).map { Placed(value: $0, place: node.place) }
    }
  }

  /// A single text where that says everything, else what another format reads.
  package static func text(
    _ make: @escaping @Sendable (String) -> Value, or other: Format
  ) -> Format {
    Format(.either([.text, other.shape])) { node, reader in
      if case .scalar(let text) = node.value { return make(text.onOneLine) }
      return other.read(node, &reader)
    }
  }

  /// One of the values of an enumeration, by any of its spellings. Case, spaces and marks do not
  /// count unless they alone tell two values apart ("HĐ" and "HD").
  ///
  /// - Parameter choices: each value with its spellings, the canonical one first.
  package static func choice(_ choices: [(value: Value, names: [String])]) -> Format
  where Value: Sendable {
    let lookup = ChoiceLookup(choices.map(\.names))
    let values = choices.map(\.value)
    return Format(.choice(choices.map(\.names))) { node, reader in
      guard case .scalar(let text) = node.value else {
        reader.reportType(node, expected: Message(vi: "một từ", en: "a word"))
        return nil
      }
      if let index = lookup.index(of: text) { return values[index] }
      reader.report(
        .`front-matter.unknown-value`, at: node.place,
        Message(
          vi: "không có giá trị “\(text.quoted)” ở đây",
          en: "“\(text.quoted)” is not a known value here"),
        wayOut: lookup.wayOut(for: text))
      return nil
    }
  }
}

/// The spellings of some choices.
private struct ChoiceLookup: Sendable {
  private let names: [[String]]
  private var exact: [String: Int] = [:]
  /// Spellings without case, spaces and marks; nil for those of two choices.
  private var folded: [String: Int?] = [:]

  init(_ names: [[String]]) {
    self.names = names
    for (index, spellings) in names.enumerated() {
      for spelling in spellings {
        exact[spelling] = index
        let known = folded.updateValue(index, forKey: Self.fold(spelling))
        if let known, known != index { folded[Self.fold(spelling)] = .some(nil) }
      }
    }
  }

  func index(of name: String) -> Int? { exact[name] ?? folded[Self.fold(name)] ?? nil }

  func wayOut(for name: String) -> Message {
    let near = Suggestion.nearest(to: Self.fold(name), among: folded.keys)
    let meant = near.flatMap { folded[$0] ?? nil }.map { names[$0][0] }
    let all = names.map { $0[0] }.joined(separator: ", ")
    return Suggestion.message(meant)
      ?? Message(vi: "các giá trị: \(all)", en: "the values are: \(all)")
  }

  private static func fold(_ name: String) -> String { Slug.make(name) ?? name }
}

extension String {
  /// The text without spaces around it, its lines joined by spaces.
  var onOneLine: String {
    let isLineEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x09 }
    guard utf8.first == 0x20 || utf8.last == 0x20 || utf8.contains(where: isLineEnd) else {
      return self
    }
    return utf8.split(whereSeparator: isLineEnd)
      .map { String(decoding: $0, as: UTF8.self).trimmingSpaces() }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension StringProtocol {
  func trimmingSpaces() -> SubSequence {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return rest
  }
}
