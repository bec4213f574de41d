import Citations
import Diagnostics
import Model
import VietnameseText

/// Finds the document that each mention of one file means.
///
/// The key is identifier, issuer or place, and date: an identifier alone belongs to several agencies
/// and years. A short mention takes what it leaves out from the last full one of the same identifier.
struct CitationResolver {
  typealias Outcome = (target: CitedDocument?, certainty: LinkedCitation.Certainty)
  private typealias Candidate = CitationDirectory.Candidate

  private let file: CitingFile
  private let directory: Directory
  private let province: String?
  private(set) var diagnostics: [Diagnostic] = []
  /// The documents that only texts tell of, with what is to be said of the first mention of each.
  private(set) var unknown: [(document: CitedDocument, note: Diagnostic)] = []
  /// The document that an identifier has been found to mean here.
  private var earlier: [String: CitedDocument] = [:]
  /// The descriptions that have been found to name something nearly, or not.
  private var judged: Set<CitationDirectory.Description> = []
  private var told: Set<CitedDocument> = []

  init(_ file: CitingFile, _ directory: Directory) {
    self.file = file
    self.directory = directory
    province = file.province.map { directory.citations.agencies.province($0) }
  }

  /// Finds the documents of the mentions of one of the file's texts.
  mutating func resolve(_ text: CitingFile.Text) -> [Outcome] {
    var resolved: [Outcome] = []
    resolved.reserveCapacity(text.recognition.mentions.count)
    for mention in text.recognition.mentions {
      switch mention.target {
      case .thisDocument: resolved.append((file.held.map { .held($0) }, .certain))
      case .previousMention(let earlier):
        resolved.append(earlier < resolved.count ? resolved[earlier] : (nil, .unknown))
      case .alias(let alias):
        resolved.append(antecedent(of: text.recognition.aliases[alias], resolved))
      case .document: resolved.append(find(mention, in: text))
      }
    }
    return resolved
  }

  private func antecedent(of alias: AliasDefinition, _ resolved: [Outcome]) -> Outcome {
    switch alias.antecedent {
    case .mention(let index): index < resolved.count ? resolved[index] : (nil, .unknown)
    case .thisDocument: (file.held.map { .held($0) }, .certain)
    case .named: (nil, .unknown)
    }
  }

  private mutating func find(_ mention: Mention, in text: CitingFile.Text) -> Outcome {
    let description = CitationDirectory.Description(mention, in: text.bytes)
    guard let key = CitationDirectory.key(of: description) else { return (nil, .unknown) }
    if description.isShort, let known = earlier[key] { return (known, .certain) }
    var matching = directory.citations.matching(description)
    var certainty: LinkedCitation.Certainty = description.isShort ? .only : .certain
    if matching.allSatisfy(\.isStated), let other = directory.citations.otherDay(description) {
      reportContradiction(mention, other, text)
      matching = [other]
    }
    if matching.count > 1 { (matching, certainty) = narrowed(matching, mention, in: text) }
    if matching.count > 1 {
      reportAmbiguous(mention, matching, text)
      return (nil, .ambiguous)
    }
    guard let found = matching.first else { return (nil, .unknown) }
    if !description.isShort || earlier[key] == nil { earlier[key] = found.document }
    if found.isStated {
      reportStated(description, found, mention, text)
    }
    return (found.document, found.isStated ? .stated : certainty)
  }

  // MARK: Several documents

  /// Among documents that fit alike those of the kind that is said, of a place or issuer that the
  /// mention's sentence or table row names, or else of the citing file's province.
  private func narrowed(
    _ candidates: [CitationDirectory.Candidate], _ mention: Mention, in text: CitingFile.Text
  ) -> (left: [CitationDirectory.Candidate], certainty: LinkedCitation.Certainty) {
    var left = candidates
    func keep(_ condition: (Candidate) -> Bool) {
      let kept = left.count > 1 ? left.filter(condition) : []
      if !kept.isEmpty { left = kept }
    }
    let kind = mention.kind.flatMap { DocumentKind(rawValue: $0.rawValue) }
    keep { $0.facts.kind?.isCompatible(with: kind) ?? true }
    if left.count == 1 { return (left, .only) }
    let sentence = AgencyNames.written(
      Excerpt.sentence(around: mention.range, in: text.bytes))
    keep { $0.facts.places.provinces.contains { sentence.hasWords(of: $0) } }
    keep { $0.facts.agencies.contains { sentence.hasWords(of: $0.text) } }
    keep { candidate in province.map { candidate.facts.places.provinces.contains($0) } ?? false }
    return (left, .place)
  }

  // MARK: Declared relations

  /// Finds the document that a declared relation names.
  mutating func target(of relation: Relation) -> CitedDocument? {
    let description = CitationDirectory.Description(relation)
    let own = file.held.map { CitedDocument.held($0) }
    let matching = directory.citations.matching(description, but: own)
    if matching.allSatisfy(\.isStated),
      let other = directory.citations.otherDay(description, but: own)
    {
      reportOtherDate(relation, other)
      return other.document
    }
    if matching.count > 1 {
      reportAmbiguous(relation, matching)
      return nil
    }
    if let found = matching.first, found.isStated {
      reportStated(description, found, nil, nil)
    }
    return matching.first?.document
  }
}

// MARK: Diagnostics

extension CitationResolver {
  private func location(of mention: Mention, in text: CitingFile.Text) -> SourceLocation {
    text.key.map { file.place[$0] } ?? file.place.body(at: mention.range.lowerBound)
  }

