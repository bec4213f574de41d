import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// Finds the provinces that content files name, by their names on the files' days.
struct UnitFinder {
  private let gazetteer: Gazetteer
  /// Most documents of a site share a few dozen provinces.
  private var known: [Query: AdministrativeUnit] = [:]

  private struct Query: Hashable {
    var name: String
    var date: PartialDate?
  }

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// - Parameters:
  ///   - place: the file that writes the name, and the key that it stands under.
  ///   - problems: receives a name that is no province's on its day.
  /// - Returns: nil for no name, or one that is reported.
  mutating func unit(
    _ name: String?, on date: PartialDate?, at place: (file: some ContentFile, key: String),
    _ problems: inout LinkingProblems
  ) -> AdministrativeUnit? {
    guard let name else { return nil }
    let query = Query(name: name, date: date)
    if let unit = known[query] { return unit }
    do throws(PlaceProblem) {
      let unit = try gazetteer.resolve(name, on: date)
      known[query] = unit
      return unit
    } catch {
      problems.report(
        error.code, at: problems.location(place.file, place.key), error.summary,
        wayOut: error.wayOut
          ?? Message(
            vi: "ghi tên tỉnh, thành phố như trên văn bản, không kèm tên huyện",
            en: "write the province's name as in the document, without the district"))
      return nil
    }
  }
}
