import Diagnostics

/// Takes out the lines that belong to the printed page and not to the text: page numbers and rules.
///
/// - Parameter hasPageNumbers: whether pages are known, so that a lone number may be that of one.
func settingAsideFurniture(
  _ lines: [Line], hasPageNumbers: Bool = true, _ log: inout ImportLog
) -> [Line] {
  lines.filter { line in
    if line.table != nil { return true }
    if line.isBlank {
      log.place(line.number, as: .blank)
      return true
    }
    if isRule(line) {
      log.place(line.number, as: .furniture)
      log.note(
        .`import.rule`, line.number,
        Message(vi: "bỏ đường kẻ trang trí", en: "left out an ornamental rule")
      )
      return false
    }
    guard hasPageNumbers, let page = pageNumber(line) else { return true }
    log.place(line.number, as: .furniture)
    log.guess(
      .`import.guess.page-number`, line.number,
      Message(
        vi: "coi “\(page)” đứng riêng một dòng là số trang nên bỏ",
        en: "took “\(page)” on a line of its own for a page number and left it out"))
    return false
  }
}

/// "-----", "_____", "* * *".
private func isRule(_ line: Line) -> Bool {
  (line.length >= 2 || line.text.utf8 == [UInt8(ascii: "*")])
    && line.text.utf8.allSatisfy { "-_*=~. ".utf8.contains($0) }
    && line.text.utf8.contains { "-_*=~".utf8.contains($0) }
    || line.length >= 2
      && line.string.unicodeScalars.allSatisfy { "–—─━═_ ".unicodeScalars.contains($0) }
}

/// "3", "- 3 -", "Trang 3", "Trang 3/12", alone on a line.
private func pageNumber(_ line: Line) -> String? {
  guard line.length <= 16 else { return nil }
  var rest = line.lead.trimmingBlanks
  if rest.hasPrefix("trang ") {
    rest = String(rest.dropFirst(6))
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    let areNumbers = parts.allSatisfy { part in
      !part.isEmpty && part.unicodeScalars.allSatisfy { $0.isDigit || $0 == " " }
    }
    return areNumbers && parts.count <= 2 ? line.string : nil
  }
  if rest.hasPrefix("-"), rest.hasSuffix("-"), rest.count > 2 {
    rest = String(rest.dropFirst().dropLast()).trimmingBlanks
  }
  return 1...4 ~= rest.utf8.count && rest.unicodeScalars.allSatisfy(\.isDigit) ? line.string : nil
}
