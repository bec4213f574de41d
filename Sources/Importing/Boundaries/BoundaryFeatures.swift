internal import Diagnostics
internal import Gazetteer
internal import VietnameseText

/// Finds out which province each feature of a GeoJSON file is.
struct BoundaryFeatures {
  /// Which features make up which areas.
  struct Plan {
    /// 63 or 34.
    var count: Int
    var areas: [GeometryWorker.Request]
  }

  private let files: [String]
  private let read: [GeometryWorker.File]
  private let gazetteer: Gazetteer
  private(set) var diagnostics: [Diagnostic] = []

  /// The divisions of the country that a file may hold, by a day of each: 63 with Huế under its old
  /// and its new name, and 34.
  private static let days: [(count: Int, day: PartialDate)] = [
    (63, day(2024, 12, 31)), (63, day(2025, 1, 1)), (34, day(2025, 7, 1)),
  ]

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate {
    guard let date = try? PartialDate(year: year, month: month, day: day) else {
      preconditionFailure("\(day)/\(month)/\(year) is a day")
    }
    return date
  }

  init(files: [String], read: [GeometryWorker.File], gazetteer: Gazetteer) {
    self.files = files
    self.read = read
    self.gazetteer = gazetteer
  }

  /// - Returns: nil with an error among the diagnostics.
  mutating func plan() -> Plan? {
    for (file, content) in zip(files, read) {
      if let problem = content.problem { report(problem, file: file) }
    }
    for (index, content) in read.prefix(files.count).enumerated() { check(content, index) }
    if diagnostics.hasErrors { return nil }
    var areas: [String: [[Int]]] = [:]
    var provinces: [(index: Int, feature: GeometryWorker.Feature)] = []
    for (file, content) in read.enumerated() {
      for (index, feature) in content.features.enumerated() {
        if let slug = Self.archipelago(feature) {
          areas[slug, default: []].append([file, index])
        } else if file == 0 {
          provinces.append((index, feature))
        }
      }
    }
    guard let match = bestMatch(provinces.map(\.feature)) else {
      report(
        .`boundaries.no-names`, provinces.first?.index,
        Message(
          vi: "không thuộc tính nào của các đối tượng là tên hay mã tỉnh, thành phố",
          en: "no property of the features is the name or code of a province"),
        Message(
          vi: "ghi tên tỉnh, thành phố vào một thuộc tính, ví dụ name",
          en: "write the province's name into a property, such as name"))
      return nil
    }
    for (place, unit) in zip(provinces, match.units) {
      guard let unit else {
        reportUnknown(place.index, place.feature.properties[match.key] ?? "", match)
        continue
      }
      areas[unit.slug, default: []].append([0, place.index])
    }
    reportMissing(match)
    if diagnostics.hasErrors { return nil }
    return Plan(
      count: match.count,
      areas: areas.sorted { $0.key < $1.key }.map { .init(slug: $0.key, features: $0.value) })
  }

  // MARK: Which province

  private struct Match {
    var key: String
    var count: Int
    var day: PartialDate
    /// For each feature.
    var units: [AdministrativeUnit?]
    var missing: [AdministrativeUnit]
    var isByCode: Bool

    /// Names decide before codes, since some codes mean different units in the two divisions.
    var rank: (Int, Int) { (units.count { $0 != nil } - 2 * missing.count, isByCode ? 0 : 1) }
  }

  /// The property and the division by which most features are provinces.
  private func bestMatch(_ features: [GeometryWorker.Feature]) -> Match? {
    let keys = Set(features.flatMap(\.properties.keys)).sorted()
    var best: Match?
    for (count, day) in Self.days {
      let all = gazetteer.units(on: day)
      for key in keys {
        for isByCode in [false, true] {
          let units = features.map { feature in
            feature.properties[key].flatMap { unit($0, isByCode: isByCode, on: day) }
          }
          let found = Set(units.compactMap(\.self))
          // A few features may be misspelt; a property that names hardly any is another one.
          guard found.count * 2 > features.count else { continue }
          let missing = all.filter { !found.contains($0) }
          let match = Match(
            key: key, count: count, day: day, units: units, missing: missing, isByCode: isByCode)
          // A code alone decides nothing unless the codes are those of one division.
          if isByCode, !missing.isEmpty { continue }
          if best.map({ $0.rank < match.rank }) ?? true { best = match }
        }
      }
    }
    return best
  }

