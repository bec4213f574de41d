import Diagnostics
import Foundation

/// Writes a schema as JSON Schema (draft 7, which editors' YAML extensions read), so that an editor
/// completes keys, explains them and marks mistakes before a build does.
///
/// It follows the reader where JSON Schema can: every scalar may be a text or what YAML takes for a
/// number, a single value may stand for a list, an optional key may be empty. The reader is more
/// lenient about the spelling of choices, where case and marks do not count.
package enum JSONSchema {
  /// - Parameters:
  ///   - schema: the table of keys.
  ///   - title: what the file is, for the editor's heading.
  /// - Returns: JSON with its keys in alphabetical order, ended by a line feed.
  /// - Throws: what `JSONSerialization` throws.
  package static func render<Target>(_ schema: Schema<Target>, title: String) throws -> String {
    var root = object(schema.descriptions)
    root["$schema"] = "http://json-schema.org/draft-07/schema#"
    root["title"] = title
    let json = try JSONSerialization.data(
      withJSONObject: root, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: json, as: UTF8.self) + "\n"
  }

  private typealias Node = [String: Any]

  private static func object(_ fields: [FieldDescription]) -> Node {
    var properties: Node = [:]
    var rules: [Node] = []
    for field in fields {
      for (name, other) in [(field.key, field.alias), (field.alias, field.key)] {
        var property = field.isRequired ? node(of: field.shape) : optional(field.shape)
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

  /// A shape, or nothing: a form left unfilled.
  private static func optional(_ shape: Shape) -> Node {
    switch shape {
    case .text: node(of: shape)
    default: ["anyOf": [node(of: shape), ["enum": [NSNull(), ""]] as Node]]
    }
  }

  private static func node(of shape: Shape) -> Node {
    switch shape {
    case .text: ["type": ["string", "number", "boolean", "null"]]
    case .flag: ["enum": [true, false] + Format<Bool>.spellings as [Any]]
    case .date: ["type": "string", "pattern": datePattern]
    case .years: ["type": ["string", "integer"], "pattern": "^[0-9]{4}( *[-–] *[0-9]{4})?$"]
    case .choice(let choices): ["enum": spellings(choices)]
    case .list(let item):
      ["anyOf": [["type": "array", "items": optional(item)] as Node, node(of: item)]]
    case .record(let fields): object(fields)
    case .dictionary: ["type": "object", "additionalProperties": node(of: .text)]
    case .entries(let value): ["type": "object", "additionalProperties": node(of: value)]
    case .levels(let names, let level):
      [
        "type": "object", "additionalProperties": false,
        "properties": Dictionary(uniqueKeysWithValues: names.map { ($0, node(of: level)) }),
      ]
    case .either(let shapes): ["anyOf": shapes.map(node)]
    }
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
