/// Walks through a text once and collects its mentions and aliases.
struct Scanner {
  let text: Bytes
  private(set) var mentions: [Mention] = []
  private(set) var aliases = AliasTable()

  private var filter = Keywords.filter
  private var antecedents = Antecedents()
  private var list = ListContext()
  /// The last mention that names a document, and the offset after all that belongs to it.
  private var last: (index: Int, end: Int)?

  /// The document that the article amends in which the walk is.
  private var amended = AmendedDocument()

  private var documents: DocumentGrammar { DocumentGrammar(text: text) }

  init(_ text: Bytes) { self.text = text }

  mutating func run() {
    var index = 0
    while let start = filter.next(in: text, from: index) {
      index = max(take(at: start), start + 1)
    }
  }
}

// MARK: - Walking

extension Scanner {
  /// Reads what begins at a candidate and returns where the walk goes on.
  private mutating func take(at start: Int) -> Int {
    if text.isDigit(at: start) { return takeNumber(at: start) }
    if text[start] == UInt8(ascii: "(") { return takeInitials(at: start) }
    if let (token, end) = Keywords.token(text, at: start) {
      let next: Int? =
        switch token {
        case .kind(let kind): takeKind(kind, at: start, end)
        case .level: takePinpoint(at: start)
        case .number: takeNumbered(at: start, end)
        case .alias: takeAlias(after: end)
        }
      if let next { return next }
    }
    return takeAliasUse(at: start) ?? text.wordEnd(start)
  }
}

// MARK: - Documents

extension Scanner {
  private mutating func takeNumber(at start: Int) -> Int {
    if let found = documents.bare(at: start) { return add(found) }
    var index = text.wordEnd(start)
    // A path or a date is passed over in one step, so that its parts begin nothing.
    while text[index] == Bytes.slash, text.isWord(at: index + 1) {
      index = text.wordEnd(index + 1)
    }
    return index
  }

  private mutating func takeNumbered(at start: Int, _ end: Int) -> Int? {
    guard var found = documents.numbered(at: start, numberEnd: end, limit: describable) else {
      return nil
    }
    if let alias = mentions.last, alias.range.lowerBound >= found.mention.range.lowerBound {
      // "Kế hoạch triển khai số 12/KH-UBND" is no use of the alias "Kế hoạch".
      mentions.removeLast()
    }
    let isHeader =
      text.isLineStart(start) && text[text.skipBlanks(end)] == UInt8(ascii: ":")
      && text.isLineEnd(found.mention.range.upperBound) && !list.isOpen
    if isHeader { found.mention.target = .thisDocument }
    return add(found)
  }

  /// The offset back to which words may describe a number: the end of the last mention, but the
  /// start of an alias that has been taken for one.
  private var describable: Int {
    guard let mention = mentions.last else { return 0 }
    if case .alias = mention.target, mention.pinpoints.isEmpty {
      return max(last?.end ?? 0, mention.range.lowerBound)
    }
    return max(last?.end ?? 0, mention.extent.upperBound)
  }

  private mutating func takeKind(_ kind: CitedKind?, at start: Int, _ end: Int) -> Int? {
    if let found = documents.document(at: start, kind: kind, kindEnd: end) { return add(found) }
    if let next = takeReference(kind, at: start, end) { return next }
    list.open(text, kind: kind, kindStart: start, kindEnd: end)
    return nil
  }

  /// Records a document with what its list tells about it.
  private mutating func add(_ found: DocumentGrammar.Found, pinpoints: [Pinpoint] = []) -> Int {
    var found = found
    let start = found.mention.range.lowerBound
    let previous = last.flatMap { last in
      ListContext.isSeparator(text, last.end..<start) ? mentions[last.index] : nil
    }
    let lineStart = antecedents.lineStart(text, of: start)
    list.complete(&found.mention, lineStart: lineStart, previous: previous)
    found.mention.pinpoints = pinpoints
    guard append(found.mention) else { return found.end }
    if previous != nil { shareIssuers(found.mention.issuers) }
    last = (mentions.count - 1, found.end)
    amended.meet(mentions.count - 1, at: start, lineStart: lineStart, text)
    return found.end
  }

  /// Gives the issuers at the end of a list to the members before that have none.
  private mutating func shareIssuers(_ issuers: [Mention.Issuer]) {
    guard !issuers.isEmpty, var after = mentions.indices.last else { return }
    while after > 0 {
      let member = after - 1
      let gap = mentions[member].range.upperBound..<mentions[after].range.lowerBound
      guard mentions[member].issuers.isEmpty, mentions[member].identifier != nil,
        mentions[member].kind == mentions[after].kind, ListContext.isSeparator(text, gap)
      else { return }
      mentions[member].issuers = issuers
      after = member
    }
  }