  private func unit(
    _ text: String, isByCode: Bool, on day: PartialDate
  ) -> AdministrativeUnit? {
    guard isByCode else { return gazetteer.unit(named: text, on: day) }
    guard !text.isEmpty, text.count <= 2, text.allSatisfy(\.isNumber) else { return nil }
    return gazetteer.unit(code: text.count == 1 ? "0" + text : text, on: day)
  }

  /// The archipelago that a feature is, by any of its properties.
  private static func archipelago(_ feature: GeometryWorker.Feature) -> String? {
    for value in feature.properties.sorted(by: { $0.key < $1.key }).map(\.value) {
      guard let slug = Slug.make(value) else { continue }
      let bare = ["quan-dao-", "huyen-dao-", "huyen-", "dac-khu-", "q-d-"].reduce(slug) {
        $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0
      }
      if bare == "hoang-sa" || bare == "truong-sa" { return bare }
    }
    return nil
  }

  // MARK: Messages

  private mutating func check(_ content: GeometryWorker.File, _ file: Int) {
    var reversed = 0
    for (index, feature) in content.features.enumerated() {
      reversed += feature.reversed
      if let problem = feature.problem {
        let name = feature.properties["name"] ?? feature.properties.sorted { $0 < $1 }.first?.value
        report(problem, file: files[file], feature: index, name: name)
      }
    }
    guard reversed > 0 else { return }
    diagnostics.append(
      Diagnostic(
        .`boundaries.winding`, at: SourceLocation(file: files[file]),
        Message(
          vi: "\(reversed) vòng ngoài đi theo chiều kim đồng hồ; đã đảo lại theo RFC 7946",
          en: "\(reversed) outer rings ran clockwise and were turned round (RFC 7946)")))
  }

  private mutating func reportUnknown(_ index: Int, _ name: String, _ match: Match) {
    let suggestion = gazetteer.suggestion(for: name, on: match.day)
    report(
      .`boundaries.unknown-province`, index,
      Message(
        vi: "không có tỉnh, thành phố “\(name)” trong \(match.count) tỉnh, thành phố",
        en: "there is no province “\(name)” among the \(match.count)"),
      Suggestion.message(suggestion?.name)
        ?? Message(
          vi: "sửa tên trong thuộc tính \(match.key), hoặc bỏ đối tượng này",
          en: "mend the name in the property \(match.key), or remove the feature"))
  }

  private mutating func reportMissing(_ match: Match) {
    if match.missing.isEmpty { return }
    let names = match.missing.map(\.name).joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .`boundaries.missing-province`, at: SourceLocation(file: files[0]),
        Message(
          vi: "thiếu \(match.missing.count) trong \(match.count) tỉnh, thành phố: \(names)",
          en: "\(match.missing.count) of the \(match.count) provinces are missing: \(names)"),
        wayOut: Message(
          vi: "dùng tệp có đủ \(match.count) tỉnh, thành phố, hoặc sửa tên những nơi viết sai",
          en: "use a file with all \(match.count), or mend the names that are misspelt")))
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ feature: Int?, _ summary: Message, _ wayOut: Message
  ) {
    let place = feature.map { ("đối tượng thứ \($0 + 1): ", "feature \($0 + 1): ") } ?? ("", "")
    diagnostics.append(
      Diagnostic(
        code, at: SourceLocation(file: files[0]),
        Message(vi: place.0 + summary.vietnamese, en: place.1 + summary.english), wayOut: wayOut))
  }

  private mutating func report(
    _ problem: GeometryWorker.Problem, file: String, feature: Int? = nil, name: String? = nil
  ) {
    let words = BoundaryProblem(problem)
    let named = name.map { " “\($0)”" } ?? ""
    let place =
      feature.map { ("đối tượng thứ \($0 + 1)\(named): ", "feature \($0 + 1)\(named): ") }
      ?? ("", "")
    diagnostics.append(
      Diagnostic(
        problem.code, at: SourceLocation(file: file),
        Message(
          vi: place.0 + words.summary.vietnamese, en: place.1 + words.summary.english),
        wayOut: words.wayOut))
  }
}
