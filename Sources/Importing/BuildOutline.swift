import Diagnostics

/// Decides what is a heading, a point, a list item or a paragraph, and how deep it lies.
struct OutlineBuilder {
  private(set) var blocks: [Block] = []
  private let paragraphs: [Paragraph]
  /// The headings that the next block lies under.
  private var open: [(marker: OutlineMarker, level: Int)] = []
  /// The point of an ordered list that the next block may lie in.
  private var openPoint: OutlineMarker?
  /// The last point inside ``openPoint``.
  private var lastInPoint: OutlineMarker?
  private var hasBullet = false
  /// The last number at each depth, to see what is missing.
  private var lastOrdinals: [Int: Int] = [:]

  init(_ paragraphs: [Paragraph], log: inout ImportLog) {
    self.paragraphs = paragraphs
    blocks.reserveCapacity(paragraphs.count)
    for index in paragraphs.indices { add(index, &log) }
  }
}

extension OutlineBuilder {
  private mutating func add(_ index: Int, _ log: inout ImportLog) {
    let paragraph = paragraphs[index]
    if case .table(let rows) = paragraph.content {
      append(.table(rows), paragraph)
      openPoint = nil
      hasBullet = false
      return
    }
    guard let marker = paragraph.marker else {
      hasBullet = false
      if goesOnInPoint(index) {
        append(.paragraph, paragraph, depth: 1)
      } else {
        append(.paragraph, paragraph)
        openPoint = nil
      }
      return
    }
    if marker.kind.isListItem {
      addListItem(marker, paragraph, &log)
      return
    }
    hasBullet = false
    checkSequence(marker, paragraph, &log)
    var isBesideHeading = false
    while let last = open.last, last.marker.depth >= marker.depth {
      isBesideHeading = last.marker.depth == marker.depth
      open.removeLast()
    }
    let level = (open.last?.level ?? 1) + 1
    if level <= 6, isHeading(index, marker, &log) {
      addHeading(level, marker, paragraph)
    } else if level <= 6, let colon = runInTitle(index, marker) {
      addRunInHeading(level, marker, paragraph, colon, &log)
    } else if isBesideHeading {
      // As an item of a list it would lie under that heading.
      openPoint = nil
      append(.paragraph, paragraph, label: marker.label)
    } else {
      addPoint(marker, paragraph)
    }
  }

  /// Whether a paragraph without a mark lies in the open point: the next mark goes on the points
  /// in it ("b)" after "a)"), so that the paragraph belongs to what stands before it.
  private func goesOnInPoint(_ index: Int) -> Bool {
    guard let openPoint, let last = lastInPoint else { return false }
    for paragraph in paragraphs[(index + 1)...].prefix(Self.mostInPoint) {
      if paragraph.isTable { return false }
      guard let next = paragraph.marker, !next.kind.isListItem else { continue }
      return next.kind == last.kind && next.depth > openPoint.depth
        && next.ordinals.last == last.ordinals.last.map { $0 + 1 }
    }
    return false
  }

  /// How many paragraphs and list items a point within a clause has at most.
  private static let mostInPoint = 30

  private mutating func append(
    _ kind: Block.Kind, _ paragraph: Paragraph, label: String? = nil, depth: Int = 0
  ) {
    blocks.append(
      Block(
        kind: kind, label: label, text: paragraph.text, depth: depth, lines: paragraph.lines))
  }

  private mutating func addHeading(_ level: Int, _ marker: OutlineMarker, _ paragraph: Paragraph) {
    open.append((marker, level))
    openPoint = nil
    let isLongArticle = marker.kind == .article && paragraph.length > 200
    if isLongArticle || (marker.kind == .article && paragraph.text.string.hasSuffix(".")) {
      // "Điều 1. Ban hành kèm theo …" is the article's text, not its title.
      blocks.append(
        Block(
          kind: .heading(level: level), label: marker.label, text: StyledText(),
          lines: [paragraph.firstLine]))
      append(.paragraph, paragraph)
    } else {
      blocks.append(
        Block(
          kind: .heading(level: level), label: marker.label, text: paragraph.text.plain,
          lines: paragraph.lines))
    }
  }

  /// "1. Ủy ban nhân dân tỉnh: Chỉ đạo …" over 1.1., 1.2.: the words before the colon are the
  /// heading that those lie under.
  private mutating func addRunInHeading(
    _ level: Int, _ marker: OutlineMarker, _ paragraph: Paragraph, _ colon: Int,
    _ log: inout ImportLog
  ) {
    var title = paragraph
    title.text = paragraph.text[0..<colon].trimmed
    var rest = paragraph
    rest.text = paragraph.text[colon..<paragraph.text.utf8.count].trimmed
    open.append((marker, level))
    openPoint = nil
    blocks.append(
      Block(
        kind: .heading(level: level), label: marker.label, text: title.text.plain,
        lines: title.lines))
    append(.paragraph, rest)
    log.guess(
      "run-in-heading", paragraph.firstLine,
      Message(
        vi: "tách “\(marker.label) \(title.text.string)” thành đề mục vì có mục con bên dưới",
        en: "made “\(marker.label) \(title.text.string)” a heading, since there are parts under it")
    )
  }

