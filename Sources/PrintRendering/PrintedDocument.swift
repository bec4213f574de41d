/// What `Templates/print/document.typ` is given: every text a string, every block of a known type.
struct PrintedDocument: Encodable {
  /// Which letterhead the document has.
  enum Layout: String, Encodable {
    /// Quốc hiệu and tiêu ngữ (Decree 30/2020/NĐ-CP).
    case state
    /// "ĐẢNG CỘNG SẢN VIỆT NAM" (documents of the Party).
    case party
  }

  struct Day: Encodable, Sendable {
    var year: Int
    var month: Int
    var day: Int
  }

  struct Agency: Encodable {
    var name: String
    var parents: [String]
  }

  /// "Số: 05/KH-UBND".
  struct NumberLine: Encodable {
    var label: String
    var text: String
    var symbol: String
    /// Whether room is left for the number.
    var isBlank: Bool
  }

  /// "Sơn La, ngày 01 tháng 6 năm 2022"; an empty part leaves room for it.
  struct Dateline: Encodable {
    var place: String
    var day: String
    var month: String
    var year: String
  }

  struct Signature: Encodable {
    var authority: [String]
    var post: String?
    var name: String
  }

  struct Appendix: Encodable {
    var marker: String
    var anchor: String
    var runs: [Run] = []
    /// Whether this is a text that the document issues, rather than an appendix.
    var attached: Bool?
    /// "(Kèm theo …)".
    var note: [Run]?
    var blocks: [Block] = []
  }

  var title: String
  var authors: [String]
  /// The date in the file's metadata.
  var date: Day
  var theme: [String: [String: String]]
  var layout: Layout
  var draft: Bool
  var issuers: [Agency]
  var number: NumberLine?
  var dateline: Dateline?
  /// "V/v …", the subject of a letter.
  var concerning: String?
  var kind: String?
  var subject: String?
  /// Who decides, and "QUYẾT ĐỊNH:", over and under the legal bases.
  var authority: String?
  var operative: String?
  var bases: [[Run]]
  var blocks: [Block] = []
  /// Footnotes by number, each a list of paragraphs.
  var notes: [[[Run]]] = []
  var appendices: [Appendix] = []
  var signers: [Signature]
  var recipients: [String]
  /// What is to be said of the edition at the foot of the first page.
  var notices: [[Run]]
  /// What every other page says of an edited edition.
  var edition: String?
}

/// A stretch of text in one style, a line break, or a footnote mark.
struct Run: Encodable, Equatable, Sendable {
  var text: String?
  var bold: Bool?
  var italic: Bool?
  /// An address outside the document.
  var link: String?
  /// An anchor in the document, or ``PrintLinks``'s name for its beginning.
  var target: String?
  var lineBreak: Bool?
  /// Whether the words are wider than the line and may be broken anywhere.
  var breaks: Bool?
  /// The number of a footnote.
  var note: Int?
  /// Whether the footnote is set here, at its first mark.
  var first: Bool?
  /// What an index counts as mentioned here.
  var index: String?

  enum CodingKeys: String, CodingKey {
    case text, bold, italic, link, target, note, first, breaks, index
    case lineBreak = "break"
  }
}

extension Run {
  /// Words in bold, or in the style around them, that may lead somewhere.
  static func words(_ text: String, bold: Bool = false, target: PrintTarget? = nil) -> Run {
    var run = Run(text: text, bold: bold ? true : nil)
    switch target {
    case .address(let address): run.link = address
    case .place(let anchor): run.target = anchor
    case nil: break
    }
    return run
  }
}

extension [Run] {
  /// Adds words, to the last run where that has the same style and target.
  mutating func join(_ run: Run) {
    guard let words = run.text, !words.isEmpty else { return }
    if var last, let before = last.text {
      last.text = words
      if last == run {
        self[count - 1].text = before + words
        return
      }
    }
    append(run)
  }
}

/// A block of the text.
indirect enum Block: Sendable {
  case paragraph(Paragraph)
  case heading(Heading)
  case table(Table)
  case quote([Block])
  case rule
  case figure(Figure)
  case picture(PrintPicture)
  /// "Kính gửi:" and those whom a letter goes to.
  case addressees([Block])

  struct Paragraph: Encodable, Sendable {
    var runs: [Run] = []
    /// "-", "+", "1.": printed before the text.
    var marker: String?
    /// The sections that begin here.
    var anchors: [String]?
    var centred: Bool?
  }

  struct Heading: Encodable, Sendable {
    /// How the place in the outline is printed.
    enum Style: String, Encodable, Sendable {
      case part, chapter, division, article, clause, roman, number, letter, plain
    }

    var style: Style
    /// From 1, without gaps, as PDF/UA asks.
    var level: Int
    var marker: String?
    var anchor: String
    var runs: [Run]
  }

  struct Table: Encodable, Sendable {
    struct Cell: Encodable, Sendable {
      var runs: [Run]
    }

    struct Row: Encodable, Sendable {
      var cells: [Cell]
      /// Names a group of the rows below it.
      var group: Bool
      /// Short enough never to be divided between pages.
      var whole: Bool
    }

    /// The line of the content file on which it begins.
    var line: Int?
    /// The columns' shares of the width on the upright sheet, and on one that is turned.
    var widths: [Int]
    var across: [Int]
    /// Whether words run down narrow columns on the upright sheet.
    var squeezed: Bool
    var alignments: [String]
    var header: [Cell]
    var rows: [Row]
  }
}

extension Block: Encodable {
  private enum CodingKeys: String, CodingKey { case type, blocks }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .paragraph(let paragraph):
      try container.encode("paragraph", forKey: .type)
      try paragraph.encode(to: encoder)
    case .heading(let heading):
      try container.encode("heading", forKey: .type)
      try heading.encode(to: encoder)
    case .table(let table):
      try container.encode("table", forKey: .type)
      try table.encode(to: encoder)
    case .quote(let blocks):
      try container.encode("quote", forKey: .type)
      try container.encode(blocks, forKey: .blocks)
    case .addressees(let blocks):
      try container.encode("addressees", forKey: .type)
      try container.encode(blocks, forKey: .blocks)
    case .rule: try container.encode("rule", forKey: .type)
    case .figure(let figure):
      try container.encode("figure", forKey: .type)
      try figure.encode(to: encoder)
    case .picture(let picture):
      try container.encode("picture", forKey: .type)
      try picture.encode(to: encoder)
    }
  }
}
