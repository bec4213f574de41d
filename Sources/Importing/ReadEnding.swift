import Diagnostics
import Model
import VietnameseText

/// Reads what stands under the text: recipients, archive line and signatures, in any order, also
/// side by side in two columns.
struct EndingReader {
  private(set) var recipients: [Document.Recipient] = []
  private(set) var archive: String?
  private(set) var signers: [Document.Signer] = []
  /// Lines that are none of these.
  private(set) var unplaced: [Line] = []

  /// The first line of each signature.
  private var signatureLines: [Int] = []
  /// The recipients as printed, one an item, before they are taken apart.
  private var items: [String] = []
  private var inRecipients = false
  private var block: [Line] = []
  /// Whether a blank line stood after the last recipient.
  private var gap = false

  init(_ lines: ArraySlice<Line>, log: inout ImportLog) {
    for line in Self.withWholeNames(Self.inColumnOrder(lines), &log) {
      if line.isBlank {
        gap = true
        continue
      }
      read(line, &log)
      gap = false
    }
    endBlock(&log)
    for item in items { add(recipient: item) }
    // The first word of the archive line is the name of the field.
    if archive != nil { log.replace("Lưu") }
    giveNameToBlankSignature(&log)
  }

  /// Lines of two columns, the left column first.
  private static func inColumnOrder(_ lines: ArraySlice<Line>) -> [Line] {
    guard lines.contains(where: { $0.text.utf8.contains(0x09) || $0.isInColumns }) else {
      return Array(lines)
    }
    var columns: [[Line]] = []
    for line in lines {
      for (column, cell) in cells(of: line).enumerated() {
        if column == columns.count { columns.append([]) }
        columns[column].append(Line(number: line.number, text: cell))
      }
    }
    return Array(columns.joined())
  }

  /// Joins the names under posts that a narrow cell has cut over two lines.
  private static func withWholeNames(_ lines: [Line], _ log: inout ImportLog) -> [Line] {
    var result: [Line] = []
    var isUnderPost = false
    for line in lines {
      if isUnderPost, let last = result.last, !line.isBlank,
        SignatureLine.isCutName(last.string, line.string)
      {
        var text = last.text
        text.append(line.text)
        result[result.count - 1] = Line(number: last.number, text: text)
        log.joinedTo[last.number, default: []].append(line.number)
        isUnderPost = false
        continue
      }
      result.append(line)
      if SignatureLine.isPost(line.string) || SignatureLine.isAuthority(line.string) {
        isUnderPost = true
      } else if line.string.words.count > 3 {
        isUnderPost = false
      }
    }
    return result
  }

  /// The cells of a row, or what wide gaps divide on a line of a printed page.
  private static func cells(of line: Line) -> [StyledText] {
    if line.text.utf8.contains(0x09) { return TableAssembler.cells(of: line) }
    guard let gap = line.string.firstRange(of: "    ") else { return [line.text] }
    let string = line.string
    let left = string[..<gap.lowerBound].utf8.count
    return [line.text[0..<left].trimmed, line.text[left..<line.text.utf8.count].trimmed]
  }
}

extension Line {
  /// Whether a wide gap stands between two texts.
  fileprivate var isInColumns: Bool { string.firstRange(of: "    ") != nil }
}

extension EndingReader {
  private mutating func read(_ line: Line, _ log: inout ImportLog) {
    if Zones.isRecipientsHeading(line) {
      endBlock(&log)
      inRecipients = true
      log.place(line.number, as: .value)
      log.replace("Nơi nhận")
      let inline = line.string.split(separator: ":", maxSplits: 1).dropFirst().first ?? ""
      if !inline.trimmingBlanks.isEmpty { addRecipients(inline: String(inline)) }
      return
    }
    if SignatureLine.isAuthority(line.string) {
      inRecipients = false
      // KT. goes on a block that TM. began.
      if !block.allSatisfy({ SignatureLine.isAuthority($0.string) }) { endBlock(&log) }
      block.append(line)
      return
    }
    if inRecipients, readRecipient(line, &log) { return }
    if block.isEmpty, SignatureLine.isPost(line.string) {
      inRecipients = false
      block.append(line)
    } else if !block.isEmpty, belongsToBlock(line) {
      block.append(line)
    } else {
      endBlock(&log)
      unplaced.append(line)
    }
  }

  private mutating func readRecipient(_ line: Line, _ log: inout ImportLog) -> Bool {
    if let marker = OutlineMarker(line), marker.kind.isListItem {
      let text = line.text[marker.textStart..<line.text.utf8.count].string
      log.place(line.number, as: .frontMatter)
      items.append(text)
      return true
    }
    if !gap, line.string.continuesSentence, let last = items.indices.last {
      log.place(line.number, as: .frontMatter)
      items[last] += " " + line.string
      return true
    }
    guard line.lead.hasPrefix("luu") || (!gap && line.string.hasSuffix(";")) else { return false }
    log.place(line.number, as: .frontMatter)
    items.append(line.string)
    return true
  }

  private mutating func addRecipients(inline: String) {
    for part in inline.split(separator: ";") {
      var name = part.trimmingBlanks
      if name.hasPrefix("- ") { name = String(name.dropFirst(2)) }
      if !name.isEmpty { items.append(name) }
    }
  }

  private mutating func add(recipient text: String) {
    let name = Self.bare(text)
    guard let archived = Self.archived(name) else {
      recipients.append(Self.recipient(name))
      return
    }
    archive = archive.map { "\($0); \(archived)" } ?? archived
  }

  private static func bare(_ text: String) -> String {
    text.trimmingBlanks.trimmingEnd(";.,").trimmingBlanks
  }

