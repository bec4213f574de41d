extension Diagnostic {
  /// A row of the register of rules, `Resources/codes.tsv`.
  package struct Facts: Sendable {
    package let severity: Severity
    /// Whether a site may give it another level: a rule about content, not one that protects the
    /// site, its readers or its build.
    package let isChangeable: Bool
    /// What is wrong, in one sentence.
    package let cause: Message
    /// What brings it about, in Markdown.
    package let example: String
    /// What the user can do.
    package let wayOut: Message

    static let register: [Code: Facts] = {
      let rows = String(decoding: PackageResources.codes_tsv, as: UTF8.self).split(separator: "\n")
      return Dictionary(
        uniqueKeysWithValues: rows.dropFirst().map { row in
          let cells = row.split(separator: "\t").map(String.init)
          guard cells.count == 8, let code = Code(rawValue: cells[0]),
            let severity = Severity(rawValue: cells[1])
          else { preconditionFailure("codes.tsv: \(row)") }
          return (
            code,
            Facts(
              severity: severity, isChangeable: cells[2] == "yes",
              cause: Message(vi: cells[3], en: cells[4]), example: cells[5],
              wayOut: Message(vi: cells[6], en: cells[7]))
          )
        })
    }()
  }
}
