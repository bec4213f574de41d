extension Schema {
  /// Where a record departs from the schema that templates were checked against: names that are
  /// not set (set `absent` for "none"), names that are not declared, values of another kind.
  ///
  /// Meant for the tests of rendering code. A name that a record leaves out would be looked up in
  /// the records around it, and print something of theirs.
  ///
  /// - Returns: one English line a departure, with the path to it; empty when the record conforms.
  package func departures(of record: TemplateRecord) -> [String] {
    departures(of: record, at: name)
  }

  private func departures(of record: TemplateRecord, at path: String) -> [String] {
    let undeclared = record.entries.filter { !declares($0.id) }
    var found =
      undeclared.isEmpty ? [] : ["\(path): \(undeclared.count) names that are not declared"]
    for field in fields {
      let place = "\(path).\(field.key.name)"
      if let value = record[field.key] {
        found += field.kind.departures(of: value, at: place)
      } else {
        found.append("\(place): not set")
      }
    }
    return found
  }

  fileprivate func nested(_ record: TemplateRecord, _ path: String) -> [String] {
    departures(of: record, at: path)
  }
}

extension Schema.Kind {
  fileprivate func departures(of value: TemplateValue, at path: String) -> [String] {
    switch (self, value) {
    case (_, .absent), (.text, .text), (.text, .bytes), (.markup, .markup), (.flag, .flag),
      (.integer, .integer):
      []
    case (.list(let element), .list(let values)):
      values.enumerated().flatMap { element.departures(of: $1, at: "\(path)[\($0)]") }
    case (.fields(let schema), .record(let record)):
      schema().nested(record, path)
    default: ["\(path): not \(label)"]
    }
  }
}