  /// What follows "Lưu:" or "Lưu".
  private static func archived(_ name: String) -> String? {
    for prefix in ["Lưu:", "Lưu :", "Lưu ", "LƯU:"] where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count)).trimmingBlanks
    }
    return name == "Lưu" ? "" : nil
  }

  /// The name, with the purpose that stands in brackets behind it: "(để b/c)", "(B/c)".
  private static func recipient(_ name: String) -> Document.Recipient {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else {
      return Document.Recipient(name: name)
    }
    let inner = String(name[name.index(after: open)...].dropLast()).trimmingBlanks
    let before = name[..<open].trimmingBlanks
    let folded = Line(number: 0, text: StyledText(inner)).lead
    let purposes = [
      "de ", "b/c", "b/cao", "bao cao", "p/h", "phoi hop", "t/h", "thuc hien", "theo doi",
      "chi dao",
      "th/hien", "dang tai", "ph", "bc", "th",
    ]
    let isPurpose = purposes.contains {
      $0.count == 2 ? folded == $0 : folded.hasPrefix($0)
    }
    guard isPurpose, !before.isEmpty else { return Document.Recipient(name: name) }
    return Document.Recipient(name: before, purpose: inner)
  }
}

extension EndingReader {
  private func belongsToBlock(_ line: Line) -> Bool {
    if SignatureLine.isSignedNote(line.lead) || SignatureLine.isName(line.string)
      || SignatureLine.isRank(line.string)
    {
      return true
    }
    // More of the agency's name or the post, before the name stands; a name in capitals after.
    let hasName = block.contains { SignatureLine.isName($0.string) }
    let isPosted = block.last.map { SignatureLine.isPost($0.string) } ?? false
    return line.isUppercase && !hasName && (!gap || isPosted)
  }

  /// A name that stands apart from the only signature without one belongs to it.
  private mutating func giveNameToBlankSignature(_ log: inout ImportLog) {
    let blank = signers.indices.filter { signers[$0].name.isEmpty }
    let named = unplaced.indices.filter { SignatureLine.isName(unplaced[$0].string) }
    guard blank.count == 1, named.count == 1, unplaced[named[0]].string.words.count > 2,
      let name = SignatureLine.name(in: unplaced[named[0]].string)
    else {
      noteBlankSignatures(&log)
      return
    }
    let line = unplaced.remove(at: named[0])
    signers[blank[0]].name = name
    log.place(line.number, as: .frontMatter)
    log.guess(
      "signer-name", line.number,
      Message(
        vi: "coi “\(name)” là tên của người ký còn thiếu tên",
        en: "took “\(name)” for the name of the signer without one"))
  }

  private func noteBlankSignatures(_ log: inout ImportLog) {
    for (signer, line) in zip(signers, signatureLines) where signer.name.isEmpty {
      log.note(
        "blank-signature", line,
        Message(vi: "chỗ ký để trống tên", en: "the signature has no name"))
    }
  }

  /// Turns the lines gathered into one signer.
  private mutating func endBlock(_ log: inout ImportLog) {
    defer { block = [] }
    guard let first = block.first else { return }
    var signer = Document.Signer()
    var titles: [String] = []
    var rank: String?
    for line in block {
      if SignatureLine.isRank(line.string), signer.name.isEmpty, !titles.isEmpty {
        rank = line.string
        log.place(line.number, as: .frontMatter)
      } else if SignatureLine.isSignedNote(line.lead) {
        log.place(line.number, as: .furniture)
        log.note(
          "signed-note", line.number,
          Message(
            vi: "bỏ ghi chú chữ ký “\(line.string)”", en: "left out the note “\(line.string)”"))
      } else if let last = titles.last, !last.hasSuffix(","),
        let name = SignatureLine.name(
          in: line.string, afterPost: titles.last.map(SignatureLine.isPost) ?? false)
      {
        read(name: rank.map { "\($0) \(name)" } ?? name, of: &signer, line, &log)
      } else {
        log.place(line.number, as: .frontMatter)
        Self.add(line.string, to: &titles)
      }
    }
    if let rank, signer.name.isEmpty { titles.append(rank) }
    if titles.count > 1 || SignatureLine.isPost(first.string) { signer.post = titles.popLast() }
    signer.authority = titles
    signers.append(signer)
    signatureLines.append(first.number)
  }

  /// Adds a line to the authority and post of a signature; a name that is cut, and the agency under
  /// its head's post, go on the line above.
  private static func add(_ line: String, to titles: inout [String]) {
    let goesOn =
      titles.last.map { last in
        let isUnderPost =
          titles.count > 1 && SignatureLine.isPost(last) && !SignatureLine.isAuthority(line)
          && !SignatureLine.isPost(line) && HeaderAgencies.namesAgency(line)
        let folded = Folding.plain(line)
        return isUnderPost || last.hasSuffix(",") || folded.hasPrefix("nhan dan")
          || folded.hasPrefix("ban nhan dan")
      } ?? false
    if goesOn {
      titles[titles.count - 1] += " \(line)"
    } else {
      titles.append(line)
    }
  }

  private mutating func read(
    name: String, of signer: inout Document.Signer, _ line: Line, _ log: inout ImportLog
  ) {
    if signer.name.isEmpty {
      signer.name = name
      log.place(line.number, as: .frontMatter)
    } else if signer.name == name {
      log.place(line.number, as: .repeated)
      log.note(
        "repeated-name", line.number,
        Message(vi: "bỏ tên người ký in hai lần", en: "left out the signer's name, printed twice"))
    } else {
      unplaced.append(line)
    }
  }
}
