import Diagnostics
import Model
import VietnameseText

/// Takes the lines of a source through all steps and holds what they find.
struct DocumentAssembler {
  private(set) var document: Document
  private(set) var log: ImportLog

  private var main: [Block] = []
  private var appendices: [AppendixReader] = []
  private var notes: NotePlacer
  private var unplaced: [Line] = []
  private let source: [Line]

  init(_ lines: [SourceLine], file: String) {
    var log = ImportLog(file: file)
    source = lines.map { line in
      var result = Line(number: line.number, text: line.text)
      result.startsPage = line.startsPage
      return result
    }
    document = Document(path: "", kind: .other, subject: "")
    let (pageNotes, text) = settingAsideNotes(settingAsideFurniture(source, &log), &log)
    notes = NotePlacer(pageNotes)
    self.log = log
    let whole = joiningCutPhrases(text, &self.log)
    let zones = Zones(whole)
    let breaking = LineBreaking(whole)

    let header = HeaderReader(zones.main, log: &self.log)
    let paragraphs = ParagraphAssembler(
      zones.main[header.end...], breaking: breaking, log: &self.log
    ).paragraphs
    let ending = EndingReader(zones.ending, log: &self.log)
    let bases = LegalBases(paragraphs)
    bases.log(&self.log)
    main = OutlineBuilder(bases.rest, log: &self.log).blocks
    appendices = zones.appendices.map {
      AppendixReader($0, breaking: breaking, log: &self.log)
    }
    take(header)
    take(ending)
    unplaced = header.unplaced + ending.unplaced
    var bodyTexts = bases.texts
    correctAll(header, &bodyTexts, bases.lines)
    document.legalBases = bodyTexts.map(\.string)
    placeNotes()
    infer(header, opening: bases.rest.opening)
    findInText()
    document.source = "Chuyển từ tệp \(file.lastPathComponent)"
  }
}

extension DocumentAssembler {
  private mutating func take(_ header: HeaderReader) {
    document.place = header.date?.place
    document.date = header.date?.date
    let line = header.numberLine ?? header.subjectLines.first ?? 1
    let fromSymbol = header.number?.symbol.flatMap(DocumentKind.init(symbol:))
    if let kind = header.kind {
      // A consolidated text bears the name of what it consolidates.
      document.kind = fromSymbol == .consolidation ? .consolidation : kind
    } else if let fromSymbol {
      document.kind = fromSymbol
      log.guess(
        "kind", line,
        Message(
          vi: "không thấy tên loại văn bản; suy ra “\(fromSymbol.name)” từ ký hiệu",
          en: "no kind is printed; inferred “\(fromSymbol.name)” from the symbol"))
    } else {
      log.warn(
        "kind", nil,
        Message(
          vi: "không nhận ra loại văn bản, ghi là “khác”", en: "the kind of document is not known"),
        wayOut: Message(
          vi: "ghi loại văn bản vào mục kind của tệp nội dung",
          en: "set kind in the content file"))
    }
    // Whether it is in force no text says of itself.
    let isDraft = header.isDraft || header.number?.number.isEmpty ?? false
    document.status = isDraft ? .draft : .unknown
    guard let number = header.number else { return }
    document.number = number.number
    document.symbol = number.symbol
    if number.number.isEmpty {
      log.note(
        "blank-number", line, Message(vi: "số văn bản để trống", en: "the number is left blank"))
    }
  }

  private mutating func take(_ ending: EndingReader) {
    document.recipients = ending.recipients
    document.archive = ending.archive
    document.signers = ending.signers
  }

  private mutating func infer(_ header: HeaderReader, opening: [Paragraph]) {
    let inference = IssuerInference(
      header: header, signers: document.signers, opening: opening, log: &log)
    document.issuers = inference.issuers
    document.province = inference.province
    document.district = inference.district
    document.period = period(in: document.subject)
    if let period = document.period {
      let years = period.from == period.to ? "\(period.from)" : "\(period.from)-\(period.to)"
      log.guess(
        "period", header.subjectLines.first ?? 1,
        Message(
          vi: "suy ra giai đoạn \(years) từ trích yếu",
          en: "inferred the period \(years) from the subject"))
    }
    warnAboutMissingFields()
  }

