import Diagnostics
import Foundation

/// Writes a schema as JSON Schema (draft 7, which editors' YAML extensions read), so that an editor
/// completes keys, explains them and marks mistakes before a build does.
///
/// It follows the reader where JSON Schema can: every scalar may be a text or what YAML takes for a
/// number, a single value may stand for a list, an optional key may be empty. The reader is more
/// lenient about the spelling of choices, where case and marks do not count.
package enum JSONSchema {
  fileprivate typealias Node = [String: Any]

  /// - Parameters:
  ///   - schema: the table of keys.
  ///   - title: what the file is, for the editor's heading.
  /// - Returns: JSON with its keys in alphabetical order, ended by a line feed.
  /// - Throws: what `JSONSerialization` throws.
  package static func render<Target>(_ schema: Schema<Target>, title: String) throws -> String {
    var definitions = Definitions()
    var root = try definitions.object(schema.descriptions)
    root["$schema"] = "http://json-schema.org/draft-07/schema#"
    root["$defs"] = definitions.nodes
    root["title"] = title
    return try text(root) + "\n"
  }

  /// A value on one line where it fits there, else each of its members on lines of their own.
  private static func text(_ value: Any, indent: String = "", after used: Int = 0) throws -> String
  {
    let line = String(decoding: try canonical(value), as: UTF8.self)
    guard indent.count + used + line.count > 99 else { return line }
    let inner = indent + "  "
    switch value {
    case let object as Node:
      let members = try object.sorted { $0.key < $1.key }.map { key, value in
        "\"\(key)\":" + (try text(value, indent: inner, after: key.count + 3))
      }
      return "{\n\(inner)" + members.joined(separator: ",\n\(inner)") + "\n\(indent)}"
    case let names as [String]:
      var (lines, width) = ("", 100)
      for name in names.map({ "\"\($0)\"," }) {
        let breaks = width + name.count > 100
        lines += breaks ? "\n\(inner)\(name)" : " \(name)"
        width = breaks ? inner.count + name.count : width + 1 + name.count
      }
      return "[\(lines.dropLast())\n\(indent)]"
    case let items as [Any]:
      let members = try items.map { try text($0, indent: inner) }
      return "[\n\(inner)" + members.joined(separator: ",\n\(inner)") + "\n\(indent)]"
    default: return line
    }
  }

  fileprivate static func canonical(_ value: Any) throws -> Data {
    try JSONSerialization.data(
      withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes])
  }
}

/// What values may look like, each stated once, by the name of the first key that may hold it.
private struct Definitions {
  typealias Node = JSONSchema.Node

  private(set) var nodes: Node = [:]
  private var names: [Data: String] = [:]

  mutating func object(_ fields: [FieldDescription]) throws -> Node {
    var properties: Node = [:]
    var rules: [Node] = []
    for field in fields {
      let forms = try self.forms(of: field.shape, field.key, isOptional: !field.isRequired)
      for (name, other) in [(field.key, field.alias), (field.alias, field.key)] {
        var property = forms.count == 1 ? forms[0] : ["anyOf": forms]
        property["description"] = "\(field.about.vietnamese) (\(other)) — \(field.about.english)"
        properties[name] = property
      }
      let either: [Node] = [["required": [field.key]], ["required": [field.alias]]]
      rules.append(
        field.isRequired ? ["oneOf": either] : ["not": ["required": [field.key, field.alias]]])
    }
    return [
      "type": "object", "additionalProperties": false, "properties": properties, "allOf": rules,
    ]
  }

  /// The forms of which a value may have any; a form left unfilled is one of an optional key.
  private mutating func forms(
    of shape: Shape, _ key: String, isOptional: Bool = false
  ) throws -> [Node] {
    if isOptional, case .text = shape { return try forms(of: shape, key) }
    let blank = try isOptional ? [refer("blank", to: ["enum": [NSNull(), ""]])] : []
    switch shape {
    case .list(let item):
      let items = try node(of: item, key, isOptional: true)
      return try [["type": "array", "items": items]] + forms(of: item, key) + blank
    case .either(let shapes): return try shapes.flatMap { try forms(of: $0, key) } + blank
    default: return try [definition(of: shape, key)] + blank
    }
  }

  private mutating func node(of shape: Shape, _ key: String, isOptional: Bool = false) throws
    -> Node
  {
    let forms = try forms(of: shape, key, isOptional: isOptional)
    return forms.count == 1 ? forms[0] : try refer("\(key)-item", to: ["anyOf": forms])
  }

  private mutating func definition(of shape: Shape, _ key: String) throws -> Node {
    switch shape {
    case .text: return try refer("text", to: ["type": ["string", "number", "boolean", "null"]])
    case .flag: return try refer("flag", to: ["enum": [true, false] + Format<Bool>.spellings])
    case .date: return try refer("date", to: ["type": "string", "pattern": Self.datePattern])
    case .years:
      let pattern = "^[0-9]{4}( *[-–] *[0-9]{4})?$"
      return try refer("years", to: ["type": ["string", "integer"], "pattern": pattern])
    case .choice(let choices): return try refer(key, to: ["enum": Self.spellings(choices)])
    case .record(let fields): return try refer(key, to: object(fields))
    case .dictionary: return try definition(of: .entries(.text), "texts")
    case .entries(let value):
      return ["type": "object", "additionalProperties": try node(of: value, key)]
    case .levels(let names, let level):
      let node = try node(of: level, "level")
      return [
        "type": "object", "additionalProperties": false,
        "properties": Dictionary(uniqueKeysWithValues: names.map { ($0, node) }),
      ]
    case .list, .either: return try node(of: shape, key)
    }
  }

  /// A reference to a definition; another one of the same name gets a number.
  private mutating func refer(_ wanted: String, to node: Node) throws -> Node {
    let content = try JSONSchema.canonical(node)
    var (name, number) = (wanted, 2)
    while names[content] == nil, nodes[name] != nil {
      (name, number) = ("\(wanted)-\(number)", number + 1)
    }
    name = names[content] ?? name
    names[content] = name
    nodes[name] = node
    return ["$ref": "#/$defs/\(name)"]
  }

  /// A day or a month, either way round.
  private static let datePattern =
    "^([0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?|([0-9]{1,2}/)?[0-9]{1,2}/[0-9]{4})$"

  /// Each spelling, and the names with a capital at their beginning, as they stand in titles.
  private static func spellings(_ choices: [[String]]) -> [String] {
    var seen: Set<String> = []
    return choices.flatMap { names in
      names + names.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }.filter { seen.insert($0).inserted }
  }
}
