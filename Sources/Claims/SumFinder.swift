import Diagnostics
import Foundation
import VietnameseText

/// Finds sums in running text.
///
/// A sum is a total, a word that takes it apart, and its parts:
///
///     sum        := total … connective parts
///     connective := "gồm" | "bao gồm" | "chia ra" | "trong đó" | "("
///     parts      := part ((";" | "," | "và") part)+
///
/// "gồm" and "chia ra" promise all of the parts; "trong đó" and a bracket do not. So where the figures
/// do not add up, only the former is a contradiction, and the latter is one only where the parts
/// are more than the total, where a single misprinted digit explains the difference, or where the
/// parts are years.
struct SumFinder {
  let text: ClaimText
  let passage: Passage

  init(_ text: ClaimText) {
    self.text = text
    passage = Passage(text: text.utf8)
  }

  /// A word that takes a total apart.
  struct Connective {
    enum Strength { case all, some, bracket }
    var range: Range<Int>
    var strength: Strength
    /// Where its parts end.
    var end: Int
  }

  /// The sums of a block, in the order of the text.
  ///
  /// - Parameters:
  ///   - block: its bytes.
  ///   - amounts: its amounts.
  func sums(in block: Range<Int>, _ amounts: [Amount]) -> [Claim] {
    guard amounts.count > 1 else { return [] }
    var claims: [Claim] = []
    var told: Set<Range<Int>> = []
    for sentence in passage.sentences(in: block) {
      let near = amounts.near(sentence)
      for connective in connectives(in: sentence) {
        guard let claim = sum(at: connective, in: sentence, block, near) else { continue }
        // "(trong đó …)" is one sum, not two.
        if told.insert(claim.range).inserted { claims.append(claim) }
      }
      if let claim = remainder(in: sentence, block, near), told.insert(claim.range).inserted {
        claims.append(claim)
      }
    }
    return claims
  }

  // MARK: Connectives