  /// Records a mention, unless bytes that are no UTF-8 put one of its ends inside a character or
  /// it overlaps the one before.
  @discardableResult
  private mutating func append(_ mention: Mention) -> Bool {
    let extent = mention.extent
    guard isBoundary(extent.lowerBound), isBoundary(extent.upperBound),
      extent.lowerBound >= mentions.last?.extent.upperBound ?? 0
    else { return false }
    mentions.append(mention)
    antecedents.add(mention, at: mentions.count - 1)
    return true
  }

  private func isBoundary(_ offset: Int) -> Bool { text[offset] & 0xC0 != 0x80 }
}

// MARK: - References

extension Scanner {
  /// Reads "Kế hoạch này", "Nghị định nêu trên" and "Chỉ thị 05" after their kind word.
  private mutating func takeReference(
    _ kind: CitedKind?, at start: Int, _ end: Int, pinpoints: [Pinpoint] = []
  ) -> Int? {
    let next = text.skipGap(end)
    guard next > end else { return nil }
    var target: Mention.Target?
    var referenceEnd = 0
    if let above = aboveEnd(at: next), let index = antecedents.last(kind) {
      (target, referenceEnd) = (.previousMention(index), above)
    } else if let kind, text.isUpper(at: start) {
      if let this = text.end(of: "này", at: next) {
        (target, referenceEnd) = (.thisDocument, this)
      } else if let (index, numberEnd) = shortNumber(kind, at: next) {
        (target, referenceEnd) = (.previousMention(index), numberEnd)
      }
    }
    guard let target else { return nil }
    var mention = Mention(range: start..<referenceEnd, target: target, kind: kind)
    mention.kindWord = start..<end
    mention.pinpoints = pinpoints
    append(mention)
    return referenceEnd
  }

  private func aboveEnd(at index: Int) -> Int? {
    let words: [StaticString] = ["nêu trên", "nói trên", "đã nêu", "trên đây"]
    return text.end(ofAny: words, at: index)
  }

  /// A number without symbol after a kind word, if a document of that kind and number has been named.
  private func shortNumber(_ kind: CitedKind, at index: Int) -> (index: Int, end: Int)? {
    let start = text.end(of: "số", at: index).map { text.skipGap($0) } ?? index
    let end = text.wordEnd(start)
    guard text.isDigit(at: start), end - start <= 6, text[end] != Bytes.slash,
      text[end] != UInt8(ascii: ":"), text.dashWidth(end) == 0
    else { return nil }
    let number = text.string(start..<end)
    return antecedents.last(kind, number: number).map { ($0, end) }
  }
}

// MARK: - Pinpoints

extension Scanner {
  private mutating func takePinpoint(at start: Int) -> Int? {
    amended.passArticle(at: start, text)
    guard let pinpoint = PinpointTarget(text: text).read(at: start) else { return nil }
    switch pinpoint.target {
    case .document(let found):
      return add(found, pinpoints: pinpoint.pinpoints)
    case .kind(let kind, let range):
      if let end = takeReference(
        kind, at: range.lowerBound, range.upperBound, pinpoints: pinpoint.pinpoints)
      {
        return end
      }
      if let end = takeAliasUse(at: pinpoint.next, pinpoints: pinpoint.pinpoints) { return end }
      return takeUnnumbered(kind, range, pinpoint)
    case .thisDocument:
      // In words that another document is given, "Điều này" is an article of that one.
      if amended.isQuoted(at: start, text) { return pinpoint.end }
      append(Mention(pinpoint.pinpoints, target: .thisDocument))
      return pinpoint.end
    case .none: break
    }
    if let end = takeAliasUse(at: pinpoint.next, pinpoints: pinpoint.pinpoints) { return end }
    guard pinpoint.canStandAlone else { return pinpoint.end }
    append(Mention(pinpoint.pinpoints, target: unstatedTarget(before: start)))
    return pinpoint.end
  }

