import Diagnostics
import Linking
import Model
import VietnameseText

/// An agency gives each number once a year (Decree 30/2020/NĐ-CP, article 15): two files with one
/// identifier, date and issuer are one document, entered twice.
enum DocumentsAreDistinct {
  static func check(_ documents: ContentList<LinkedDocument>, _ places: DocumentPlaces)
    -> [Diagnostic]
  {
    var first: [Key: ContentID] = [:]
    var found: [Diagnostic] = []
    for linked in documents {
      guard let key = Key(linked.document) else { continue }
      guard let other = first[key] else {
        first[key] = linked.id
        continue
      }
      found.append(
        Diagnostic(
          .`document.repeated`, at: places[linked.id]["number"],
          Message(
            vi: "\(linked.name) đã có trong một tệp khác", en: "another file holds \(linked.name)"),
          wayOut: Message(
            vi: "bỏ một trong hai tệp, hoặc sửa số, ngày, cơ quan cho đúng",
            en: "remove one of the two files, or correct number, date or issuer"),
          notes: [
            .init(Message(vi: "tệp kia", en: "the other file"), at: places[other]["number"])
          ]))
    }
    return found
  }

  private struct Key: Hashable {
    let identifier: String
    let date: PartialDate
    let issuers: [String]

    init?(_ document: Document) {
      guard !document.hasBlankNumber, document.number != nil, let date = document.date,
        let identifier = document.identifier
      else { return nil }
      self.identifier = identifier
      self.date = date
      issuers = document.issuers.map(\.name)
    }
  }
}
