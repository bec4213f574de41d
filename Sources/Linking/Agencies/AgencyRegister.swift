import Model
import VietnameseText

/// Finds agencies by the names that documents call them.
///
/// A name counts everywhere when it is the full one or tells its place; any other ("Sở Xây dựng",
/// "UBND huyện") means an agency of the document's own district or province, else a central one.
/// Case, the place of tone marks and common abbreviations do not count.
struct AgencyRegister {
  /// Where a document, and with it the agencies that it names, belongs; both folded.
  struct Place: Hashable {
    var province: String?
    var district: String?
  }

  private(set) var agencies: [Agency] = []
  /// What each goes by while it is not known which have pages.
  private(set) var ids: [ContentID] = []
  private var forms: [String: [Form]] = [:]
  /// Names as they are compared, each folded once.
  private var known: [String: String] = [:]
  private var found: [Query: Int?] = [:]
  private var foundLists: [Query: [Int]] = [:]

  private struct Query: Hashable {
    var name: String
    var place: Place
  }

  /// One way to write an agency's name.
  private struct Form {
    enum Rank: Int { case name, alias, abbreviation }

    var agency: Int
    var rank: Rank
    /// Whether it can only mean this agency, wherever it is written.
    var isComplete: Bool
  }

  init(_ listed: [Agency]) {
    for agency in listed { add(agency, isListed: true) }
  }

  private mutating func add(_ agency: Agency, isListed: Bool) {
    let index = agencies.count
    agencies.append(agency)
    let parts = [agency.name, agency.province ?? "", agency.district ?? ""]
    ids.append(ContentID("agencies/" + parts.joined(separator: "/")))
    let place = self.place(of: agency)
    add(agency.name, .name, index, place, isComplete: isListed)
    for alias in agency.aliases { add(alias, .alias, index, place) }
    for short in agency.abbreviations { add(short, .abbreviation, index, place) }
    found = [:]
    foundLists = [:]
  }

  private mutating func add(
    _ text: String, _ rank: Form.Rank, _ agency: Int, _ place: Place, isComplete: Bool = false
  ) {
    let key = folded(text)
    let tellsPlace = [place.province, place.district].contains { $0.map(key.contains) ?? false }
    forms[key, default: []].append(
      Form(agency: agency, rank: rank, isComplete: isComplete || tellsPlace))
  }

  /// Takes up an issuer that the list does not have.
  ///
  /// - Returns: the agency that the name means in the document.
  mutating func agency(of issuer: Document.Issuer, in document: CardedDocument) -> Int {
    let place = place(of: document)
    let name = issuer.name
    if let known = find(name, in: place) { return known }
    // "BAN THƯỜNG TRỰC" under "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM" and "TỈNH SƠN LA" is one name.
    let printed = ([name] + issuer.parents).joined(separator: " ")
    if !issuer.parents.isEmpty, let known = find(printed, in: place) { return known }
    // Issuers of one name share a page, whatever their place.
    if let same = index(ofName: name) { return same }
    var agency = Agency(name: name)
    agency.province = document.card.province
    agency.district = document.file.district
    add(agency, isListed: false)
    return agencies.count - 1
  }

  /// The agency whose full name a name is.
  mutating func index(ofName name: String) -> Int? {
    forms[folded(name)]?.first { $0.rank == .name }?.agency
  }

  mutating func place(of document: CardedDocument) -> Place {
    Place(
      province: document.card.province.map { Folding.toned($0) },
      district: document.file.district.map { Folding.toned($0) })
  }

  mutating func place(of agency: Agency) -> Place {
    Place(
      province: agency.province.map { Folding.toned($0) },
      district: agency.district.map { Folding.toned($0) })
  }

  /// The agency that a name means in a document of a place; nil where it means none or several.
  mutating func find(_ name: String, in place: Place) -> Int? {
    let query = Query(name: name, place: place)
    if let known = found[query] { return known }
    let result = search(folded(name), place)
    found[query] = .some(result)
    return result
  }

  private mutating func search(_ key: String, _ place: Place) -> Int? {
    var best: (score: Int, agency: Int?)?
    for form in forms[key] ?? [] {
      guard let closeness = closeness(of: form, to: place) else { continue }
      let score = closeness * 4 - form.rank.rawValue
      if let last = best, last.score >= score {
        if last.score == score, last.agency != form.agency { best?.agency = nil }
      } else {
        best = (score, form.agency)
      }
    }
    return best?.agency
  }

  /// How near an agency is to a document's place; nil where the form does not reach so far.
  private mutating func closeness(of form: Form, to place: Place) -> Int? {
    let own = self.place(of: agencies[form.agency])
    if own == place { return own.district == nil ? 2 : 3 }
    if own.province == nil { return 1 }
    if own.district == nil, own.province == place.province { return 2 }
    return form.isComplete && form.rank != .abbreviation ? 0 : nil
  }

  /// The name as it is compared, without a mark at its end.
  private mutating func folded(_ name: String) -> String {
    if let folded = known[name] { return folded }
    let words = AgencyNames.written(name)
    let end = words.lastIndex { !" :;.,/".contains($0) }
    let folded = end.map { String(words[...$0]) } ?? words
    known[name] = folded
    return folded
  }
}

extension AgencyRegister {
  /// The agencies of a list such as "Báo Thái Nguyên, Đài Phát thanh Truyền hình tỉnh": all that are
  /// known from its beginning on, since a part may depend on what stands before it.
  mutating func findAll(_ names: String, in place: Place) -> [Int] {
    let query = Query(name: names, place: place)
    if let known = foundLists[query] { return known }
    var result: [Int] = []
    if let one = find(names, in: place) {
      result = [one]
    } else {
      for part in AgencyWords.parts(of: names) {
        guard let agency = find(part, in: place) else { break }
        result.append(agency)
      }
    }
    foundLists[query] = result
    return result
  }
}
