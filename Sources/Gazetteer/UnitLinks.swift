import VietnameseText

/// Which units followed which, and which border each other; all by their places in a list of units.
struct UnitLinks: Sendable {
  /// The unit that took each unit in.
  private(set) var successors: [Int?]
  /// The units that each unit was made of, in order.
  private(set) var predecessors: [[Int]]
  private var borders: [[Int]]

  /// - Parameters:
  ///   - units: all units of all times.
  ///   - borderTable: the pairs of `neighbours.tsv`; a slug means the first unit that bears it, and
  ///     pairs of unknown units do not count.
  init(_ units: [AdministrativeUnit], borders borderTable: [(String, String)]) {
    let bySlug = Dictionary(grouping: units.indices) { units[$0].slug }
    successors = units.map { unit in
      guard let lastDay = unit.lastDay, let slug = unit.successorSlug else { return nil }
      return bySlug[slug, default: []].filter { units[$0].firstDay > lastDay }
        .min { units[$0].firstDay < units[$1].firstDay }
    }
    predecessors = Array(repeating: [], count: units.count)
    borders = predecessors
    for (unit, successor) in successors.enumerated() {
      if let successor { predecessors[successor].append(unit) }
    }
    for (a, b) in borderTable {
      guard let a = bySlug[a]?.first, let b = bySlug[b]?.first else { continue }
      borders[a].append(b)
      borders[b].append(a)
    }
  }

  /// The units that border a unit on a day, in the order of the list.
  func neighbours(
    of unit: Int, in units: [AdministrativeUnit], on date: PartialDate
  ) -> [Int] {
    var found: Set<Int> = []
    var parts = [unit]
    while let part = parts.popLast() {
      parts += predecessors[part]
      for neighbour in borders[part] {
        if let today = follow(neighbour, in: units, on: date) { found.insert(today) }
      }
    }
    found.remove(unit)
    return found.sorted()
  }

  /// The unit that a unit is part of on a day; nil before it was made.
  func follow(_ unit: Int, in units: [AdministrativeUnit], on date: PartialDate) -> Int? {
    var unit = unit
    // A unit's successor is younger than itself, so that this ends.
    while !units[unit].exists(on: date) {
      guard let next = successors[unit] else { return nil }
      unit = next
    }
    return unit
  }
}

/// Reads `neighbours.tsv`.
enum BorderTable {
  /// The pairs of slugs of units that border each other.
  ///
  /// - Parameter table: lines of a slug, a tab, and slugs divided by semicolons; `#` begins a comment.
  static func parse(_ table: [UInt8]) -> [(String, String)] {
    table.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
      .flatMap { line -> [(String, String)] in
        let cells = line.split(separator: UInt8(ascii: "\t"))
        guard cells.count == 2 else { return [] }
        let slug = String(decoding: cells[0], as: UTF8.self)
        return String(decoding: cells[1], as: UTF8.self).split(separator: ";")
          .map { (slug, String($0.drop { $0 == " " })) }
      }
  }
}
