import Citations
import Model
import VietnameseText

/// Finds the documents that bear an identifier or a name, among those held and those known.
struct CitationIndex {
  /// What is known of a document that could be meant.
  struct Candidate {
    var document: CitedDocument
    var date: PartialDate?
    /// Folded names of issuers.
    var issuers: [String]
    /// Folded.
    var province: String?
  }

  /// What a mention or declaration says of the document that it means.
  struct Description {
    var identifier: String?
    /// A name that stands for an identifier: "Luật Đầu tư công".
    var name: String?
    var date: PartialDate?
    var issuers: [String] = []
    var kind: DocumentKind?
  }

  private(set) var references: [LinkedReference] = []
  private var byIdentifier: [String: [Candidate]] = [:]
  private var byName: [String: [Candidate]] = [:]
  private var folded = FoldedNames()

  init(_ documents: [LinkedDocument], _ known: [Reference]) {
    for index in documents.indices where !documents[index].document.hasBlankNumber {
      guard let identifier = documents[index].document.identifier else { continue }
      add(
        identifier,
        Candidate(
          document: .held(index), date: documents[index].document.date,
          issuers: documents[index].document.issuers.map { folded.agency($0.name) },
          province: documents[index].document.province.map { folded[$0] }))
    }
    for reference in known { add(reference, isListed: true) }
  }

  private mutating func add(_ identifier: String, _ candidate: Candidate) {
    byIdentifier[Self.key(identifier), default: []].append(candidate)
  }

  @discardableResult
  private mutating func add(_ reference: Reference, isListed: Bool) -> CitedDocument {
    let document = CitedDocument.known(references.count)
    references.append(
      LinkedReference(
        reference: reference, slug: "", name: Self.name(of: reference), isListed: isListed))
    let candidate = Candidate(
      document: document, date: reference.date,
      issuers: reference.issuers.map { folded.agency($0) },
      province: reference.province.map { folded[$0] })
    if let identifier = reference.identifier { add(identifier, candidate) }
    for name in reference.aliases + [reference.title].compactMap(\.self) {
      byName[folded[name], default: []].append(candidate)
    }
    return document
  }

  /// "Quyết định số 90/QĐ-TTg"; a law by its name.
  static func name(of reference: Reference) -> String {
    let kind = reference.kind == .other ? "Văn bản" : reference.kind.title
    if let title = reference.title, [.law, .ordinance].contains(reference.kind) {
      return reference.identifier.map { "\(title) số \($0)" } ?? title
    }
    return reference.identifier.map { "\(kind) số \($0)" } ?? reference.title ?? kind
  }

  /// The documents that bear an identifier or name, whatever date or issuer they have.
  mutating func candidates(for description: Description) -> [Candidate] {
    if let identifier = description.identifier { return byIdentifier[Self.key(identifier)] ?? [] }
    return description.name.flatMap { byName[folded[$0]] } ?? []
  }

  /// Keeps the candidates that have the date and the issuers described, as far as either is known.
  ///
  /// A number is given once a day: with the same identifier and day, issuers decide only between
  /// several that are left.
  mutating func matching(_ candidates: [Candidate], _ description: Description) -> [Candidate] {
    if candidates.count == 1, let day = description.date?.day, day == candidates[0].date?.day,
      description.date == candidates[0].date
    {
      return candidates
    }
    let sameDate = candidates.filter { Self.agrees(description.date, $0.date) }
    let isDayKnown = description.date?.day != nil
    let sameDay = isDayKnown ? sameDate.filter { $0.date?.day != nil } : []
    if sameDay.count == 1 { return sameDay }
    let issuers = description.issuers.map { folded.agency($0) }
    guard !issuers.isEmpty else { return sameDate }
    return sameDate.filter { candidate in
      candidate.issuers.isEmpty
        || issuers.contains { issuer in candidate.issuers.contains { Self.isSame(issuer, $0) } }
    }
  }

  /// Keeps the candidates that are meant in spite of another day: those of the same year and of an
  /// issuer that is named. An agency counts its documents from 1 each year; without an issuer the
  /// identifier may well be that of another agency.
  mutating func nearMisses(_ candidates: [Candidate], _ description: Description) -> [Candidate] {
    guard let date = description.date, !description.issuers.isEmpty else { return [] }
    var undated = description
    undated.date = nil
    let sameYear = candidates.filter { $0.date?.year == date.year && !$0.issuers.isEmpty }
    return matching(sameYear, undated)
  }

