import Model
import VietnameseText

/// Finds the one known document that a description of an unknown one nearly names: a digit of the
/// number or a letter of the symbol wrong, missing or too many, two digits swapped, a neighbouring
/// number, a slip in the date.
///
/// One fact may differ; where two do, it is another document. An agency numbers all that it issues, so
/// a near number alone says nothing: the day must agree, and the agency be the same. What is looked up
/// are the few ways in which an identifier can be written wrong, never all identifiers.
struct NearMisses: Sendable {
  private struct Key: Hashable {
    /// The number, or the number without one digit.
    var number: String
    /// What follows the number, or that without one letter.
    var rest: String
    /// Nil where a document is found without its day.
    var date: PartialDate?
  }

  private typealias Candidate = CitationDirectory.Candidate
  private let certain: [CitationDirectory.Candidate]
  /// The documents by day and symbol, for their numbers with and without one digit.
  private var byNumber: [Key: [Int]] = [:]
  /// The documents by number and day.
  private var bySymbol: [Key: [Int]] = [:]
  /// Those of long symbols, by number, for their symbols with and without one letter.
  private var byLongSymbol: [Key: [Int]] = [:]
  /// The documents by identifier and day.
  private var byDay: [Key: [Int]] = [:]
  /// The identifiers that are borne by one.
  private var borne: Set<String> = []

  init() { certain = [] }

  /// - Parameter certain: the documents that are held or listed.
  init(_ certain: [CitationDirectory.Candidate]) {
    self.certain = certain
    for (index, candidate) in certain.enumerated() {
      guard let key = candidate.key else { continue }
      borne.insert(key)
      let (number, rest) = Self.parts(of: key)
      let date = candidate.facts.date?.day == nil ? nil : candidate.facts.date
      if date != nil || Self.isJoint(candidate.facts.kind) {
        for number in Self.deletions(number) {
          byNumber[Key(number: number, rest: rest, date: date), default: []].append(index)
          if date != nil, Self.isJoint(candidate.facts.kind) {
            byNumber[Key(number: number, rest: rest), default: []].append(index)
          }
        }
      }
      if date != nil {
        bySymbol[Key(number: number, rest: "", date: date), default: []].append(index)
        byDay[Key(number: number, rest: rest, date: date), default: []].append(index)
      }
      if Self.isLong(rest) {
        for rest in Self.deletions(rest) {
          byLongSymbol[Key(number: number, rest: rest), default: []].append(index)
        }
      }
    }
  }

  /// The document that is nearly named; nil where there is none, or more than one.
  ///
  /// - Parameters:
  ///   - description: of a document that is neither held nor listed.
  ///   - said: what it tells documents apart by.
  ///   - province: that of the citing file, as it is compared.
  ///   - cites: whether the file names an identifier, by its key, elsewhere.
  func nearest(
    to description: CitationDirectory.Description, _ said: CitationDirectory.Facts,
    from province: String?, cites: (String) -> Bool
  ) -> CitationDirectory.Candidate? {
    guard description.identifier != nil, let key = CitationDirectory.key(of: description) else {
      return nil
    }
    let (number, rest) = Self.parts(of: key)
    let found =
      borne.contains(key)
      ? ofOtherDay(number, rest, said)
      : ofNearNumber(number, rest, said, cites) + ofNearSymbol(number, rest, said)
    let near = Set(found).filter { isSameAgency(certain[$0], said, province) }
    return near.count == 1 ? near.first.map { certain[$0] } : nil
  }

  // MARK: What may be wrong

  private func ofNearNumber(
    _ number: String, _ rest: String, _ said: CitationDirectory.Facts, _ cites: (String) -> Bool
  ) -> [Int] {
    // Without a day only joint documents are few enough for their number to be certain.
    let isDated = said.date?.day != nil
    guard isDated || (said.date == nil && Self.isJoint(said.kind)) else { return [] }
    var numbers = Self.deletions(number)
    if let value = Int(number) { numbers += [String(value - 1), String(value + 1)] }
    return numbers.flatMap {
      byNumber[Key(number: $0, rest: rest, date: said.date)] ?? []
    }.filter { index in
      let candidate = certain[index]
      let other = Self.parts(of: candidate.key ?? "").number
      let distance = Int(number).flatMap { own in Int(other).map { abs(own - $0) } }
      guard distance == 1 || Self.isOneSlip(number, other), isSameKind(candidate, said) else {
        return false
      }
      // On one day an agency issues a few documents in a row, and a text may name several.
      return distance.map { $0 > 5 } ?? true || !cites(candidate.key ?? "")
    }
  }

  private func ofNearSymbol(
    _ number: String, _ rest: String, _ said: CitationDirectory.Facts
  ) -> [Int] {
    let found: [Int]
    if said.date?.day != nil {
      found = bySymbol[Key(number: number, rest: "", date: said.date)] ?? []
    } else if said.date == nil, Self.isLong(rest) {
      found = Self.deletions(rest).flatMap {
        byLongSymbol[Key(number: number, rest: $0)] ?? []
      }
    } else {
      return []
    }
    return found.filter { index in
      let other = Self.parts(of: certain[index].key ?? "").rest
      return Self.isOneSlip(rest, other) && isSameKind(certain[index], said)
    }
  }