  /// A pinpoint into "Kế hoạch" or "Nghị định" without number: the last one of the kind that has been
  /// named, else the document itself, unless words behind it tell of another.
  private mutating func takeUnnumbered(
    _ kind: CitedKind, _ range: Range<Int>, _ pinpoint: PinpointTarget.Found
  ) -> Int {
    guard !PinpointTarget(text: text).isDescribed(after: range.upperBound) else {
      return range.upperBound
    }
    var mention = Mention(range: range, target: .thisDocument, kind: kind)
    if let index = antecedents.last(kind) { mention.target = .previousMention(index) }
    mention.kindWord = range
    mention.pinpoints = pinpoint.pinpoints
    append(mention)
    return range.upperBound
  }

  /// The document of a pinpoint that names none: the last one named in its paragraph, else this one.
  private mutating func unstatedTarget(before start: Int) -> Mention.Target {
    let lineStart = antecedents.lineStart(text, of: start)
    if let last, last.end >= lineStart { return .previousMention(last.index) }
    return amended.mention.map { .previousMention($0) } ?? .thisDocument
  }
}

extension Mention {
  /// A mention of which only pinpoints are printed.
  fileprivate init(_ pinpoints: [Pinpoint], target: Target) {
    self.init(range: 0..<0, target: target)
    let start = pinpoints.first?.range.lowerBound ?? 0
    range = start..<(pinpoints.last?.range.upperBound ?? start)
    self.pinpoints = pinpoints
  }
}

// MARK: - Aliases

extension Scanner {
  private mutating func takeAlias(after introduction: Int) -> Int? {
    guard let name = AliasGrammar(text: text).name(after: introduction) else { return nil }
    // "(sau đây gọi là Nghị định số 65/2026/NĐ-CP)" names the document once more, and gives it no
    // other name.
    if documents.document(at: name.lowerBound)?.mention.identifier != nil { return introduction }
    define(name, antecedent: antecedent(of: name))
    return name.upperBound
  }

  private mutating func takeInitials(at bracket: Int) -> Int {
    guard let (name, words) = AliasGrammar(text: text).initials(at: bracket) else {
      return bracket + 1
    }
    let named = mentions.last.flatMap { mention in
      mention.range.overlaps(words) ? Optional(mentions.count - 1) : nil
    }
    define(name, antecedent: named.map { .mention($0) } ?? .named(words))
    return name.upperBound
  }

  private mutating func define(_ name: Range<Int>, antecedent: AliasDefinition.Antecedent?) {
    guard let antecedent, name.count >= 4 else { return }
    aliases.define(
      AliasDefinition(
        name: text.string(name), range: name, antecedent: antecedent,
        kind: Keywords.kind(text, at: name.lowerBound)?.kind ?? kind(of: antecedent)))
    filter.insert(Array(text.base[name]))
  }

  private func kind(of antecedent: AliasDefinition.Antecedent) -> CitedKind? {
    switch antecedent {
    case .mention(let index): mentions[index].kind
    case .named(let words): Keywords.kind(text, at: words.lowerBound)?.kind
    case .thisDocument: nil
    }
  }

  /// What an introduced name stands for: the document named last in the paragraph, if it is of the
  /// name's kind or an annex came with it, else the one that the paragraph issues.
  private mutating func antecedent(of name: Range<Int>) -> AliasDefinition.Antecedent? {
    let kind = Keywords.kind(text, at: name.lowerBound)?.kind
    guard let last, last.end >= antecedents.lineStart(text, of: name.lowerBound) else {
      return kind == nil ? nil : .thisDocument
    }
    // Initials stand for words of their own sentence.
    if kind == nil, endsSentence(from: last.end, to: name.lowerBound) { return nil }
    let mention = mentions[last.index]
    let isOfKind = kind == nil || kind?.family == mention.kind?.family
    let isAnnex = text.start(of: "kèm theo", before: mention.range.lowerBound) != nil
    return isOfKind || isAnnex ? .mention(last.index) : .thisDocument
  }

  private func endsSentence(from start: Int, to end: Int) -> Bool {
    (start..<max(start, end)).contains {
      text[$0] == UInt8(ascii: ".") && text[$0 + 1] == Bytes.space
    }
  }

  /// Reads an alias that begins at an offset.
  private mutating func takeAliasUse(at start: Int, pinpoints: [Pinpoint] = []) -> Int? {
    guard let (index, end) = aliases.match(text, at: start) else { return nil }
    let isKindWord = Keywords.kind(text, at: start) != nil
    guard AliasUses(text: text).refers(start..<end, isKindWord: isKindWord) else { return nil }
    var mention = Mention(
      range: start..<end, target: .alias(index), kind: aliases.definitions[index].kind)
    mention.pinpoints = pinpoints
    append(mention)
    return end
  }
}
