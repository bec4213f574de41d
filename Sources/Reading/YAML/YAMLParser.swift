import CLibYAML
package import Diagnostics

/// Reads the small part of YAML 1.2 that content needs: mappings, lists and scalars.
///
/// libyaml scans; this builds the tree from its events with a stack of its own, so that deep nesting
/// cannot exhaust the machine's. Anchors, aliases and tags have no use in content and are refused,
/// which leaves no way to write a YAML bomb. See docs/decisions/0003-libyaml.md.
package enum YAMLParser {
  package static let depthLimit = 16

  /// Parses a stretch of a file.
  ///
  /// - Parameters:
  ///   - bytes: the YAML text, UTF-8.
  ///   - file: the file's path, for diagnostics.
  ///   - firstLine: the line of the file on which the text begins, from 1.
  ///   - diagnostics: receives every problem found.
  /// - Returns: the root, or nil where the text holds no value or cannot be parsed.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int, diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    var builder = YAMLTreeBuilder(file: file, text: bytes, firstLine: firstLine)
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var event = yaml_event_t()
      var isDone = false
      while !isDone {
        guard yaml_parser_parse(&parser, &event) == 1 else {
          builder.reportSyntaxError(parser)
          break
        }
        isDone = event.type == YAML_STREAM_END_EVENT || !builder.take(event)
        yaml_event_delete(&event)
      }
    }
    diagnostics += builder.diagnostics
    return builder.diagnostics.hasErrors ? nil : builder.root
  }
}

/// Builds a tree from libyaml's events.
private struct YAMLTreeBuilder {
  let file: String
  let text: ArraySlice<UInt8>
  let firstLine: Int
  var root: YAMLNode?
  var diagnostics: [Diagnostic] = []
  private var open: [Collection] = []
  private var documents = 0
  private let lineStarts: [Int]

  /// A list or mapping that has begun and not ended.
  private struct Collection {
    var position: SourcePosition
    var isMapping: Bool
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var key: (text: String, position: SourcePosition)?
  }

  init(file: String, text: ArraySlice<UInt8>, firstLine: Int) {
    self.file = file
    self.text = text
    self.firstLine = firstLine
    var starts = [text.startIndex]
    for index in text.indices where text[index] == 0x0A { starts.append(index + 1) }
    lineStarts = starts
  }

  /// Takes one event; returns false when reading on makes no sense.
  mutating func take(_ event: yaml_event_t) -> Bool {
    let position = self.position(event.start_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 { return refuse("yaml.second-document", position, Self.secondDocument) }
    case YAML_ALIAS_EVENT:
      return refuse("yaml.alias", position, Self.noAliases)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      if scalar.anchor != nil { return refuse("yaml.alias", position, Self.noAliases) }
      if scalar.tag != nil { return refuse("yaml.tag", position, Self.noTags) }
      let string = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      let isNull = isPlain && (string.isEmpty || string == "~" || string == "null")
      place(YAMLNode(value: .scalar(isNull ? "" : string), position: position, isNull: isNull))
    case YAML_SEQUENCE_START_EVENT:
      if event.data.sequence_start.anchor != nil {
        return refuse("yaml.alias", position, Self.noAliases)
      }
      return begin(Collection(position: position, isMapping: false))
    case YAML_MAPPING_START_EVENT:
      if event.data.mapping_start.anchor != nil {
        return refuse("yaml.alias", position, Self.noAliases)
      }
      return begin(Collection(position: position, isMapping: true))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let ended = open.popLast() {
        place(
          YAMLNode(
            value: ended.isMapping ? .mapping(ended.entries) : .list(ended.items),
            position: ended.position))
      }
    default:
      break
    }
    return true
  }

  private mutating func begin(_ collection: Collection) -> Bool {
    guard open.count < YAMLParser.depthLimit else {
      return refuse("yaml.too-deep", collection.position, Self.tooDeep)
    }
    if let last = open.last, last.isMapping, last.key == nil {
      return refuse("yaml.complex-key", collection.position, Self.complexKey)
    }
    open.append(collection)
    return true
  }

