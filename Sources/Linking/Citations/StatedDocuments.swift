import Citations
import Model
import VietnameseText

/// Tells from all descriptions with one identifier which documents they are of, where neither the site
/// nor its list knows one.
///
/// Descriptions are taken in levels, from those that say most to those that say least; all of a level
/// are compared with what the levels before have made. So their order cannot matter.
///
/// 1. Distinct full days are distinct documents; one day is one, unless issuers are of other places.
/// 2. What says less belongs to the one document that it fits. Where it fits several, it is ambiguous
///    and tells of none; where it fits none, it tells of a document of its own.
struct StatedDocuments {
  /// A description with how often texts give it.
  struct Described {
    var description: CitationDirectory.Description
    var count: Int
    var facts: CitationDirectory.Facts

    /// Those of the highest level say most.
    var level: Int {
      let date = description.date
      let precision = date == nil ? 0 : date?.month == nil ? 1 : date?.day == nil ? 2 : 3
      return precision * 16 + (facts.agencies.isEmpty ? 0 : 1 + facts.places.depth)
    }
  }

  private struct Group {
    var candidate: CitationDirectory.Candidate
    var members: [Described]
  }

  private var groups: [Group] = []

  /// - Parameter described: the descriptions that no known document explains, in any order.
  init(_ described: [Described]) {
    let levels = Dictionary(grouping: described, by: \.level)
    for level in levels.keys.sorted(by: >) { add(levels[level] ?? []) }
  }

  /// The documents with what tells them apart, in no order.
  var documents: [(reference: Reference, facts: CitationDirectory.Facts)] {
    groups.map { group in
      (Self.reference(group.members, date: group.candidate.facts.date), group.candidate.facts)
    }
  }

  // MARK: Grouping

  private mutating func add(_ level: [Described]) {
    var joining: [Int: [Described]] = [:]
    var founding: [Described] = []
    let candidates = groups.map(\.candidate)
    let byDay = Dictionary(grouping: candidates) { $0.facts.date }
    for described in level {
      // A full day fits that day alone: what says more has been taken before what says less.
      let possible =
        described.facts.date?.day == nil ? candidates : byDay[described.facts.date] ?? []
      let fitting = CitationDirectory.matching(possible, described.facts)
      if fitting.isEmpty { founding.append(described) }
      if fitting.count == 1 { joining[fitting[0].number, default: []].append(described) }
    }
    for (group, members) in joining {
      // Agencies of which only one can have issued a document of unknown issuer.
      if groups[group].candidate.facts.agencies.isEmpty, !members[0].facts.agencies.isEmpty,
        Self.parts(members).count > 1
      {
        founding += members
      } else {
        join(members, to: group)
      }
    }
    for members in Dictionary(grouping: founding, by: \.description.date).values {
      for part in Self.parts(members) {
        groups.append(
          Group(
            candidate: .init(
              document: .unnamed, number: groups.count,
              facts: .init(date: part[0].facts.date)), members: []))
        join(part, to: groups.count - 1)
      }
    }
  }

  private mutating func join(_ members: [Described], to group: Int) {
    groups[group].members += members
    for member in members {
      groups[group].candidate.facts.agencies += member.facts.agencies.filter {
        !groups[group].candidate.facts.agencies.contains($0)
      }
      groups[group].candidate.facts.places.formUnion(member.facts.places)
    }
  }

  /// Descriptions of one level and date, parted where they cannot mean one document.
  private static func parts(_ described: [Described]) -> [[Described]] {
    var parts: [[Described]] = []
    for one in described {
      let (near, apart) = parts.divided { part in part.contains { isOne($0.facts, one.facts) } }
      parts = apart + [near.flatMap(\.self) + [one]]
    }
    return parts
  }

  private static func isOne(_ a: CitationDirectory.Facts, _ b: CitationDirectory.Facts) -> Bool {
    if a.places.isApart(from: b.places) { return false }
    return a.date?.day != nil || (a.agencies.isEmpty && b.agencies.isEmpty)
      || a.agencies.shares(with: b.agencies)
  }

  // MARK: What is said

  /// What most descriptions say; among equals the longest, then the first in the alphabet.
  private static func mostSaid(_ values: [(value: [String], count: Int)]) -> [String] {
    var counts: [[String]: Int] = [:]
    for (value, count) in values { counts[value, default: 0] += count }
    return counts.max { a, b in
      let (first, second) = (a.key.joined(separator: "; "), b.key.joined(separator: "; "))
      if a.value != b.value { return a.value < b.value }
      if first.utf8.count != second.utf8.count { return first.utf8.count < second.utf8.count }
      return second.utf8.lexicographicallyPrecedes(first.utf8)
    }?.key ?? []
  }

  private static func reference(_ members: [Described], date: PartialDate?) -> Reference {
    func said(_ value: (CitationDirectory.Description) -> [String]) -> [String] {
      mostSaid(
        members.compactMap { member in
          let value = value(member.description)
          return value.isEmpty ? nil : (value, member.count)
        })
    }
    let identifier = said { $0.identifier.map { [$0] } ?? [] }.first
    let kind = said { $0.kind.map { [$0.rawValue] } ?? [] }.first
    var reference = Reference(
      kind: kind.flatMap(DocumentKind.init) ?? identifier.flatMap(Self.kind) ?? .other)
    if let identifier {
      (reference.number, reference.symbol) = parts(of: identifier)
    } else {
      reference.title = said { $0.name.map { [$0] } ?? [] }.first
    }
    reference.date = date
    reference.issuers = said(\.issuers)
    return reference
  }

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

extension Array {
  /// Those that fulfil a condition, and the others.
  fileprivate func divided(by condition: (Element) -> Bool) -> (with: [Element], without: [Element])
  {
    var (with, without): ([Element], [Element]) = ([], [])
    for element in self {
      if condition(element) { with.append(element) } else { without.append(element) }
    }
    return (with, without)
  }
}