  private func ofOtherDay(
    _ number: String, _ rest: String, _ said: CitationDirectory.Facts
  ) -> [Int] {
    guard let date = said.date, date.day != nil else { return [] }
    return Self.slips(of: date).flatMap {
      byDay[Key(number: number, rest: rest, date: $0)] ?? []
    }.filter { isSameKind(certain[$0], said) }
  }

  private func isSameKind(
    _ candidate: CitationDirectory.Candidate, _ said: CitationDirectory.Facts
  ) -> Bool {
    candidate.facts.kind?.isCompatible(with: said.kind) ?? true
  }

  /// Whether the agency is the same: the one that is named; else that of the citing file's province, or
  /// one that is alone in the country in what its symbol says.
  private func isSameAgency(
    _ candidate: CitationDirectory.Candidate, _ said: CitationDirectory.Facts, _ province: String?
  ) -> Bool {
    let facts = candidate.facts
    if facts.places.isApart(from: said.places) { return false }
    if !said.agencies.isEmpty, !facts.agencies.isEmpty {
      return facts.agencies.shares(with: said.agencies)
    }
    if let province, facts.places.provinces.contains(province) { return true }
    return Self.isCentral(Self.parts(of: candidate.key ?? "").rest)
  }

  // MARK: Identifiers

  private static func parts(of key: String) -> (number: String, rest: String) {
    let end = key.firstIndex { $0 == "/" || $0 == "-" } ?? key.endIndex
    return (String(key[..<end]), String(key[end...]))
  }

  /// A text, and all that is left of it without one letter.
  private static func deletions(_ text: String) -> [String] {
    var all = [text]
    for index in text.indices {
      var shorter = text
      shorter.remove(at: index)
      if all.last != shorter { all.append(shorter) }
    }
    return all
  }

  /// Whether one letter is wrong, missing or too many, or two neighbours are swapped.
  static func isOneSlip(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard a != b, abs(a.count - b.count) <= 1 else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let (left, right) = (a[start...], b[start...])
    if a.count > b.count { return left.dropFirst().elementsEqual(right) }
    if a.count < b.count { return right.dropFirst().elementsEqual(left) }
    let isSwapped =
      left.count > 1 && left.prefix(2).reversed().elementsEqual(right.prefix(2))
      && left.dropFirst(2).elementsEqual(right.dropFirst(2))
    return isSwapped || left.dropFirst().elementsEqual(right.dropFirst())
  }

  /// The days that differ from one by a digit of day, month or year, or by day and month swapped.
  private static func slips(of date: PartialDate) -> Set<PartialDate> {
    guard let month = date.month, let day = date.day else { return [] }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    func slipped(_ value: Int, in range: ClosedRange<Int>) -> [Int] {
      range.filter { isOneSlip(padded($0), padded(value)) }
    }
    let days = slipped(day, in: 1...31).map { (date.year, month, $0) }
    let months = slipped(month, in: 1...12).map { (date.year, $0, day) }
    let years = [-10, -1, 1, 10].map { (date.year + $0, month, day) }
    return Set(
      (days + months + years + [(date.year, day, month)]).compactMap { year, month, day in
        try? PartialDate(year: year, month: month, day: day)
      }.filter { $0 != date })
  }

  private static func isLong(_ rest: String) -> Bool { rest.unicodeScalars.count > 10 }

  /// Whether several agencies issue a kind together, which is seldom.
  private static func isJoint(_ kind: DocumentKind?) -> Bool {
    switch kind {
    case .jointProgramme, .jointPlan, .jointResolution, .jointCircular: true
    default: false
    }
  }

  /// Whether a symbol names an agency of which there is one.
  private static func isCentral(_ rest: String) -> Bool {
    rest.split { $0 == "/" || $0 == "-" }.contains { part in
      central.contains(String(part)) || part.hasPrefix("QH") || part.hasPrefix("UBTVQH")
        || ministries.contains(String(part))
    }
  }

  private static let central: Set<String> = [
    "CP", "TTg", "TW", "CTN", "MTTW", "HĐBT", "UBDT", "NHNN", "VPCP", "TTCP", "TANDTC", "VKSNDTC",
    "KTNN", "TLĐ", "ĐCTUBTWMTTQVN", "VPQGGN",
  ]
  private static let ministries: Set<String> = [
    "BCA", "BCT", "BDTTG", "BGDĐT", "BGTVT", "BKHCN", "BKHĐT", "BLĐTBXH", "BNG", "BNNMT",
    "BNNPTNT", "BNV", "BQP", "BTC", "BTNMT", "BTP", "BTTTT", "BVHTTDL", "BXD", "BYT", "LĐTBXH",
  ]
}
