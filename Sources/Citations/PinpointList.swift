/// Makes pinpoints of the levels of a chain: which belong to one place, and which a list shares.
enum PinpointList {
  /// Levels that stand for one place.
  private struct Group {
    var parts: [Pinpoint.Part]
    var range: Range<Int>
    var isDescending = false

    var lowest: Pinpoint.Level? { parts.map(\.level).min() }
    var highest: Pinpoint.Level? { parts.map(\.level).max() }
  }

  /// "khoản 1 và khoản 2 Điều 5" names two places, both in Điều 5.
  static func pinpoints(_ elements: [PinpointGrammar.Element]) -> [Pinpoint] {
    var groups: [Group] = []
    for (index, element) in elements.enumerated() {
      // What follows the numbers of the same level: "khoản 1, điểm b và c khoản 3".
      let next = elements.dropFirst(index + 1).first { $0.part.level != element.part.level }
      if var group = groups.last, joins(element, next: next, &group) {
        groups[groups.count - 1] = group
      } else {
        groups.append(Group(parts: [element.part], range: element.range))
      }
    }
    share(&groups)
    return groups.map { group in
      Pinpoint(parts: group.parts.sorted { $0.level < $1.level }, range: group.range)
    }
  }

  /// Takes an element into a group if it is a further level of the same place.
  private static func joins(
    _ element: PinpointGrammar.Element, next: PinpointGrammar.Element?, _ group: inout Group
  ) -> Bool {
    guard element.separator != .and, let lowest = group.lowest, let highest = group.highest else {
      return false
    }
    let level = element.part.level
    if level > highest, !group.isDescending {
      // "khoản 2 Điều 5"
    } else if level < lowest, group.parts.count == 1 || group.isDescending {
      // "Điều 5, khoản 2", but not the list "Điều 5, khoản 2 Điều 6".
      if let next, next.separator == .none, next.part.level > level { return false }
      group.isDescending = true
    } else {
      return false
    }
    group.parts.append(element.part)
    group.range = group.range.lowerBound..<element.range.upperBound
    return true
  }

  /// Gives the groups of a list the higher levels that they share with a neighbour.
  private static func share(_ groups: inout [Group]) {
    for index in groups.indices.dropLast().reversed() where !groups[index].isDescending {
      inherit(from: groups[index + 1], &groups[index])
    }
    for index in groups.indices.dropFirst() where groups[index - 1].isDescending {
      inherit(from: groups[index - 1], &groups[index])
    }
  }

  private static func inherit(from source: Group, _ group: inout Group) {
    guard let highest = group.highest, let lowest = source.lowest, lowest <= highest else { return }
    group.parts += source.parts.filter { $0.level > highest }
  }
}
