/// Reads a chain of pinpoints together with the words that say which document they point into.
struct PinpointTarget {
  let text: Bytes

  struct Found {
    var pinpoints: [Pinpoint]
    var target: Target
    /// The offset after the chain and, for this document, the words that say so.
    var end: Int
    /// The offset of the next word.
    var next: Int
    /// Whether the chain can only be a reference, even though it names no document.
    var canStandAlone: Bool
  }

  enum Target {
    case document(DocumentGrammar.Found)
    /// A kind word with its range; what follows it decides.
    case kind(CitedKind, Range<Int>)
    case thisDocument
    case none
  }

  /// Reads the chain that begins at an offset, or nil where its words are a heading or no pinpoint.
  func read(at start: Int) -> Found? {
    guard let chain = PinpointGrammar(text: text).chain(at: start) ?? unnumberedAppendix(at: start),
      !isHeading(start, chain), text.start(of: "tài", before: start) == nil,
      !announcesList(chain)
    else { return nil }
    let next = skipLink(chain.end)
    var found = Found(
      pinpoints: chain.pinpoints, target: .none, end: chain.end, next: next,
      canStandAlone: canStandAlone(chain, at: start))
    if let document = DocumentGrammar(text: text).document(at: next) ?? annexed(at: next) {
      found.target = .document(document)
    } else if let (kind, end) = Keywords.kind(text, at: next), let kind, text.isUpper(at: next) {
      found.target = .kind(kind, next..<end)
    }
    if case .none = found.target, let end = attached(chain) {
      (found.target, found.end) = (.thisDocument, end)
    } else if case .none = found.target, chain.isRelative {
      guard chain.count > 1 || isReference(chain, at: start) else { return nil }
      found.target = .thisDocument
    }
    return found
  }

  /// Whether "Điều này" and the like are a reference: "điều này" and "nội dung này" are plain words.
  private func isReference(_ chain: PinpointGrammar.Chain, at start: Int) -> Bool {
    switch chain.pinpoints.first?.parts.first?.level {
    case .clause: true
    case .article, .subsection, .section, .chapter, .part, .appendix: text.isUpper(at: start)
    default: false
    }
  }

  /// "các điểm a, b, c sau đây" names what follows it, no place elsewhere.
  private func announcesList(_ chain: PinpointGrammar.Chain) -> Bool {
    text.end(of: "sau đây", at: text.skipGap(chain.end)) != nil
  }

  /// "Phụ lục kèm theo", "Phụ lục của Kế hoạch": the only appendix has no number.
  private func unnumberedAppendix(at start: Int) -> PinpointGrammar.Chain? {
    guard let (level, end) = Keywords.level(text, at: start), level == .appendix,
      attachedEnd(text.skipGap(end)) != nil || belongsToKind(after: end)
    else { return nil }
    let part = Pinpoint.Part(.appendix, nil)
    let pinpoint = Pinpoint(parts: [part], range: start..<end)
    return PinpointGrammar.Chain(pinpoints: [pinpoint], end: end, isRelative: false, count: 1)
  }
}

extension PinpointTarget {
  private func belongsToKind(after end: Int) -> Bool {
    guard let of = text.end(of: "của", at: text.skipGap(end)) else { return false }
    let next = text.skipGap(of)
    return text.isUpper(at: next) && Keywords.kind(text, at: next)?.kind != nil
  }

  /// Whether a kind word goes on to say which document it means: "Nghị định của Chính phủ về …".
  func isDescribed(after kindEnd: Int) -> Bool {
    let next = text.skipGap(kindEnd)
    guard next > kindEnd else { return false }
    let words: [StaticString] = ["của", "quy định", "về", "hướng dẫn", "sửa đổi", "ban hành"]
    return text.end(ofAny: words, at: next) != nil || text.isUpper(at: next)
  }

  /// Whether the words are a section's own heading: alone at the start of a line, and a full stop, a
  /// colon, a dash or the line's end after them.
  private func isHeading(_ start: Int, _ chain: PinpointGrammar.Chain) -> Bool {
    guard chain.count == 1, !chain.isRelative, text.isLineStart(start) else { return false }
    switch text[chain.end] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ")"): return true
    default: return text.isLineEnd(chain.end) || text.dashWidth(text.skipBlanks(chain.end)) > 0
    }
  }

  /// The offset after the words that join a pinpoint to its document.
  private func skipLink(_ end: Int) -> Int {
    var index = text.skipGap(end)
    if text[index] == UInt8(ascii: ",") { index = text.skipGap(index + 1) }
    let links: [StaticString] = [
      "ban hành kèm theo", "được ban hành kèm theo", "kèm theo", "của", "tại", "trong", "thuộc",
    ]
    let linkEnd = text.end(ofAny: links, at: index)
    return linkEnd.map { text.skipGap($0) } ?? index
  }

  /// "Quy chế … ban hành kèm theo Quyết định số 217-QĐ/TW": the document that an annex came with.
  private func annexed(at start: Int) -> DocumentGrammar.Found? {
    guard let (kind, kindEnd) = Keywords.kind(text, at: start),
      [.statute, .regulation, .charter, .guidance, .programme, .plan, .scheme].contains(kind)
    else { return nil }
    var index = text.skipGap(kindEnd)
    while index - start < 240 {
      if let end = text.end(of: "kèm theo", at: index) {
        return DocumentGrammar(text: text).document(at: text.skipGap(end))
      }
      let word = text.wordEnd(index)
      guard word > index, Keywords.kind(text, at: index) == nil else { return nil }
      index = text.skipGap(word)
      if text[index] == UInt8(ascii: ",") { index = text.skipGap(index + 1) }
      if index == word { return nil }
    }
    return nil
  }

  /// The end of the chain of an appendix that is attached to this document.
  private func attached(_ chain: PinpointGrammar.Chain) -> Int? {
    guard chain.pinpoints.contains(where: { $0.parts.last?.level == .appendix }),
      attachedEnd(text.skipGap(chain.end)) != nil
    else { return nil }
    return chain.end
  }

  private func attachedEnd(_ index: Int) -> Int? {
    let words: [StaticString] = ["ban hành kèm theo", "kèm theo", "đính kèm"]
    return text.end(ofAny: words, at: text.skipGap(index))
  }

  /// Whether a chain without a document is surely one: two levels, an article, a Roman number, or
  /// the words of a reference before it.
  private func canStandAlone(_ chain: PinpointGrammar.Chain, at start: Int) -> Bool {
    if chain.pinpoints.contains(where: { $0.parts.count > 1 }) { return true }
    guard !text.isLineStart(start), let part = chain.pinpoints.first?.parts.first else {
      return false
    }
    if part.level == .article || part.level == .appendix, text.isUpper(at: start) { return true }
    if part.level == .point, part.number?.first?.isNumber == true { return false }
    let words: [StaticString] = [
      "tại", "theo", "nêu tại", "định tại", "theo quy định tại", "các", "từ", "trong",
    ]
    return text.follows(any: words, at: start)
  }
}
