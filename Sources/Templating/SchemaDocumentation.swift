extension Schema {
  /// The schema and all those its fields lead to, each once, in the order of first mention.
  package var reachable: [Schema] {
    var found = [self]
    var next = 0
    while next < found.count {
      for field in found[next].fields {
        guard let schema = field.kind.schema, !found.contains(where: { $0 === schema }) else {
          continue
        }
        found.append(schema)
      }
      next += 1
    }
    return found
  }

  /// The names as rows of a Markdown table: name, kind, what it is.
  package var markdownRows: String {
    fields.map { "| `\($0.name)` | \($0.kind.label) | \($0.summary.escapedForTable) |\n" }
      .joined()
  }

  /// A Markdown table of the names, with its heading row.
  package var markdownTable: String {
    "| Name | Kind | What it is |\n| --- | --- | --- |\n" + markdownRows
  }
}

extension Schema.Kind {
  /// The schema that the kind leads to, through lists.
  var schema: Schema? {
    switch self {
    case .text, .markup, .flag, .integer: nil
    case .list(let element): element.schema
    case .fields(let schema): schema()
    }
  }
}

extension String {
  fileprivate var escapedForTable: String { replacing("|", with: "\\|") }
}