  private mutating func place(_ node: YAMLNode) {
    guard var top = open.popLast() else {
      root = node
      return
    }
    if !top.isMapping {
      top.items.append(node)
    } else if let key = top.key {
      if let first = top.entries.first(where: { $0.key == key.text }) {
        reportDuplicate(key.text, key.position, first.keyPosition)
      }
      top.entries.append(.init(key: key.text, keyPosition: key.position, value: node))
      top.key = nil
    } else if case .scalar(let text) = node.value {
      top.key = (text, node.position)
    }
    open.append(top)
  }

  private mutating func reportDuplicate(
    _ key: String, _ position: SourcePosition, _ first: SourcePosition
  ) {
    diagnostics.append(
      Diagnostic(
        .error, "yaml.duplicate-key",
        at: SourceLocation(
          file: file, start: position, endColumn: position.column + key.utf8.count),
        Message(vi: "khóa “\(key)” được ghi hai lần", en: "the key “\(key)” is written twice"),
        wayOut: Message(vi: "giữ lại một lần", en: "keep one of them"),
        notes: [
          .init(
            Message(vi: "lần đầu ở đây", en: "first written here"),
            at: SourceLocation(file: file, start: first))
        ]))
  }

  private mutating func refuse(_ code: String, _ position: SourcePosition, _ message: Message)
    -> Bool
  {
    diagnostics.append(
      Diagnostic(.error, code, at: SourceLocation(file: file, start: position), message))
    return false
  }

  mutating func reportSyntaxError(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? "unreadable text"
    diagnostics.append(
      Diagnostic(
        .error, "yaml.syntax",
        at: SourceLocation(file: file, start: position(parser.problem_mark)),
        Message(vi: "siêu dữ liệu YAML sai cú pháp (\(problem))", en: "YAML syntax error: \(problem)"),
        wayOut: Message(
          vi: "kiểm tra thụt đầu dòng; đặt giá trị có dấu hai chấm trong dấu ngoặc kép",
          en: "check the indentation; put a value that holds a colon in double quotes")))
  }

  /// libyaml counts columns in code points; the project counts UTF-8 bytes.
  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    let line = Int(mark.line)
    var column = Int(mark.column)
    if column > 0 { column = byteColumn(line: line, scalars: column) }
    return SourcePosition(line: firstLine + line, column: column + 1)
  }

  private func byteColumn(line: Int, scalars: Int) -> Int {
    guard line < lineStarts.count else { return scalars }
    let start = lineStarts[line]
    var remaining = scalars
    var index = start
    while index < text.endIndex, text[index] != 0x0A {
      if text[index] & 0xC0 != 0x80 {
        if remaining == 0 { break }
        remaining -= 1
      }
      index += 1
    }
    return index - start
  }

  private static let secondDocument = Message(
    vi: "siêu dữ liệu chỉ gồm một khối YAML", en: "the metadata must be one YAML document")
  private static let noAliases = Message(
    vi: "không dùng neo (&) và bí danh (*) của YAML ở đây; đặt giá trị trong dấu ngoặc kép",
    en: "anchors (&) and aliases (*) are not used here; put the value in double quotes")
  private static let noTags = Message(
    vi: "không dùng thẻ (!) của YAML ở đây; đặt giá trị trong dấu ngoặc kép",
    en: "tags (!) are not used here; put the value in double quotes")
  private static let tooDeep = Message(
    vi: "siêu dữ liệu lồng quá \(YAMLParser.depthLimit) cấp",
    en: "the metadata is nested more than \(YAMLParser.depthLimit) levels deep")
  private static let complexKey = Message(
    vi: "khóa phải là một từ, không phải danh sách", en: "a key must be a word, not a collection")
}
