import CLibYAML
import Diagnostics
import VietnameseText

/// Builds a tree from libyaml's events, with a stack of its own, so that deep nesting cannot exhaust
/// the machine's.
struct YAMLTreeBuilder {
  private let file: String
  private(set) var diagnostics: [Diagnostic] = []
  private var places: YAMLPlaces
  private var root: YAMLNode?
  private var open: [Collection] = []
  private var documents = 0

  /// A list or mapping that has begun and not ended.
  private struct Collection {
    var place: YAMLNode.Place
    var isMapping: Bool
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var keys: [String: YAMLNode.Place] = [:]
    var key: (text: String, place: YAMLNode.Place)?
  }

  init(file: String, text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.file = file
    places = YAMLPlaces(text, firstLine: firstLine)
  }

  func finish() -> YAMLNode {
    root ?? YAMLNode(value: .mapping([]), place: .init(.init(line: 1, column: 1)))
  }

  /// Takes one event; returns false when reading on makes no sense.
  mutating func take(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      return documents == 1 || refuse(.`yaml.second-document`, event, Self.secondDocument)
    case YAML_ALIAS_EVENT:
      return refuse(.`yaml.alias`, event, Self.noAliases)
    case YAML_SCALAR_EVENT:
      return takeScalar(event)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return begin(
        event, isMapping: false, isAnchored: start.anchor != nil, isTagged: start.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return begin(
        event, isMapping: true, isAnchored: start.anchor != nil, isTagged: start.tag != nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let ended = open.popLast() {
        let value: YAMLNode.Value = ended.isMapping ? .mapping(ended.entries) : .list(ended.items)
        add(YAMLNode(value: value, place: ended.place))
      }
      return true
    default:
      return true
    }
  }

  private mutating func takeScalar(_ event: yaml_event_t) -> Bool {
    let scalar = event.data.scalar
    if scalar.anchor != nil { return refuse(.`yaml.alias`, event, Self.noAliases) }
    if scalar.tag != nil { return refuse(.`yaml.tag`, event, Self.noTags) }
    let place = places.place(of: event)
    var string = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    let isNull = isPlain && (string.isEmpty || string == "~" || string == "null")
    if scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE {
      // An escape can write what the file itself may not hold.
      string = Normalization.nfc(string)
      if let control = string.unicodeScalars.first(where: \.isForbidden) {
        diagnostics.append(SourceText.forbidden(control, at: location(place)))
        string = ""
      }
    }
    add(YAMLNode(value: .scalar(isNull ? "" : string), place: place, isNull: isNull))
    return true
  }

  private mutating func begin(
    _ event: yaml_event_t, isMapping: Bool, isAnchored: Bool, isTagged: Bool
  ) -> Bool {
    if isAnchored { return refuse(.`yaml.alias`, event, Self.noAliases) }
    if isTagged { return refuse(.`yaml.tag`, event, Self.noTags) }
    if open.count == YAMLParser.depthLimit { return refuse(.`yaml.too-deep`, event, Self.tooDeep) }
    if let last = open.last, last.isMapping, last.key == nil {
      return refuse(.`yaml.complex-key`, event, Self.complexKey)
    }
    open.append(Collection(place: .init(places.position(event.start_mark)), isMapping: isMapping))
    return true
  }

  private mutating func add(_ node: YAMLNode) {
    guard var top = open.popLast() else {
      root = node
      return
    }
    if !top.isMapping {
      top.items.append(node)
    } else if let key = top.key {
      top.key = nil
      if let first = top.keys.updateValue(key.place, forKey: key.text) {
        reportRepeated(key.text, key.place, first)
      } else {
        top.entries.append(.init(key: key.text, keyPlace: key.place, value: node))
      }
    } else if case .scalar(let text) = node.value {
      top.key = (text, node.place)
    }
    open.append(top)
  }
}

// MARK: - Diagnostics

extension YAMLTreeBuilder {
  mutating func reportSyntaxError(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? "unreadable text"
    let position = places.position(parser.problem_mark)
    diagnostics.append(
      Diagnostic(
        .`yaml.syntax`, at: SourceLocation(file: file, start: position),
        Message(
          vi: "siêu dữ liệu YAML sai cú pháp (\(problem))", en: "YAML syntax error: \(problem)"),
        wayOut: Message(
          vi: "kiểm tra thụt đầu dòng; đặt giá trị có dấu hai chấm trong dấu ngoặc kép",
          en: "check the indentation; put a value that holds a colon in double quotes")))
  }

  private mutating func reportRepeated(
    _ key: String, _ place: YAMLNode.Place, _ first: YAMLNode.Place
  ) {
    diagnostics.append(
      Diagnostic(
        .`yaml.duplicate-key`, at: location(place),
        Message(vi: "khóa “\(key)” được ghi hai lần", en: "the key “\(key)” is written twice"),
        wayOut: Message(vi: "giữ lại một lần", en: "keep one of them"),
        notes: [
          .init(Message(vi: "lần đầu ở đây", en: "first written here"), at: location(first))
        ]))
  }

  private mutating func refuse(_ code: Diagnostic.Code, _ event: yaml_event_t, _ message: Message)
    -> Bool
  {
    let position = places.position(event.start_mark)
    diagnostics.append(
      Diagnostic(code, at: SourceLocation(file: file, start: position), message))
    return false
  }

  private func location(_ place: YAMLNode.Place) -> SourceLocation {
    SourceLocation(file: file, start: place.position, endColumn: place.endColumn)
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
