import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// Brings the provinces of documents to their names in the gazetteer, and says of a historical
/// document which province its place belongs to now.
enum Provinces {
  static func resolve(in site: inout LinkedSite, _ problems: inout LinkingProblems) {
    // Most documents of a site share a few dozen provinces.
    var known: [Key: AdministrativeUnit] = [:]
    for index in site.documents.indices {
      let document = site.documents[index].document
      guard let name = document.province else { continue }
      let key = Key(name: name, date: document.date)
      guard let unit = known[key] ?? find(key) else {
        report(document, name, &problems)
        continue
      }
      known[key] = unit
      site.documents[index].document.province = unit.name
      if document.status == .historical {
        site.documents[index].successor = successor(of: unit)
      }
    }
  }

  private struct Key: Hashable {
    var name: String
    var date: PartialDate?
  }

  private static func find(_ key: Key) -> AdministrativeUnit? {
    Gazetteer.standard.unit(named: key.name, on: key.date)
  }

  private static func successor(of unit: AdministrativeUnit) -> Successor? {
    guard let successor = Gazetteer.standard.successor(of: unit) else { return nil }
    let day = successor.firstDay
    return Successor(
      former: unit.fullName(on: unit.lastDay ?? day), name: successor.fullName(on: day),
      merged: Gazetteer.standard.predecessors(of: successor).map(\.name), since: day.slashed,
      resolution: successor.resolution(on: day))
  }

  private static func report(
    _ document: Document, _ name: String, _ problems: inout LinkingProblems
  ) {
    let near = Gazetteer.standard.suggestion(for: name, on: document.date)
    problems.diagnostics.append(
      unknown(
        name, on: document.date, near: near?.name, at: problems.location(document, "province")))
  }

  /// A name that is no province's on its day.
  ///
  /// - Parameter near: the province that was probably meant.
  static func unknown(
    _ name: String, on date: PartialDate?, near: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "place.unknown-province", at: location,
      Message(
        vi: "không có tỉnh, thành phố “\(name)”" + (date.map { " vào \($0.slashed)" } ?? ""),
        en: "there is no province “\(name)”" + (date.map { " on \($0.iso)" } ?? "")),
      wayOut: Suggestion.message(near)
        ?? Message(
          vi: "ghi tên tỉnh, thành phố như trên văn bản, không kèm tên huyện",
          en: "write the province's name as in the document, without the district"))
  }
}
