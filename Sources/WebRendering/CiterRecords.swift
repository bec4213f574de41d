import Linking
import Model
import Templating

/// Fills the lists of documents that cite another.
extension PageRecords {
  /// How many places are quoted from one citing document.
  private static let placeCount = 5

  /// The citing documents in listing order, each with the first places at which it cites.
  func citers(_ citers: [Citer]) -> [TemplateRecord] {
    var order: [Int] = []
    var places: [Int: [Citer.Place]] = [:]
    for citer in citers {
      if places[citer.source] == nil { order.append(citer.source) }
      places[citer.source, default: []].append(citer.place)
    }
    return order.sorted().map { source in
      let all = places[source] ?? []
      let card = cards[source]
      return [
        Name.address: card[Name.address] ?? .absent, Name.name: card[Name.name] ?? .absent,
        Name.subject: card[Name.subject] ?? .absent, Name.count: count(all.count),
        Name.places: .records(all.prefix(Self.placeCount).map { self.place($0, of: source) }),
      ]
    }
  }

  private func place(_ place: Citer.Place, of source: Int) -> TemplateRecord {
    let address = site.documents[source].address
    switch place {
    case .legalBasis(let index):
      return [
        Name.address: .text(address), Name.title: .text("Căn cứ"),
        Name.text: .text(site.documents[source].document.legalBases[index]),
      ]
    case .subject:
      return [
        Name.address: .text(address), Name.title: .text("Trích yếu"),
        Name.text: .text(site.documents[source].document.subject),
      ]
    case .body(let range):
      let body = site.documents[source].document.body
      let section = body.sections.last {
        Int(body.nodes[$0.node].textStart) <= range.lowerBound
      }
      return [
        Name.address: .text(address + (section.map { "#" + $0.anchor } ?? "")),
        Name.title: .text(section?.label ?? "Phần mở đầu"),
        Name.text: .text(Excerpt.sentence(around: range, in: body.text)),
      ]
    }
  }
}
