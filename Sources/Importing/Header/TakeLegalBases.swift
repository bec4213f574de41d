import VietnameseText

/// Takes the legal bases out of the paragraphs that stand before the first heading.
struct LegalBases {
  /// Complete "Căn cứ …" lines without the final semicolon or full stop.
  private(set) var texts: [StyledText] = []
  private(set) var lines: [[Int]] = []
  private(set) var rest: [Paragraph] = []

  /// How many paragraphs before the first basis may be something else: the agency or person that
  /// decides, an opening sentence.
  private static let mostBefore = 4

  init(_ paragraphs: [Paragraph]) {
    var end = paragraphs.startIndex
    while end < paragraphs.count, paragraphs[end].marker?.kind.isListItem ?? true,
      !paragraphs[end].isTable
    {
      end += 1
    }
    let preamble = paragraphs[..<end]
    guard let first = preamble.prefix(Self.mostBefore + 1).firstIndex(where: Self.isBasis) else {
      rest = paragraphs
      return
    }
    rest = Array(preamble[..<first])
    var index = first
    while index < end, Self.isBasis(preamble[index]) || Self.goesOnList(preamble, at: index) {
      add(preamble[index])
      index += 1
    }
    rest += paragraphs[index...]
  }

  private static func isBasis(_ paragraph: Paragraph) -> Bool {
    lead(paragraph).hasPrefix("can cu ")
  }

  /// "Xét đề nghị của …", "Theo đề nghị của …", or another "Thực hiện …;" in the list of bases.
  private static func goesOnList(_ paragraphs: ArraySlice<Paragraph>, at index: Int) -> Bool {
    let lead = lead(paragraphs[index])
    if lead.hasPrefix("xet ") || lead.hasPrefix("theo de nghi ") { return true }
    return paragraphs[index].tail.hasSuffix(";") && paragraphs[index - 1].tail.hasSuffix(";")
  }

  private static func lead(_ paragraph: Paragraph) -> String {
    Line(number: 0, text: paragraph.text).lead
  }

  /// One paragraph may hold several: "Căn cứ A; Căn cứ B;".
  private mutating func add(_ paragraph: Paragraph) {
    let utf8 = paragraph.text.utf8
    var start = 0
    let separators = utf8.indices.filter { utf8[$0] == UInt8(ascii: ";") }
    for index in separators {
      let next = utf8[(index + 1)...].drop { $0 == UInt8(ascii: " ") }
      guard next.starts(with: "Căn cứ ".utf8) else { continue }
      add(paragraph.text[start..<index], paragraph.lines)
      start = next.startIndex
    }
    add(paragraph.text[start..<utf8.count], paragraph.lines)
  }

  private mutating func add(_ text: StyledText, _ source: [Int]) {
    let bare = text.trimmed
    let ending = bare.utf8.reversed().prefix { ";., ".utf8.contains($0) }.count
    texts.append(bare[0..<bare.utf8.count - ending].plain)
    lines.append(source)
  }

  /// The lines of the bases stand in the front matter.
  func log(_ log: inout ImportLog) {
    for source in lines { log.place(source, as: .frontMatter) }
  }
}
