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
      if known[key] == nil {
        do throws(PlaceProblem) {
          known[key] = try site.gazetteer.resolve(name, on: document.date)
        } catch {
          report(error, document, &problems)
        }
      }
      guard let unit = known[key] else { continue }
      site.documents[index].document.province = unit.name
      if document.status == .historical {
        site.documents[index].successor = successor(of: unit, in: site.gazetteer)
      }
    }
  }

  private struct Key: Hashable {
    var name: String
    var date: PartialDate?
  }

  private static func successor(
    of unit: AdministrativeUnit, in gazetteer: Gazetteer
  ) -> Successor? {
    guard let successor = gazetteer.successor(of: unit) else { return nil }
    let day = successor.firstDay
    return Successor(
      former: unit.fullName(on: unit.lastDay ?? day), name: successor.fullName(on: day),
      merged: gazetteer.predecessors(of: successor).map(\.name), since: day.slashed,
      resolution: successor.resolution(on: day))
  }

  private static func report(
    _ problem: PlaceProblem, _ document: Document, _ problems: inout LinkingProblems
  ) {
    problems.diagnostics.append(
      diagnostic(problem, at: problems.location(document, "province")))
  }

  /// A name that is no province's on its day.
  static func diagnostic(_ problem: PlaceProblem, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      problem.code, at: location, problem.summary,
      wayOut: problem.wayOut
        ?? Message(
          vi: "ghi tên tỉnh, thành phố như trên văn bản, không kèm tên huyện",
          en: "write the province's name as in the document, without the district"))
  }
}