  /// Names the fields that every document needs and that were not found.
  private mutating func warnAboutMissingFields() {
    let fields: [(isMissing: Bool, key: String, name: Message)] = [
      (document.number == nil, "number", Message(vi: "số và ký hiệu", en: "number and symbol")),
      (document.date == nil, "date", Message(vi: "ngày ban hành", en: "date")),
      (document.issuers.isEmpty, "issuers", Message(vi: "cơ quan ban hành", en: "issuing agency")),
      (document.subject.isEmpty, "subject", Message(vi: "trích yếu", en: "subject")),
      (document.signers.isEmpty, "signers", Message(vi: "người ký", en: "signer")),
    ]
    for field in fields where field.isMissing {
      log.warn(
        "missing-\(field.key)", nil,
        Message(
          vi: "không tìm thấy \(field.name[.vietnamese])",
          en: "found no \(field.name[.english])"),
        wayOut: Message(
          vi: "ghi vào mục \(field.key) của tệp nội dung nếu bản gốc có",
          en: "set \(field.key) in the content file if the original has it"))
    }
  }
}

extension DocumentAssembler {
  /// Mends damaged identifiers everywhere, in the order of the source.
  private mutating func correctAll(
    _ header: HeaderReader, _ bases: inout [StyledText], _ lines: [[Int]]
  ) {
    var corrector = Corrector()
    if let number = header.number, number.printed != number.identifier, !number.printed.isEmpty {
      document.printedIdentifier = number.printed
      corrector.add(
        printed: number.printed, meant: number.identifier,
        reason: Corrector.reason(misread: number.misread), line: header.numberLine ?? 1)
    }
    var subject = header.subject
    corrector.correct(&subject, line: header.subjectLines.first ?? 1)
    document.subject = subject.string
    for index in bases.indices {
      corrector.correct(&bases[index], line: lines[index].first ?? 1)
    }
    for index in main.indices { corrector.correct(&main[index]) }
    for appendix in appendices.indices {
      corrector.correct(&appendices[appendix].attachedTo, line: appendices[appendix].line)
      for index in appendices[appendix].blocks.indices {
        corrector.correct(&appendices[appendix].blocks[index])
      }
    }
    notes.correct(&corrector)
    document.corrections = corrector.corrections
    for (correction, line) in zip(corrector.corrections, corrector.lines) {
      log.replace(correction.printed)
      log.guess(
        "corrected", line,
        Message(
          vi: "đọc “\(correction.printed)” là “\(correction.meant)”, ghi cả hai ở mục corrections",
          en: "read “\(correction.printed)” as “\(correction.meant)”; corrections keeps both"))
    }
  }

  private mutating func placeNotes() {
    for index in main.indices { notes.place(in: &main[index], &log) }
    for appendix in appendices.indices {
      for index in appendices[appendix].blocks.indices {
        notes.place(in: &appendices[appendix].blocks[index], &log)
      }
    }
    for note in notes.placed { log.place(note.lines, as: .body) }
    let lost = Set(notes.unplaced.flatMap(\.lines))
    if !lost.isEmpty { unplaced += source.filter { lost.contains($0.number) } }
  }

  private mutating func findInText() {
    var abbreviations = AbbreviationFinder()
    var attachments = AttachmentFinder()
    for block in main {
      abbreviations.find(in: block.text, line: block.firstLine)
      attachments.find(in: block.text, line: block.firstLine)
    }
    document.abbreviations = abbreviations.abbreviations
    for (abbreviation, line) in zip(abbreviations.abbreviations, abbreviations.lines) {
      log.guess(
        "abbreviation", line,
        Message(
          vi: "“\(abbreviation.short)” viết tắt cho “\(abbreviation.long)”",
          en: "“\(abbreviation.short)” stands for “\(abbreviation.long)”"))
    }
    document.attachments = appendices.map {
      Document.Attachment(title: $0.fullTitle, isPresent: true)
    }
    for mention in attachments.mentions
    where !appendices.contains(where: { Folding.plain($0.label) == Folding.plain(mention.title) }) {
      document.attachments.append(.init(title: mention.title, isPresent: false))
      log.warn(
        "attachment-missing", mention.line,
        Message(
          vi: "văn bản nói có “\(mention.title)” kèm theo nhưng tệp này không chứa",
          en: "the text announces “\(mention.title)”, which the file does not hold"),
        wayOut: Message(
          vi: "tìm tài liệu kèm theo, hoặc để nguyên present: false",
          en: "look for the attachment, or leave present: false"))
    }
  }
}