  private mutating func addPoint(_ marker: OutlineMarker, _ paragraph: Paragraph) {
    if let point = openPoint, marker.depth > point.depth {
      append(.paragraph, paragraph, label: marker.label, depth: 1)
      lastInPoint = marker
      return
    }
    openPoint = nil
    lastInPoint = nil
    guard marker.ordinals.count == 1, let number = marker.ordinals.first,
      marker.label == "\(number)." || marker.label == "\(number))"
    else {
      append(.paragraph, paragraph, label: marker.label)
      return
    }
    append(.numbered(number), paragraph, label: marker.label)
    openPoint = marker
  }

  private mutating func addListItem(
    _ marker: OutlineMarker, _ paragraph: Paragraph, _ log: inout ImportLog
  ) {
    let base = openPoint == nil ? 0 : 1
    if marker.kind == .bullet { hasBullet = true }
    append(.bullet, paragraph, depth: marker.kind == .plus && hasBullet ? base + 1 : base)
    guard marker.kind == .plus, !hasBullet else { return }
    log.guess(
      "plus-without-dash", paragraph.firstLine,
      Message(
        vi: "mục “+” không đứng dưới mục “-” nào, đặt ở cấp ngoài",
        en: "the “+” item is under no “-” item and was set at the outer level"))
  }
}

extension OutlineBuilder {
  /// Whether a marked paragraph is a heading: short, no sentence, and something stands under it.
  private func isHeading(_ index: Int, _ marker: OutlineMarker, _ log: inout ImportLog) -> Bool {
    let paragraph = paragraphs[index]
    let text = paragraph.text.string
    if marker.kind.isNamed { return true }
    // Clauses and points of an article are text.
    if open.contains(where: { $0.marker.kind == .article }) { return false }
    guard hasContent(after: index, marker) else { return false }
    if paragraph.text.isWhollyStrong || text.isWrittenInCapitals { return paragraph.length <= 400 }
    let (limit, limitWithColon) =
      switch marker.kind {
      case .capitalLetter, .roman: (300, 200)
      case .number: (220, 110)
      default: (120, 90)
      }
    if text.hasSuffix(":") {
      guard paragraph.length <= limitWithColon else { return false }
      if paragraph.length > 60 { guessHeading(paragraph, marker, &log) }
      return true
    }
    guard !text.endsSentence, paragraph.length <= limit else { return false }
    if paragraph.length > limit / 2 { guessHeading(paragraph, marker, &log) }
    return true
  }

  private func guessHeading(
    _ paragraph: Paragraph, _ marker: OutlineMarker, _ log: inout ImportLog
  ) {
    log.guess(
      "heading", paragraph.firstLine,
      Message(
        vi: "coi dòng “\(marker.label)” này là đề mục",
        en: "took this “\(marker.label)” for a heading"))
  }

  /// Whether what follows lies under a marker rather than beside it.
  private func hasContent(after index: Int, _ marker: OutlineMarker) -> Bool {
    guard index + 1 < paragraphs.count else { return false }
    guard let next = paragraphs[index + 1].marker else { return true }
    return next.depth > marker.depth
  }

  /// The byte after the colon of a title that runs into its text, where deeper numbers follow.
  private func runInTitle(_ index: Int, _ marker: OutlineMarker) -> Int? {
    guard marker.kind == .number, index + 1 < paragraphs.count,
      let next = paragraphs[index + 1].marker, next.kind == .number,
      next.ordinals.count == marker.ordinals.count + 1, next.ordinals.starts(with: marker.ordinals),
      let colon = paragraphs[index].text.utf8.firstIndex(of: UInt8(ascii: ":")), colon <= 150
    else { return nil }
    return colon + 1
  }

  /// Says where numbers are missing or out of order: text may be lost there.
  private mutating func checkSequence(
    _ marker: OutlineMarker, _ paragraph: Paragraph, _ log: inout ImportLog
  ) {
    guard let ordinal = marker.ordinals.last else { return }
    let depth = marker.depth
    // Articles are numbered through all chapters.
    let article = OutlineMarker.Kind.article.rawValue
    lastOrdinals = lastOrdinals.filter { $0.key <= depth || $0.key / 8 == article }
    let last = lastOrdinals[depth] ?? 0
    lastOrdinals[depth] = ordinal
    guard ordinal != last + 1, ordinal != 1 || marker.kind == .article else { return }
    log.warn(
      "sequence", paragraph.firstLine,
      Message(
        vi: "“\(marker.label)” không nối tiếp số thứ tự đứng trước",
        en: "“\(marker.label)” does not follow the number before it"),
      wayOut: Message(
        vi: "xem trong bản gốc có thiếu đoạn nào không",
        en: "see whether the original has a passage that is missing here"))
  }
}
