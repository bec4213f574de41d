import Diagnostics

extension Format<SeverityPolicy> {
  /// Rules or families of rules with the level at which a site takes them.
  static let severities = Format(
    .levels(of: SeverityPolicy.names, level.shape)
  ) { node, reader in
    guard case .mapping(let entries) = node.value else {
      reader.reportType(
        node, expected: Message(vi: "các dòng “mã: mức”", en: "lines of “code: level”"))
      return nil
    }
    var levels: [String: SeverityPolicy.Level] = [:]
    for entry in entries {
      guard SeverityPolicy.names.contains(entry.key) else {
        reportName(entry, &reader)
        continue
      }
      levels[entry.key] = level.read(entry.value, &reader)
    }
    return SeverityPolicy(levels)
  }

  private static let level = Format<SeverityPolicy.Level>.choice([
    (.error, ["error", "loi"]), (.warning, ["warning", "canh-bao"]), (.note, ["note", "ghi-chu"]),
    (.off, ["off", "bo-qua"]),
  ])

  /// Reports a name that is misspelt, or that of a rule that protects the site.
  private static func reportName(_ entry: YAMLNode.Entry, _ reader: inout FieldReader) {
    let near = Suggestion.nearest(to: entry.key, among: SeverityPolicy.names)
    reader.report(
      .`site.fixed-severity`, at: entry.keyPlace,
      Message(
        vi: "không đổi được mức của “\(entry.key.quoted)”: chỉ đổi được với quy tắc về nội dung",
        en: "the level of “\(entry.key.quoted)” cannot be changed: only rules about content can be"),
      wayOut: Suggestion.message(near)
        ?? Message(
          vi: "đổi được: " + SeverityPolicy.families.joined(separator: ", "),
          en: "these can be: " + SeverityPolicy.families.joined(separator: ", ")))
  }
}
