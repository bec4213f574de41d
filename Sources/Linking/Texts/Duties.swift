package import Model
import VietnameseText

/// What a section of a document tells agencies to do.
package struct Duty: Sendable, Equatable {
  /// By its index in `Body.sections`.
  package var section: Int
  /// In the order of the heading.
  package var holders: [Holder]
  /// The paragraphs and the items of lists, in order.
  package var items: [String]

  package init(section: Int, holders: [Holder], items: [String]) {
    self.section = section
    self.holders = holders
    self.items = items
  }

  package enum Holder: Sendable, Hashable {
    case agency(ContentID)
    /// As the heading names it.
    case named(String)
  }
}

/// Recognises duties by the headings of a document.
///
/// A heading gives a duty to the agencies that it names when it stands in a part on responsibilities
/// ("PHÂN CÔNG TRÁCH NHIỆM", "TỔ CHỨC THỰC HIỆN"), or says "Trách nhiệm của …" itself. It names
/// agencies when the register knows it, or when it begins as agencies' names do.
struct DutyFinder {
  private let body: Body
  private let place: AgencyRegister.Place

  init(_ body: Body, place: AgencyRegister.Place) {
    self.body = body
    self.place = place
  }

  /// The duties in reading order.
  func duties(_ register: inout AgencyRegister) -> [Duty] {
    var duties: [Duty] = []
    var parts = OpenParts()
    for (index, section) in body.sections.enumerated() where section.isHeading {
      let title = body.text(section.title)
      let folded = Folding.toned(title)
      parts.open(depth: section.depth, isOnDuties: Self.isOnDuties(folded))
      guard parts.isWithinDuties || Self.givesDuty(folded) else { continue }
      let holders = holders(in: title, &register)
      guard !holders.isEmpty else { continue }
      let items = items(of: section)
      if !items.isEmpty { duties.append(Duty(section: index, holders: holders, items: items)) }
    }
    return duties
  }

  /// The headings that the present one stands under.
  struct OpenParts {
    private var parts: [(depth: Int, isOnDuties: Bool)] = []

    mutating func open(depth: Int, isOnDuties: Bool) {
      while let last = parts.last, last.depth >= depth { parts.removeLast() }
      parts.append((depth, isOnDuties))
    }

    /// Whether one of the headings above the last is on duties.
    var isWithinDuties: Bool { parts.dropLast().contains(where: \.isOnDuties) }
    var isOnDuties: Bool { parts.contains(where: \.isOnDuties) }
  }

  /// Whether a heading opens a part on who does what.
  ///
  /// - Parameter title: folded.
  static func isOnDuties(_ title: String) -> Bool {
    partTitles.contains { title.containsWords($0) }
  }

  private static let partTitles = [
    "tổ chức thực hiện", "tổ chức triển khai", "trách nhiệm", "phân công", "nhiệm vụ của",
  ]

  private static func givesDuty(_ title: String) -> Bool {
    ["trách nhiệm của ", "nhiệm vụ của "].contains { title.hasPrefix($0) }
  }

  // MARK: Holders

  private func holders(in title: String, _ register: inout AgencyRegister) -> [Duty.Holder] {
    let names = AgencyWords.withoutIntroduction(title)
    if let one = register.find(names, in: place) { return [.agency(register.ids[one])] }
    let parts = AgencyWords.parts(of: names)
    let known = parts.map { register.find($0, in: place) }
    // "Sở Văn hóa, Thể thao và Du lịch" is one; "Báo X, Đài Y" are two;
    // "các cơ quan, đơn vị có liên quan" is a group.
    let isList =
      !AgencyWords.isGroup(names)
      && zip(parts, known).allSatisfy { $1 != nil || AgencyWords.isAgencyLike($0) }
    if isList {
      return zip(parts, known).map { part, agency in
        agency.map { .agency(register.ids[$0]) } ?? .named(part)
      }
    }
    return AgencyWords.isAgencyLike(names) ? [.named(names)] : []
  }

  // MARK: Text

  /// What stands between a heading and the next one, an item for each paragraph or item of a list.
  private func items(of section: Body.Section) -> [String] {
    var items: [String] = []
    var index = Int(body.nodes[section.node].end)
    while index < body.nodes.count {
      let node = body.nodes[index]
      if node.kind == .heading || node.kind == .footnoteDefinition { break }
      items += self.items(at: index)
      index = Int(node.end)
    }
    return items
  }

  private func items(at index: Int) -> [String] {
    switch body.nodes[index].kind {
    case .paragraph: [text(of: index)]
    case .bulletList, .orderedList: body.children(of: index).map(text)
    default: []
    }
  }

  private func text(of index: Int) -> String {
    let text = body.text(of: body.nodes[index])
    // The blocks of an item are apart by a line feed.
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return text }
    return text.split(separator: "\n").joined(separator: " ")
  }
}