  private func connectives(in sentence: Range<Int>) -> [Connective] {
    var found: [Connective] = []
    for range in passage.occurrences(of: "gồm", in: sentence)
      + passage.occurrences(of: "chia ra", in: sentence)
    where !isPartial(range, in: sentence) {
      found.append(
        Connective(range: range, strength: .all, end: end(of: range, in: sentence)))
    }
    for range in passage.occurrences(of: "trong đó", in: sentence)
    where !passage.contains(
      ["gồm"], in: range.upperBound..<min(range.upperBound + 12, sentence.upperBound))
    {
      found.append(
        Connective(range: range, strength: .some, end: end(of: range, in: sentence)))
    }
    for index in sentence where text.utf8[index] == UInt8(ascii: "(") {
      let limit = min(sentence.upperBound, index + Self.longestParts)
      if let end = passage.closingBracket(from: index + 1, before: limit) {
        found.append(Connective(range: index..<index + 1, strength: .bracket, end: end))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether "gồm" stands in "gồm cả", which names one part among others.
  private func isPartial(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    passage.contains(
      ["cả", "có cả"], in: range.upperBound..<min(range.upperBound + 9, sentence.upperBound))
  }

  /// Where the parts behind a word end: at the bracket that it stands in, else with the sentence.
  private func end(of range: Range<Int>, in sentence: Range<Int>) -> Int {
    let limit = min(sentence.upperBound, range.upperBound + Self.longestParts)
    return passage.closingBracket(from: range.upperBound, before: limit) ?? limit
  }

  /// The bytes that the parts of one sum take at most.
  private static let longestParts = 3000

  // MARK: Sums

  private func sum(
    at connective: Connective, in sentence: Range<Int>, _ block: Range<Int>, _ amounts: [Amount]
  ) -> Claim? {
    let area = connective.range.upperBound..<connective.end
    let inside = amounts.within(area)
    guard !inside.isEmpty else { return nil }
    // A sentence that begins with "Trong đó" takes the total of the one before apart.
    let isAtStart = passage.trimmed(sentence.lowerBound..<connective.range.lowerBound).isEmpty
    let reach = isAtStart ? block.lowerBound : sentence.lowerBound
    let before = amounts.within(reach..<connective.range.lowerBound).suffix(24)
      .filter { $0.range.upperBound <= connective.range.lowerBound }
    if let part = greaterPart(inside, before, connective) { return part }
    guard inside.count > 1,
      let total = total(among: before, at: connective, for: inside)
    else { return nil }
    let readings = readings(of: area, inside, total, connective)
    if let holding = readings.first(where: { $0.addition.holds }) {
      return holding.addition.claim(in: text)
    }
    guard readings.count == 1, let reading = readings.first else { return nil }
    return doubted(reading, connective, area)
  }

  /// "60 hộ, trong đó 70 hộ …": one part that is greater than the whole.
  private func greaterPart(
    _ inside: [Amount], _ before: [Amount], _ connective: Connective
  ) -> Claim? {
    guard connective.strength == .some, let total = before.last, let part = inside.first,
      connective.range.lowerBound - total.range.upperBound < 60,
      part.range.lowerBound - connective.range.upperBound < 40,
      total.whole == nil, !total.isPercentage, total.quantity.qualifier == nil,
      total.isComparable(with: part), total.unit?.noun == part.unit?.noun,
      total.unit?.group != .measure, part.value > total.value,
      !text.utf8[total.range.upperBound..<connective.range.lowerBound].contains(where: {
        ";.()".utf8.contains($0)
      }), !isAside(part, from: connective.range.upperBound),
      !isAside(total, from: total.range.lowerBound - 80), !isUnitPrice(total), !isUnitPrice(part)
    else { return nil }
    let (whole, greater) = (
      VietnameseNumber.format(total.quantity.figure), VietnameseNumber.format(part.quantity.figure)
    )
    let scales = (total.quantity.scale?.rawValue, part.quantity.scale?.rawValue)
    let unit = total.quantity.isMoney ? " đồng" : total.unit.map { " \($0.noun)" } ?? ""
    return Claim(
      .sum, .fails, at: total.range,
      "\(greater)\(scales.1.map { " \($0)" } ?? "") > \(whole)\(scales.0.map { " \($0)" } ?? "")\(unit)",
      expected: total.value, actual: part.value,
      terms: [.init(text: text.string(part.range), range: part.range)],
      remark: Message(
        vi: "một phần lớn hơn tổng của nó", en: "one part is greater than its total"))
  }

  private func isUnitPrice(_ amount: Amount) -> Bool { amount.isRate(in: text.utf8) }

  /// The nearest amount before a connective that its parts can be parts of.
  private func total(
    among before: [Amount], at connective: Connective, for inside: [Amount]
  ) -> Amount? {
    guard
      let nearest = before.last(where: { candidate in
        candidate.whole == nil && !candidate.isPercentage && candidate.value > 0
          && inside.filter { candidate.isComparable(with: $0) }.count > 1
      }) ?? before.last
    else { return nil }
    let gap = nearest.range.upperBound..<connective.range.lowerBound
    let limit = connective.strength == .bracket ? 60 : 160
    let separators: [UInt8] =
      connective.strength == .bracket ? Array(",;()".utf8) : [UInt8(ascii: ";")]
    guard gap.count <= limit, !text.utf8[gap].contains(where: separators.contains),
      !nearest.isPercentage, nearest.whole == nil, !isAside(nearest, from: gap.lowerBound - 80)
    else { return nil }
    return nearest
  }

  /// One way to read the parts of a sum.
  private struct Reading {
    var addition: Addition
    /// Whether nothing among the parts is left over.
    var isWhole: Bool
  }

  private func readings(
    of area: Range<Int>, _ inside: [Amount], _ total: Amount, _ connective: Connective
  ) -> [Reading] {
    let like = inside.filter { total.isComparable(with: $0) }
    if like.count > 1 {
      let pieces = passage.pieces(of: area, at: ";")
      let nested = nestedStart(in: area)
      var readings: [Reading] = []
      func add(_ terms: [Amount], isWhole: Bool) {
        guard terms.count > 1, areDivided(terms) else { return }
        let ranges = terms.map(\.range)
        guard !readings.contains(where: { $0.addition.terms.map(\.range) == ranges }) else {
          return
        }
        readings.append(
          Reading(addition: Addition(terms: terms, total: total), isWhole: isWhole))
      }
      let plain = like.filter { !isAside($0, from: area.lowerBound) }
      if pieces.count > 1 {
        let firsts = pieces.compactMap { piece in
          plain.first { piece.contains($0.range.lowerBound) }
        }
        add(firsts, isWhole: firsts.count == pieces.count && plain.count == like.count)
        let firstPiece = plain.filter { pieces[0].contains($0.range.lowerBound) }
        add(firstPiece, isWhole: false)
      }
      add(plain.filter { $0.range.lowerBound < nested }, isWhole: plain.count == like.count)
      return readings
    }
    return mixed(inside, total, connective)
  }

  /// Parts of several kinds: "10 cơ quan (5 bộ và 5 Ủy ban nhân dân)"; each begins a part of the list,
  /// and only a sum that holds is one.
  private func mixed(_ inside: [Amount], _ total: Amount, _ connective: Connective) -> [Reading] {
    guard !total.quantity.isMoney, total.value > 3, connective.strength != .some,
      inside.allSatisfy({
        !$0.quantity.isMoney && $0.whole == nil && !$0.isPercentage && $0.unit != nil
          && $0.unit?.group != .measure && beginsPart($0, connective)
      })
    else { return [] }
    let addition = Addition(terms: inside, total: total)
    return addition.holds ? [Reading(addition: addition, isWhole: true)] : []
  }

  private func beginsPart(_ amount: Amount, _ connective: Connective) -> Bool {
    let before = passage.trimmed(
      connective.range.upperBound..<amount.range.lowerBound, [0x20, UInt8(ascii: ":")])
    guard !before.isEmpty else { return true }
    if [UInt8(ascii: ","), UInt8(ascii: ";")].contains(text.utf8[before.upperBound - 1]) {
      return true
    }
    return before.count > 3
      && passage.contains(["và"], in: (before.upperBound - 4)..<before.upperBound)
  }

  /// Where a word inside the parts takes one of them apart once more.
  private func nestedStart(in area: Range<Int>) -> Int {
    let words =
      passage.occurrences(of: "trong đó", in: area)
      + passage.occurrences(of: "gồm", in: area) + passage.occurrences(of: "chia ra", in: area)
    return words.map(\.lowerBound).min() ?? area.upperBound
  }

  /// Whether a separator stands between each two terms.
  private func areDivided(_ terms: [Amount]) -> Bool {
    zip(terms, terms.dropFirst()).allSatisfy { first, second in
      let gap = first.range.upperBound..<second.range.lowerBound
      return text.utf8[gap].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
        || passage.contains(["và", "còn"], in: gap)
    }
  }

  /// Whether the words before an amount, in its part, make it a rate or a change, and no part.
  func isAside(_ amount: Amount, from start: Int) -> Bool {
    let lower = max(0, start, amount.range.lowerBound - 60)
    guard lower < amount.range.lowerBound else { return false }
    let before = lower..<amount.range.lowerBound
    let separator = text.utf8[before].lastIndex { ",;(\n".utf8.contains($0) }
    return isThreshold(amount)
      || passage.contains(
        Self.asides, in: (separator.map { $0 + 1 } ?? before.lowerBound)..<before.upperBound)
  }

  /// "từ 03 tầng trở lên": a limit, and no part.
  private func isThreshold(_ amount: Amount) -> Bool {
    let after = amount.range.upperBound..<min(amount.range.upperBound + 40, text.utf8.count)
    let clause = text.utf8[after].firstIndex { ",;.\n".utf8.contains($0) } ?? after.upperBound
    return passage.contains(["trở lên", "trở xuống", "trở đi"], in: after.lowerBound..<clause)
  }

  private static let asides: [StaticString] = [
    "mỗi", "mức", "bình quân", "trung bình", "tối đa", "tối thiểu", "tăng", "giảm", "so với",
    "trở lên", "trở xuống",
  ]

  // MARK: Doubt

  /// What a sum that does not add up is: a contradiction, an open question, or no sum.
  private func doubted(_ reading: Reading, _ connective: Connective, _ area: Range<Int>) -> Claim? {
    let addition = reading.addition
    guard reading.isWhole, !isOpen(area) else { return nil }
    if addition.mayBeRounded { return addition.claim(.undecided, in: text) }
    let isExplained = addition.hasTellingDigits && !addition.misprints.isEmpty
    switch connective.strength {
    case .all: return addition.claim(.fails, in: text)
    case .bracket where areYears(addition.terms): return addition.claim(.fails, in: text)
    case .bracket: return isExplained ? addition.claim(.fails, in: text) : nil
    case .some:
      guard addition.total.quantity.isMoney else {
        // People and households may be counted twice, places and projects not.
        let isApart = addition.total.unit.map { $0.group == .place || $0.group == .other } ?? false
        let exceeds =
          addition.difference > 0 && isApart
          && addition.terms.allSatisfy { $0.unit?.noun == addition.total.unit?.noun }
        return isExplained || exceeds ? addition.claim(.fails, in: text) : nil
      }
      return addition.claim(
        isExplained || addition.difference > 0 ? .fails : .undecided, in: text)
    }
  }

  /// Whether the list is not all there is: "…", "v.v.", "chủ yếu".
  private func isOpen(_ area: Range<Int>) -> Bool {
    passage.contains(["v.v", "chủ yếu", "riêng", "nhất là", "nhiều nhất"], in: area)
      || passage.string(area).containsEllipsis
  }

  /// Whether each part is named by a year: "năm 2021: …; năm 2022: …".
  private func areYears(_ terms: [Amount]) -> Bool {
    terms.allSatisfy { term in
      let before = max(0, term.range.lowerBound - 20)..<term.range.lowerBound
      return passage.contains(["năm"], in: before)
    }
  }

  // MARK: Remainders

  /// "… 2.752 tỷ đồng. Riêng … 888 tỷ đồng; phần còn lại … 1.864 tỷ đồng"
  private func remainder(
    in sentence: Range<Int>, _ block: Range<Int>, _ amounts: [Amount]
  ) -> Claim? {
    guard let word = passage.occurrences(of: "còn lại", in: sentence).first,
      let rest = amounts.first(where: {
        $0.range.lowerBound >= word.upperBound && $0.range.upperBound <= sentence.upperBound
      }), rest.range.lowerBound - word.upperBound < 60
    else { return nil }
    let before = amounts.filter {
      $0.range.upperBound <= word.lowerBound && $0.isComparable(with: rest)
    }
    // The part stands with the remainder, the total in the same block before it.
    guard let part = before.last, part.range.lowerBound >= sentence.lowerBound,
      !isAside(part, from: block.lowerBound)
    else { return nil }
    let additions = before.dropLast().map { Addition(terms: [part, rest], total: $0) }
    if let holding = additions.last(where: \.holds) { return holding.claim(in: text) }
    guard additions.count == 1, let addition = additions.first,
      addition.total.value > part.value
    else { return nil }
    let isSure =
      addition.total.range.lowerBound >= sentence.lowerBound
      || addition.hasTellingDigits && !addition.misprints.isEmpty
    return addition.mayBeRounded || isSure ? addition.claim(in: text) : nil
  }
}

extension [Amount] {
  /// The amounts that begin within a stretch; amounts are in the order of the text.
  func within(_ range: Range<Int>) -> [Amount] {
    Array(
      self[
        first(from: range.lowerBound)..<first(from: Swift.max(range.lowerBound, range.upperBound))])
  }

  /// The amounts of a sentence, with some of those before it.
  func near(_ sentence: Range<Int>) -> [Amount] {
    let start = first(from: sentence.lowerBound)
    return Array(self[Swift.max(0, start - 24)..<first(from: sentence.upperBound)])
  }

  /// The index of the first amount that begins at an offset or after it.
  private func first(from offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension String {
  var containsEllipsis: Bool { contains("…") || contains("...") }
}
