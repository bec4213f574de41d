import Citations
import Diagnostics
import Model
import VietnameseText

/// Finds the document that each mention of one document means.
///
/// The key is identifier, issuer or place, and date: an identifier alone belongs to several agencies
/// and years. A short mention takes what it leaves out from the first full one of the same document.
struct CitationResolver {
  private let source: Int
  private let document: Document
  private(set) var diagnostics: [Diagnostic] = []
  /// The document that an identifier has been found to mean here.
  private var earlier: [String: CitedDocument] = [:]
  private let province: String?

  init(source: Int, document: Document) {
    self.source = source
    self.document = document
    province = document.province.map { Folding.toned($0) }
  }

  /// Resolves the mentions of one text of the document.
  ///
  /// - Parameters:
  ///   - recognition: what was found in the text.
  ///   - text: the text.
  ///   - place: where an offset of the text stands, for diagnostics.
  mutating func resolve(
    _ recognition: Recognition, in text: [UInt8], _ index: inout CitationIndex,
    place: (Int) -> SourceLocation
  ) -> [(target: CitedDocument?, certainty: LinkedCitation.Certainty)] {
    var resolved: [(target: CitedDocument?, certainty: LinkedCitation.Certainty)] = []
    resolved.reserveCapacity(recognition.mentions.count)
    for mention in recognition.mentions {
      switch mention.target {
      case .thisDocument:
        resolved.append((.held(source), .certain))
      case .previousMention(let earlier):
        resolved.append(earlier < resolved.count ? resolved[earlier] : (nil, .unknown))
      case .alias(let alias):
        resolved.append(antecedent(of: recognition.aliases[alias], resolved))
      case .document:
        let description = Self.description(of: mention, in: text)
        resolved.append(find(description, mention, in: text, &index, place))
      }
    }
    return resolved
  }

  private func antecedent(
    of alias: AliasDefinition,
    _ resolved: [(target: CitedDocument?, certainty: LinkedCitation.Certainty)]
  ) -> (target: CitedDocument?, certainty: LinkedCitation.Certainty) {
    switch alias.antecedent {
    case .mention(let index): index < resolved.count ? resolved[index] : (nil, .unknown)
    case .thisDocument: (.held(source), .certain)
    case .named: (nil, .unknown)
    }
  }

  private static func description(
    of mention: Mention, in text: [UInt8]
  ) -> CitationIndex.Description {
    CitationIndex.Description(
      identifier: mention.identifier?.normalised,
      name: mention.name.map { String(decoding: text[$0], as: UTF8.self) }, date: mention.date,
      issuers: mention.issuers.map(\.text),
      kind: mention.kind.flatMap { DocumentKind(rawValue: $0.rawValue) })
  }

  private mutating func find(
    _ description: CitationIndex.Description, _ mention: Mention, in text: [UInt8],
    _ index: inout CitationIndex, _ place: (Int) -> SourceLocation
  ) -> (target: CitedDocument?, certainty: LinkedCitation.Certainty) {
    let key = CitationIndex.key(description.identifier ?? description.name ?? "")
    let candidates = index.candidates(for: description)
    let isShort = description.date == nil && description.issuers.isEmpty
    if isShort, let known = earlier[key] { return (known, .certain) }
    var matching = index.matching(candidates, description)
    var certainty: LinkedCitation.Certainty = isShort ? .only : .certain
    if matching.count > 1 {
      let narrowed = byPlace(matching, near: mention, in: text)
      if !narrowed.isEmpty { matching = narrowed }
      certainty = .place
    }
    if matching.count > 1 {
      reportAmbiguous(mention, matching, index, place)
      return (nil, .ambiguous)
    }
    if matching.isEmpty, let miss = onlyMiss(candidates, description, &index) {
      reportContradiction(mention, [miss], index, text, place)
      matching = [miss]
    }
    if let found = matching.first {
      index.complete(found.document, with: description)
      remember(found.document, key, isShort: isShort)
      return (found.document, isStated(found.document, index) ? .stated : certainty)
    }
    guard let stated = index.addStated(description) else { return (nil, .unknown) }
    reportUnknown(mention, index, place)
    remember(stated, key, isShort: isShort)
    return (stated, .stated)
  }