  /// Takes up a document that nothing tells of but the text.
  mutating func addStated(_ description: Description) -> CitedDocument? {
    guard let identifier = description.identifier ?? description.name else { return nil }
    // A programme is approved by a document; its name alone says of none which that is.
    if description.identifier == nil, description.kind == .programme { return nil }
    var reference = Reference(kind: description.kind ?? Self.kind(of: identifier) ?? .other)
    if description.identifier != nil {
      let parts = Self.parts(of: identifier)
      // A number that is left blank tells nothing apart.
      if parts.number.isEmpty { return nil }
      (reference.number, reference.symbol) = parts
    } else {
      reference.title = identifier
    }
    reference.date = description.date
    reference.issuers = description.issuers
    return add(reference, isListed: false)
  }

  /// Adds to what texts say of a document that is not listed.
  mutating func complete(_ document: CitedDocument, with description: Description) {
    guard case .known(let index) = document, !references[index].isListed else { return }
    if references[index].reference.date == nil {
      references[index].reference.date = description.date
    }
    if references[index].reference.issuers.isEmpty {
      references[index].reference.issuers = description.issuers
    }
  }

  /// The identifiers that share a number with an unknown one, for suggestions.
  func neighbours(of identifier: String) -> [String] {
    let (own, number) = (Self.key(identifier), identifier.prefix { $0 != "/" && $0 != "-" })
    let stem = Self.key(String(number))
    return byIdentifier.keys.filter { $0.hasPrefix(stem) && $0 != own }.sorted()
  }

  // MARK: Comparing

  /// The identifier without what does not count: the spaces that scanning leaves, zeros before the
  /// number, and the sort of hyphen.
  static func key(_ identifier: String) -> String {
    // Almost all are written as they are meant.
    let isPlain = identifier.utf8.allSatisfy { $0 > 0x20 && $0 != 0xC2 && $0 != 0xE2 }
    if isPlain {
      let zeros = identifier.utf8.prefix { $0 == UInt8(ascii: "0") }
      return zeros.isEmpty ? identifier : String(identifier[zeros.endIndex...])
    }
    var key = String.UnicodeScalarView()
    for scalar in identifier.unicodeScalars {
      let isDash = (0x2010...0x2015).contains(scalar.value)
      if !scalar.properties.isWhitespace, !(key.isEmpty && scalar == "0") {
        key.append(isDash ? "-" : scalar)
      }
    }
    return String(key)
  }

  /// Whether two dates can be one, blank parts and missing dates left open.
  static func agrees(_ a: PartialDate?, _ b: PartialDate?) -> Bool {
    guard let a, let b else { return true }
    func isOpen(_ x: Int?, _ y: Int?) -> Bool { x == nil || y == nil || x == y }
    return a.year == b.year && isOpen(a.month, b.month) && isOpen(a.day, b.day)
  }

  /// A text may name an agency shorter or longer than the list does: "Ban Bí thư" and "Ban Bí thư
  /// Trung ương Đảng", "Bộ trưởng Bộ Nội vụ" and "Bộ Nội vụ".
  private static func isSame(_ a: String, _ b: String) -> Bool { a.contains(b) || b.contains(a) }

  /// The kind that an identifier's symbol tells.
  private static func kind(of identifier: String) -> DocumentKind? {
    Recognition(of: Array("số \(identifier)".utf8)).mentions.first?.kind
      .flatMap { DocumentKind(rawValue: $0.rawValue) }
  }

  private static func parts(of identifier: String) -> (number: String, symbol: String) {
    let end = identifier.firstIndex { $0 == "/" || $0 == "-" } ?? identifier.endIndex
    let rest = identifier[end...]
    return (String(identifier[..<end]), String(rest.hasPrefix("/") ? rest.dropFirst() : rest))
  }
}

/// Names as they are compared, each folded once: a site has few agencies and many mentions of them.
struct FoldedNames {
  private var known: [String: String] = [:]
  private var agencies: [String: String] = [:]

  subscript(name: String) -> String {
    mutating get {
      if let folded = known[name] { return folded }
      let folded = Folding.toned(name)
      known[name] = folded
      return folded
    }
  }

  /// An agency's name, with the abbreviations that every office uses written out.
  mutating func agency(_ name: String) -> String {
    if let written = agencies[name] { return written }
    let words = self[name].split(separator: " ").map { Self.writtenOut[$0] ?? String($0) }
    let written = words.joined(separator: " ")
    agencies[name] = written
    return written
  }

  private static let writtenOut: [Substring: String] = [
    "mttq": "mặt trận tổ quốc", "ubmttq": "ủy ban mặt trận tổ quốc", "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân", "lđtbxh": "lao động - thương binh và xã hội",
    "tw": "trung ương", "tp": "thành phố",
  ]
}