  private mutating func reportAmbiguous(
    _ mention: Mention, _ candidates: [CitationDirectory.Candidate], _ text: CitingFile.Text
  ) {
    let identifier =
      mention.identifier?.normalised
      ?? mention.name.map { String(decoding: text.bytes[$0], as: UTF8.self) } ?? ""
    diagnostics.append(
      Diagnostic(
        .`citation.ambiguous`, at: location(of: mention, in: text),
        Message(
          vi: "có \(candidates.count) văn bản mang số \(identifier), chưa rõ là văn bản nào",
          en: "\(candidates.count) documents bear the identifier \(identifier)"),
        wayOut: Message(
          vi: "ghi thêm ngày, cơ quan ban hành hoặc địa phương trong câu",
          en: "name the date, the issuer or the place in the sentence"),
        notes: candidates.map { directory.note(on: $0.document) }))
  }

  /// Says that a text and what is known of a document disagree, unless the document's own
  /// corrections say so already.
  private mutating func reportContradiction(
    _ mention: Mention, _ candidate: CitationDirectory.Candidate, _ text: CitingFile.Text
  ) {
    guard !isCorrected(mention, text) else { return }
    let identifier = mention.identifier?.normalised ?? ""
    diagnostics.append(
      Diagnostic(
        .`citation.contradiction`, at: location(of: mention, in: text),
        Message(
          vi: "ngày hoặc cơ quan ghi ở đây không khớp với văn bản số \(identifier) đã biết",
          en: "date or issuer do not agree with the known document \(identifier)"),
        wayOut: Message(
          vi: "kiểm tra lại ngày và cơ quan; nếu là văn bản khác, thêm vào data/references.yml",
          en: "check date and issuer; if it is another document, add it to data/references.yml"),
        notes: [directory.note(on: candidate.document)]))
  }

  private func isCorrected(_ mention: Mention, _ text: CitingFile.Text) -> Bool {
    guard !file.corrections.isEmpty else { return false }
    let printed = String(decoding: text.bytes[mention.range], as: UTF8.self)
    return file.corrections.contains { printed.contains($0.printed) }
  }

  /// Says once a file that a document is not known, and which known one it nearly is.
  private mutating func reportStated(
    _ description: CitationDirectory.Description, _ found: CitationDirectory.Candidate,
    _ mention: Mention?, _ text: CitingFile.Text?
  ) {
    guard let identifier = description.identifier, judged.insert(description).inserted else {
      return
    }
    let near = directory.citations.nearMisses.nearest(
      to: description, directory.citations.facts(description), from: province
    ) { key in
      file.descriptions.contains { CitationDirectory.key(of: $0) == key }
    }
    guard let mention, let text else {
      guard let near else { return }
      diagnostics.append(nearMiss(identifier, near.document, at: file.place["relations"]))
      return
    }
    if let near, !isCorrected(mention, text) {
      diagnostics.append(
        nearMiss(identifier, near.document, at: location(of: mention, in: text)))
    } else if near == nil, told.insert(found.document).inserted {
      unknown.append(
        (found.document, Self.unknown(identifier, at: location(of: mention, in: text))))
    }
  }

  private func nearMiss(
    _ identifier: String, _ document: CitedDocument, at location: SourceLocation
  ) -> Diagnostic {
    let name = directory.name(of: document)
    return Diagnostic(
      .`citation.near-miss`, at: location,
      Message(
        vi: "chưa biết văn bản số \(identifier) ghi ở đây, nhưng nó gần giống \(name)",
        en: "the document \(identifier) is not known, and is nearly \(name)"),
      wayOut: Message(
        vi: "sửa số, ký hiệu hoặc ngày nếu ghi nhầm; nếu là văn bản khác, thêm vào "
          + "data/references.yml",
        en: "correct number, symbol or date; if it is another document, add it to "
          + "data/references.yml"),
      notes: [directory.note(on: document)])
  }

  private static func unknown(_ identifier: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`citation.unknown`, at: location,
      Message(
        vi: "chưa biết văn bản số \(identifier)", en: "the document \(identifier) is not known"),
      wayOut: Message(
        vi: "thêm vào data/references.yml những gì đã biết về văn bản này",
        en: "add to data/references.yml what is known of it"))
  }

  private mutating func reportOtherDate(
    _ relation: Relation, _ candidate: CitationDirectory.Candidate
  ) {
    diagnostics.append(
      Diagnostic(
        .`relation.other-date`, at: file.place["relations"],
        Message(
          vi: "văn bản số \(relation.identifier) đã biết có ngày khác",
          en: "the known document \(relation.identifier) has another date"),
        wayOut: Message(vi: "sửa ngay của quan hệ này", en: "correct the date of the relation"),
        notes: [directory.note(on: candidate.document)]))
  }

  private mutating func reportAmbiguous(
    _ relation: Relation, _ candidates: [CitationDirectory.Candidate]
  ) {
    diagnostics.append(
      Diagnostic(
        .`relation.ambiguous`, at: file.place["relations"],
        Message(
          vi: "có \(candidates.count) văn bản mang số \(relation.identifier)",
          en: "\(candidates.count) documents bear the identifier \(relation.identifier)"),
        wayOut: Message(
          vi: "thêm ngay hoặc co-quan vào quan hệ này", en: "add date or issuer to the relation"),
        notes: candidates.map { directory.note(on: $0.document) }))
  }
}