extension DocumentAssembler {
  /// Puts what found no place under a heading of its own, and writes the file.
  mutating func write() -> [UInt8] {
    keepForgottenLines()
    document.unplaced = unplaced.map { $0.string.replacing("\t", with: " | ") }
    document.tasks = log.tasks
    document.isUnpublished = !unplaced.isEmpty || log.lacksField
    var body = BodyWriter()
    body.write(main)
    for appendix in appendices { body.write(appendix.written) }
    body.write(notes: notes.placed.map(\.text))
    var output = FrontMatterWriter.write(document, edition: Self.editionNote)
    if !body.output.isEmpty {
      output.append(UInt8(ascii: "\n"))
      output += body.output
    }
    checkWords(output)
    return output
  }

  private mutating func checkWords(_ output: [UInt8]) {
    let placed = source.lazy.filter { [log] line in
      switch log.fate(of: line.number) {
      case .body, .frontMatter, .unplaced: true
      case .pending, .blank, .value, .furniture, .repeated: false
      }
    }
    let check = WordCheck(placed, output: output, replaced: log.replaced)
    for loss in check.losses {
      log.warn(
        "word-lost", loss.line,
        Message(
          vi: "chữ “\(loss.word)” của tệp gốc thiếu trong tệp nội dung",
          en: "the word “\(loss.word)” of the source is missing in the content file"),
        wayOut: Message(
          vi: "chép lại từ tệp gốc; chỗ thiếu ở dòng này hoặc trước đó",
          en: "copy it from the source; it is missing at this line or before"))
    }
  }

  /// Text that character recognition read is nobody's original until somebody has compared it.
  private static let editionNote =
    "Bản chuyển tự động từ văn bản nhận dạng ký tự, chưa đối chiếu với bản ký"

  /// Lines that no step has placed are kept as well, and every unplaced line is reported.
  private mutating func keepForgottenLines() {
    let known = Set(unplaced.map(\.number))
    unplaced += source.filter { log.fate(of: $0.number) == .pending && !known.contains($0.number) }
    unplaced.sort { $0.number < $1.number }
    for line in unplaced {
      log.place(line.number, as: .unplaced)
      log.warn(
        "unplaced", line.number,
        Message(
          vi: "chưa xếp được dòng “\(line.string.shortened)”",
          en: "could not place the line “\(line.string.shortened)”"),
        wayOut: Message(
          vi: "dòng được giữ ở khóa unplaced đầu tệp, không in ra: chuyển về đúng chỗ hoặc xóa đi",
          en: "it is kept under unplaced, and never shown: move it to its place or delete it"))
    }
  }
}

extension Block {
  fileprivate var firstLine: Int { lines.first ?? 1 }
}

extension Corrector {
  fileprivate mutating func correct(_ block: inout Block) {
    correct(&block.text, line: block.firstLine)
    guard case .table(var rows) = block.kind else { return }
    block.kind = .paragraph
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        correct(&rows[row].cells[cell], line: rows[row].line)
      }
    }
    block.kind = .table(rows)
  }
}

extension NotePlacer {
  fileprivate mutating func place(in block: inout Block, _ log: inout ImportLog) {
    place(in: &block.text, line: block.firstLine, &log)
    guard case .table(var rows) = block.kind else { return }
    block.kind = .paragraph
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        place(in: &rows[row].cells[cell], line: rows[row].line, &log)
      }
    }
    block.kind = .table(rows)
  }
}

extension [Paragraph] {
  /// The paragraphs before the first heading or point.
  fileprivate var opening: [Paragraph] {
    Array(prefix { $0.marker?.kind.isListItem ?? true })
  }
}

extension String {
  /// The beginning, enough to know a line by.
  fileprivate var shortened: String {
    let start = String(String.UnicodeScalarView(unicodeScalars.prefix(60)))
    return start.utf8.count < utf8.count ? start + "…" : start
  }

  /// What follows the last slash or backslash.
  var lastPathComponent: String {
    split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? self
  }
}