  /// The one document that is meant although the day printed is another.
  private func onlyMiss(
    _ candidates: [CitationIndex.Candidate], _ description: CitationIndex.Description,
    _ index: inout CitationIndex
  ) -> CitationIndex.Candidate? {
    // What only texts tell of may well be several documents of one identifier.
    let certain = candidates.filter { !isStated($0.document, index) }
    let misses = index.nearMisses(certain, description)
    return misses.count == 1 ? misses[0] : nil
  }

  private mutating func remember(_ document: CitedDocument, _ key: String, isShort: Bool) {
    if !isShort || earlier[key] == nil { earlier[key] = document }
  }

  private func isStated(_ document: CitedDocument, _ index: CitationIndex) -> Bool {
    guard case .known(let known) = document else { return false }
    return !index.references[known].isListed
  }

  /// Among documents with one identifier, those of a place that the mention's sentence or table row
  /// names, else those of the citing document's province.
  private func byPlace(
    _ candidates: [CitationIndex.Candidate], near mention: Mention, in text: [UInt8]
  ) -> [CitationIndex.Candidate] {
    let sentence = Folding.toned(Excerpt.sentence(around: mention.range, in: text))
    let named = candidates.filter { $0.province.map { sentence.contains($0) } ?? false }
    if !named.isEmpty { return named }
    return candidates.filter { $0.province != nil && $0.province == province }
  }
}

// MARK: Diagnostics

extension CitationResolver {
  private mutating func reportAmbiguous(
    _ mention: Mention, _ candidates: [CitationIndex.Candidate], _ index: CitationIndex,
    _ place: (Int) -> SourceLocation
  ) {
    let identifier = mention.identifier?.normalised ?? ""
    diagnostics.append(
      Diagnostic(
        .`citation.ambiguous`, at: place(mention.range.lowerBound),
        Message(
          vi: "có \(candidates.count) văn bản mang số \(identifier), chưa rõ là văn bản nào",
          en: "\(candidates.count) documents bear the identifier \(identifier)"),
        wayOut: Message(
          vi: "ghi thêm ngày, cơ quan ban hành hoặc địa phương trong câu",
          en: "name the date, the issuer or the place in the sentence"),
        notes: candidates.map { .init(Self.title($0, index)) }))
  }

  /// Says that a text and what is known of a document disagree, unless the document's own
  /// corrections say so already.
  private mutating func reportContradiction(
    _ mention: Mention, _ candidates: [CitationIndex.Candidate], _ index: CitationIndex,
    _ text: [UInt8], _ place: (Int) -> SourceLocation
  ) {
    let printed = String(decoding: text[mention.range], as: UTF8.self)
    if document.corrections.contains(where: { printed.contains($0.printed) }) { return }
    let identifier = mention.identifier?.normalised ?? ""
    diagnostics.append(
      Diagnostic(
        .`citation.contradiction`, at: place(mention.range.lowerBound),
        Message(
          vi: "ngày hoặc cơ quan ghi ở đây không khớp với văn bản số \(identifier) đã biết",
          en: "date or issuer do not agree with the known document \(identifier)"),
        wayOut: Message(
          vi: "kiểm tra lại ngày và cơ quan; nếu là văn bản khác, thêm vào data/references.yml",
          en: "check date and issuer; if it is another document, add it to data/references.yml"),
        notes: candidates.map { .init(Self.title($0, index)) }))
  }

  private mutating func reportUnknown(
    _ mention: Mention, _ index: CitationIndex, _ place: (Int) -> SourceLocation
  ) {
    guard let identifier = mention.identifier else { return }
    let near = Suggestion.nearest(
      to: CitationIndex.key(identifier.normalised),
      among: index.neighbours(of: identifier.normalised))
    diagnostics.append(
      Diagnostic(
        .`citation.unknown`, at: place(mention.range.lowerBound),
        Message(
          vi: "chưa biết văn bản số \(identifier.normalised)",
          en: "the document \(identifier.normalised) is not known"),
        wayOut: Suggestion.message(near)
          ?? Message(
            vi: "thêm vào data/references.yml những gì đã biết về văn bản này",
            en: "add to data/references.yml what is known of it")))
  }

  private static func title(
    _ candidate: CitationIndex.Candidate, _ index: CitationIndex
  ) -> Message {
    let date = candidate.date.map { ", \($0.slashed)" } ?? ""
    let issuers = candidate.issuers.joined(separator: ", ")
    return Message(vi: "\(issuers)\(date)", en: "\(issuers)\(date)")
  }
}
