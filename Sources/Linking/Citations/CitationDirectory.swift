import Gazetteer
import Model
import VietnameseText

/// All documents that a mention may mean: those held, those listed, and those that texts state.
///
/// It is made once, out of all cards and all descriptions (`DirectoryMerge`), and never changes: what
/// a question is answered does not depend on what was asked before, nor on the order of files.
struct CitationDirectory: Sendable {
  /// What a mention or declaration says of the document that it means.
  struct Description: Hashable, Sendable {
    var identifier: String?
    /// A name that stands for an identifier: "Luật Đầu tư công".
    var name: String?
    var date: PartialDate?
    var issuers: [String] = []
    var kind: DocumentKind?

    /// Whether it says neither day nor issuer.
    var isShort: Bool { date == nil && issuers.isEmpty }
  }

  /// What is known of a document, as far as it tells documents of one identifier apart.
  struct Facts: Sendable {
    var date: PartialDate?
    var agencies: [AgencyName] = []
    /// Those of the agencies, and the document's province.
    var places = NamedPlaces()
    var kind: DocumentKind?
  }

  /// A document that may be meant.
  struct Candidate: Sendable {
    /// Known by its page; while the directory is made, by its number alone.
    var document: CitedDocument
    /// Where it stands among the held documents, or among the others.
    var number: Int
    var facts: Facts
    /// The identifier as it is compared.
    var key: String?
    /// Whether nothing tells of it but texts.
    var isStated = false
  }

  /// The documents that bear one identifier or name; many by day, that time does not grow with them.
  struct Shelf: Sendable {
    let all: [Candidate]
    private var byDay: [PartialDate: [Int]] = [:]
    /// Those without a full date.
    private var open: [Int] = []

    init(_ candidates: [Candidate]) {
      all = candidates
      guard all.count > 4 else { return }
      for (index, candidate) in all.enumerated() {
        if let date = candidate.facts.date, date.day != nil {
          byDay[date, default: []].append(index)
        } else {
          open.append(index)
        }
      }
    }

    /// Those that may have a date.
    func candidates(on date: PartialDate?) -> [Candidate] {
      guard all.count > 4, let date, date.day != nil else { return all }
      return ((byDay[date] ?? []) + open).map { all[$0] }
    }
  }

  /// The documents that are not held, in Vietnamese order of their names, without those that cite them.
  let references: ContentList<LinkedReference>
  let agencies: AgencyNames
  let nearMisses: NearMisses
  private let shelves: [String: Shelf]

  init(
    references: ContentList<LinkedReference>, agencies: AgencyNames, shelves: [String: [Candidate]],
    nearMisses: NearMisses
  ) {
    self.references = references
    self.agencies = agencies
    self.nearMisses = nearMisses
    self.shelves = shelves.mapValues(Shelf.init)
  }

  // MARK: Asking

  /// The documents that bear an identifier or name, whatever date or issuer they have.
  func candidates(for description: Description) -> [Candidate] {
    Self.key(of: description).flatMap { shelves[$0]?.all } ?? []
  }

  /// The documents that a description fits.
  func matching(_ description: Description, but excluded: CitedDocument? = nil) -> [Candidate] {
    guard let shelf = Self.key(of: description).flatMap({ shelves[$0] }) else { return [] }
    let possible = shelf.candidates(on: description.date)
    return Self.matching(
      excluded == nil ? possible : possible.filter { $0.document != excluded }, facts(description))
  }

  /// The one document that is meant in spite of another day; see `otherDay(_:_:)`.
  func otherDay(_ description: Description, but excluded: CitedDocument? = nil) -> Candidate? {
    guard description.date != nil, !description.issuers.isEmpty else { return nil }
    let certain = candidates(for: description).filter {
      !$0.isStated && $0.document != excluded
    }
    return Self.otherDay(certain, facts(description))
  }

  func facts(_ description: Description) -> Facts {
    Self.facts(description, agencies)
  }

  static func facts(_ description: Description, _ names: AgencyNames) -> Facts {
    let agencies = description.issuers.map { names[$0] }
    return Facts(
      date: description.date, agencies: agencies, places: agencies.places, kind: description.kind)
  }

  // MARK: Comparing

  /// Keeps the candidates that have the date and the issuers described, as far as either is known.
  ///
  /// A number is given once a day: with the same identifier and day, issuers decide only between
  /// several that are left, or where they are of different places.
  static func matching(_ candidates: [Candidate], _ said: Facts) -> [Candidate] {
    let possible = candidates.filter {
      agrees(said.date, $0.facts.date) && !$0.facts.places.isApart(from: said.places)
    }
    if said.date?.day != nil {
      let sameDay = possible.filter { $0.facts.date?.day != nil }
      if sameDay.count == 1 { return sameDay }
    }
    guard !said.agencies.isEmpty else { return possible }
    let named = possible.filter { $0.facts.agencies.shares(with: said.agencies) }
    return named.isEmpty ? possible.filter(\.facts.agencies.isEmpty) : named
  }

  /// The only candidate of the same year and of an issuer that is named, where the day is another. An
  /// agency counts its documents from 1 each year; without an issuer the identifier may well be that
  /// of another agency.
  static func otherDay(_ candidates: [Candidate], _ said: Facts) -> Candidate? {
    guard let date = said.date, !said.agencies.isEmpty else { return nil }
    var undated = said
    undated.date = nil
    let sameYear = candidates.filter {
      $0.facts.date?.year == date.year && !$0.facts.agencies.isEmpty
    }
    let misses = matching(sameYear, undated)
    return misses.count == 1 ? misses[0] : nil
  }

  /// Whether two dates can be one, blank parts and missing dates left open.
  static func agrees(_ a: PartialDate?, _ b: PartialDate?) -> Bool {
    guard let a, let b else { return true }
    func isOpen(_ x: Int?, _ y: Int?) -> Bool { x == nil || y == nil || x == y }
    return a.year == b.year && isOpen(a.month, b.month) && isOpen(a.day, b.day)
  }

  /// The shelf that a description asks for; nil where it names nothing, or leaves the number blank.
  static func key(of description: Description) -> String? {
    if let identifier = description.identifier {
      let key = key(identifier)
      return key.first == "/" || key.first == "-" ? nil : key
    }
    return description.name.map(key(ofName:))
  }

  static func key(ofName name: String) -> String { "=" + Folding.toned(name) }

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

  /// "Quyết định số 90/QĐ-TTg"; a law by its name.
  static func name(of reference: Reference) -> String {
    let kind = reference.kind == .other ? "Văn bản" : reference.kind.title
    if let title = reference.title, [.law, .ordinance].contains(reference.kind) {
      return reference.identifier.map { "\(title) số \($0)" } ?? title
    }
    return reference.identifier.map { "\(kind) số \($0)" } ?? reference.title ?? kind
  }
}

extension DocumentKind {
  /// Whether words for the two may mean one document: a joint programme is called a programme.
  func isCompatible(with other: DocumentKind?) -> Bool {
    guard let other, self != .other, other != .other else { return true }
    return general == other.general
  }

  private var general: DocumentKind {
    switch self {
    case .jointProgramme: .programme
    case .jointPlan: .plan
    case .jointResolution: .resolution
    case .jointCircular: .circular
    default: self
    }
  }
}
