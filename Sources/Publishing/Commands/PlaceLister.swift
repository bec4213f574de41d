package import Diagnostics
import Foundation
package import Gazetteer
package import VietnameseText

/// Tells what a name of a province means.
package struct PlaceLister: Sendable {
  private let gazetteer: Gazetteer

  package init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// - Parameters:
  ///   - name: a name, slug or code, with or without kind and accents.
  ///   - date: the day it is meant on; without one all units of that name are told.
  /// - Throws: `PlaceProblem` when it means none.
  package func list(
    _ name: String, on date: PartialDate?
  ) throws(PlaceProblem) -> [PlaceDescription] {
    if let date {
      return [describe(try gazetteer.resolve(name, on: date), on: date)]
    }
    let units = gazetteer.units(named: name)
    if units.isEmpty { return [describe(try gazetteer.resolve(name, on: nil), on: nil)] }
    return units.map { describe($0, on: nil) }
  }

  private func describe(
    _ unit: AdministrativeUnit, on date: PartialDate?
  ) -> PlaceDescription {
    let day = date ?? unit.lastDay ?? gazetteer.lastChange ?? unit.firstDay
    return PlaceDescription(
      unit, on: day, predecessors: gazetteer.predecessors(of: unit),
      successor: gazetteer.successor(of: unit),
      neighbours: gazetteer.neighbours(of: unit, on: day))
  }
}

/// What is printed of one unit.
package struct PlaceDescription: Encodable, Sendable {
  struct Change: Encodable {
    let date, attribute, value: String
    let resolution: String?
  }

  struct Unit: Encodable {
    let name, slug, firstDay: String
  }

  let name, fullName, kind, slug, code, region: String
  let date, firstDay: String
  let lastDay, resolution: String?
  let otherNames: [String]
  let changes: [Change]
  let predecessors: [Unit]
  let successor: Unit?
  let neighbours: [Unit]

  init(
    _ unit: AdministrativeUnit, on date: PartialDate, predecessors: [AdministrativeUnit],
    successor: AdministrativeUnit?, neighbours: [AdministrativeUnit]
  ) {
    name = unit.name
    fullName = unit.fullName(on: date)
    kind = unit.kind(on: date).rawValue
    slug = unit.slug
    code = unit.code
    region = unit.region(on: date)
    self.date = date.iso
    firstDay = unit.firstDay.iso
    lastDay = unit.lastDay?.iso
    resolution = unit.foundingResolution
    otherNames = unit.otherNames
    changes =
      unit.kinds.changes.map {
        Change(
          date: $0.day.iso, attribute: "kind", value: $0.value.rawValue, resolution: $0.resolution)
      }
      + unit.regions.changes.map {
        Change(date: $0.day.iso, attribute: "region", value: $0.value, resolution: $0.resolution)
      }
    self.predecessors = predecessors.map(Self.named)
    self.successor = successor.map(Self.named)
    self.neighbours = neighbours.map(Self.named)
  }

  private static func named(_ unit: AdministrativeUnit) -> Unit {
    Unit(name: unit.name, slug: unit.slug, firstDay: unit.firstDay.iso)
  }

  /// The name on the first line, then one line for each thing that is known.
  package func text(_ language: MessageLanguage) -> String {
    var lines: [(Message, String?)] = [
      (Message(vi: "loại ngày \(date)", en: "kind on \(date)"), kind),
      (Message(vi: "từ ngày", en: "first day"), firstDay),
      (Message(vi: "đến ngày", en: "last day"), lastDay),
      (Message(vi: "căn cứ", en: "resolution"), resolution),
      (Message(vi: "mã, slug", en: "code, slug"), "\(code), \(slug)"),
      (Message(vi: "vùng", en: "region"), region),
      (Message(vi: "tên khác", en: "other names"), joined(otherNames)),
    ]
    lines += changes.map { change in
      (
        Message(vi: "thay đổi", en: "change"),
        "\(change.date): \(change.value)" + (change.resolution.map { " (\($0))" } ?? "")
      )
    }
    lines += [
      (Message(vi: "hợp thành từ", en: "made of"), joined(predecessors.map(\.name))),
      (
        Message(vi: "nhập vào", en: "merged into"),
        successor.map { "\($0.name) (\($0.slug), \($0.firstDay))" }
      ),
      (Message(vi: "giáp", en: "borders on"), joined(neighbours.map(\.name))),
    ]
    return
      ([fullName]
      + lines.compactMap { label, value in value.map { "  \(label[language]): \($0)" } })
      .joined(separator: "\n")
  }

  private func joined(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// All descriptions as one JSON array of objects.
  ///
  /// - Throws: what the encoder throws, which it does not for texts.
  package static func json(_ descriptions: [PlaceDescription]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(descriptions), as: UTF8.self)
  }
}
