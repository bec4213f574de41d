import Model
import VietnameseText

/// Writes the front matter of a content file: YAML with every text in double quotes, so that no
/// value can be taken for another type.
struct FrontMatterWriter {
  private(set) var output = "---\n"

  static func write(_ document: Document, edition: String) -> [UInt8] {
    var writer = FrontMatterWriter()
    writer.writeFields(of: document)
    writer.output += "edition:\n  edited: \(quoted(edition))\n---\n"
    return Array(writer.output.utf8)
  }

  private init() {}

  private mutating func writeFields(of document: Document) {
    if document.isUnpublished { output += "draft: true\n" }
    list("to-do", document.tasks.map { [("", $0)] })
    output += "kind: \(document.kind.rawValue)\n"
    field("number", document.number)
    field("symbol", document.symbol)
    field("printed-identifier", document.printedIdentifier)
    if let date = document.date { output += "date: \(date.iso)\n" }
    field("place", document.place)
    write(document.issuers)
    if !document.subject.isEmpty { field("subject", document.subject) }
    if let period = document.period {
      field("period", period.from == period.to ? "\(period.from)" : "\(period.from)-\(period.to)")
    }
    list("legal-bases", document.legalBases.map { [("", $0)] })
    if document.status != .inForce { output += "status: \(document.status.rawValue)\n" }
    write(document.signers)
    list("recipients", document.recipients.map { [("name", $0.name), ("purpose", $0.purpose)] })
    field("archive", document.archive)
    field("province", document.province)
    field("district", document.district)
    if !document.attachments.isEmpty {
      output += "attachments:\n"
      for attachment in document.attachments {
        output +=
          "  - title: \(Self.quoted(attachment.title))\n    present: \(attachment.isPresent)\n"
      }
    }
    if !document.abbreviations.isEmpty {
      output += "abbreviations:\n"
      for abbreviation in document.abbreviations {
        output += "  \(Self.quoted(abbreviation.short)): \(Self.quoted(abbreviation.long))\n"
      }
    }
    list(
      "corrections",
      document.corrections.map {
        [("printed", $0.printed), ("meant", $0.meant), ("reason", $0.reason)]
      })
    field("source", document.source)
    list("unplaced", document.unplaced.map { [("", $0)] })
  }
}

extension FrontMatterWriter {
  private mutating func field(_ key: String, _ value: String?) {
    if let value { output += "\(key): \(Self.quoted(value))\n" }
  }

  /// A list of mappings, or of plain strings where the only key is empty.
  private mutating func list(_ key: String, _ items: [[(key: String, value: String?)]]) {
    guard !items.isEmpty else { return }
    output += "\(key):\n"
    for item in items {
      let values = item.compactMap { entry in entry.value.map { (entry.key, $0) } }
      if values.count == 1, let only = values.first {
        // A recipient without purpose is its name alone.
        output += "  - \(Self.quoted(only.1))\n"
        continue
      }
      for (index, value) in values.enumerated() {
        output += "\(index == 0 ? "  - " : "    ")\(value.0): \(Self.quoted(value.1))\n"
      }
    }
  }

  private mutating func write(_ issuers: [Document.Issuer]) {
    guard !issuers.isEmpty else { return }
    output += "issuers:\n"
    for issuer in issuers {
      guard !issuer.parents.isEmpty else {
        output += "  - \(Self.quoted(issuer.name))\n"
        continue
      }
      output += "  - name: \(Self.quoted(issuer.name))\n    parents:\n"
      for parent in issuer.parents { output += "      - \(Self.quoted(parent))\n" }
    }
  }

  private mutating func write(_ signers: [Document.Signer]) {
    guard !signers.isEmpty else { return }
    output += "signers:\n"
    for signer in signers {
      var lines: [String] = []
      if signer.authority.count == 1 {
        lines.append("authority: \(Self.quoted(signer.authority[0]))")
      } else if !signer.authority.isEmpty {
        lines.append("authority:")
        lines += signer.authority.map { "  - \(Self.quoted($0))" }
      }
      if let post = signer.post { lines.append("post: \(Self.quoted(post))") }
      lines.append("name: \(Self.quoted(signer.name))")
      for (index, line) in lines.enumerated() {
        output += "\(index == 0 ? "  - " : "    ")\(line)\n"
      }
    }
  }

  /// A double-quoted scalar (YAML 1.2, 7.3.1).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
