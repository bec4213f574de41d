import Gazetteer
import VietnameseText

/// The places that an agency's name or a document tells, folded, by level.
struct NamedPlaces: Hashable, Sendable {
  var provinces: Set<String> = []
  var districts: Set<String> = []
  var communes: Set<String> = []

  /// Whether the two cannot be one: at some level both are known and differ.
  func isApart(from other: NamedPlaces) -> Bool {
    func differ(_ a: Set<String>, _ b: Set<String>) -> Bool {
      !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
    }
    return differ(provinces, other.provinces) || differ(districts, other.districts)
      || differ(communes, other.communes)
  }

  /// Which levels are known, the lower ones weighing more.
  var depth: Int {
    (communes.isEmpty ? 0 : 4) + (districts.isEmpty ? 0 : 2) + (provinces.isEmpty ? 0 : 1)
  }

  mutating func formUnion(_ other: NamedPlaces) {
    provinces.formUnion(other.provinces)
    districts.formUnion(other.districts)
    communes.formUnion(other.communes)
  }
}

/// An agency's name as it is compared.
struct AgencyName: Hashable, Sendable {
  /// Folded, abbreviations written out, without "tỉnh" before a province.
  let text: String
  let places: NamedPlaces

  /// A text may name an agency shorter or longer than the list does: "Ban Bí thư" and "Ban Bí thư
  /// Trung ương Đảng", "Bộ trưởng Bộ Nội vụ" and "Bộ Nội vụ".
  func isSame(as other: AgencyName) -> Bool {
    text == other.text || text.hasWords(of: other.text) || other.text.hasWords(of: text)
  }
}

extension [AgencyName] {
  /// Whether an agency of one list is one of the other.
  func shares(with others: [AgencyName]) -> Bool {
    contains { own in others.contains { own.isSame(as: $0) } }
  }

  var places: NamedPlaces { reduce(into: NamedPlaces()) { $0.formUnion($1.places) } }
}

/// Names as they are compared, each folded once: a site has few agencies and many mentions of them.
struct AgencyNames: Sendable {
  private var known: [String: AgencyName] = [:]
  /// Each name of a province, folded, to the one it is compared by.
  private let provinces: [String: String]

  init(_ gazetteer: Gazetteer) {
    var provinces: [String: String] = [:]
    for unit in gazetteer.units {
      let name = Folding.toned(unit.name)
      for other in unit.otherNames where provinces[Folding.toned(other)] == nil {
        provinces[Folding.toned(other)] = name
      }
    }
    for unit in gazetteer.units { provinces[Folding.toned(unit.name)] = Folding.toned(unit.name) }
    self.provinces = provinces
  }

  /// A name as it is compared.
  subscript(name: String) -> AgencyName { known[name] ?? read(name) }

  /// Keeps a name that will be asked for again.
  mutating func learn(_ name: String) {
    if known[name] == nil { known[name] = read(name) }
  }

  /// A province's name as it is compared.
  func province(_ name: String) -> String {
    let folded = Folding.toned(name)
    return provinces[folded] ?? folded
  }

  /// A text folded, with the abbreviations that every office uses written out.
  static func written(_ text: String) -> String { words(of: text).joined(separator: " ") }

  private func read(_ name: String) -> AgencyName {
    var words = Self.words(of: name)
    let places = takePlaces(from: &words)
    return AgencyName(text: words.joined(separator: " "), places: places)
  }

  private static func words(of text: String) -> [String] {
    Folding.toned(text).split(separator: " ").map { writtenOut[$0] ?? String($0) }
  }

  /// Reads the places off a name, and drops "tỉnh" where a province's name follows.
  private func takePlaces(from words: inout [String]) -> NamedPlaces {
    var places = NamedPlaces()
    var kept: [String] = []
    var hasUnit = false
    var index = 0
    while index < words.count {
      guard let unit = Self.unit(at: index, in: words) else {
        kept.append(words[index])
        index += 1
        continue
      }
      hasUnit = true
      let start = index + unit.length
      if let (province, length) = province(in: words[start...].prefix(5)), unit.isUpper {
        places.provinces.insert(province)
        if unit.level != .province { kept += words[index..<start] }
        kept += words[start..<(start + length)]
        index = start + length
        continue
      }
      let end = Self.end(from: start, in: words)
      let place = words[start..<end].joined(separator: " ").filter { $0 != "," }
      if !place.isEmpty {
        switch unit.level {
        case .province: places.provinces.insert(place)
        case .district: places.districts.insert(place)
        case .commune: places.communes.insert(place)
        }
      }
      kept += words[index..<end]
      index = end
    }
    if !hasUnit {
      let ends = [5, 4, 3, 2, 1].map { [words] in words.suffix($0).joined(separator: " ") }
      if let last = ends.lazy.compactMap({ provinces[$0] }).first { places.provinces.insert(last) }
    }
    words = kept
    return places
  }

  /// The province that words begin with, and of how many words its name is.
  private func province(in words: ArraySlice<String>) -> (name: String, length: Int)? {
    for length in stride(from: words.count, to: 0, by: -1) {
      let name = words.prefix(length).joined(separator: " ").filter { $0 != "," }
      if let province = provinces[name] { return (province, length) }
    }
    return nil
  }

  private enum Level { case province, district, commune }

  private static func unit(
    at index: Int, in words: [String]
  ) -> (level: Level, length: Int, isUpper: Bool)? {
    guard index + 1 < words.count else { return nil }
    switch (words[index], words[index + 1]) {
    case ("tỉnh", _): return (.province, 1, true)
    case ("thành", "phố"): return (.district, 2, true)
    case ("huyện", _), ("quận", _): return (.district, 1, false)
    case ("thị", "xã"): return (.district, 2, false)
    case ("thị", "trấn"): return (.commune, 2, false)
    // Societies and affairs are no communes.
    case ("xã", let next): return next.hasPrefix("hội") ? nil : (.commune, 1, false)
    case ("phường", _): return (.commune, 1, false)
    default: return nil
    }
  }

  /// Where a place's name ends: after a comma, or before the next unit's word.
  private static func end(from start: Int, in words: [String]) -> Int {
    var end = start
    while end < words.count {
      if end > start, unit(at: end, in: words) != nil { break }
      end += 1
      if words[end - 1].hasSuffix(",") { break }
    }
    return end
  }

  private static let writtenOut: [Substring: String] = [
    "mttq": "mặt trận tổ quốc", "ubmttq": "ủy ban mặt trận tổ quốc", "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân", "lđtbxh": "lao động - thương binh và xã hội",
    "tw": "trung ương", "tp": "thành phố",
  ]
}

extension String {
  /// Whether another text stands in this one, byte for byte.
  func hasWords(of other: String) -> Bool {
    guard !other.isEmpty, other.utf8.count <= utf8.count else { return false }
    return utf8.firstRange(of: other.utf8) != nil
  }
}
