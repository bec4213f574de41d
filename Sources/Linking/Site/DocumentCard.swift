package import Gazetteer
package import Model
import VietnameseText

/// What others may see of a document before anything is linked: its names, its addresses, its place.
package struct DocumentCard: Identifiable, Sendable {
  package let id: ContentID
  package let slug: String
  /// The page's address, relative to the site's root.
  package let address: String
  /// The address of the printable document, relative to the site's root.
  package let printAddress: String
  /// "Kế hoạch số 237/KH-MTTQ-BTT": the kind and the identifier, as one names the document.
  package let name: String
  /// The province by its name on the document's day, or as written where there is none of that name.
  package let province: String?
  /// Set for a historical document from a province that has since been merged or renamed.
  package let successor: Successor?

  init(_ document: Document, slug: String, unit: AdministrativeUnit?, in gazetteer: Gazetteer) {
    id = document.id
    self.slug = slug
    address = ContentSort.documents.address(slug)
    printAddress = ContentSort.documents.address(slug, ".pdf")
    name = Linker.name(of: document)
    province = unit?.name ?? document.province
    successor =
      document.status == .historical ? unit.flatMap { Successor(of: $0, in: gazetteer) } : nil
  }
}

/// What others may see of a story before anything is linked.
package struct StoryCard: Identifiable, Sendable {
  package let id: ContentID
  package let slug: String
  /// The page's address, relative to the site's root.
  package let address: String
  /// The address of the printed hand-out, relative to the site's root.
  package let printAddress: String
  /// The province on the story's day.
  package let unit: AdministrativeUnit?

  init(_ story: Story, slug: String, unit: AdministrativeUnit?) {
    id = story.id
    self.slug = slug
    self.unit = unit
    address = ContentSort.stories.address(slug)
    printAddress = ContentSort.stories.address(slug, ".pdf")
  }
}

/// A file as it was read, with its card.
struct Carded<File: ContentFile, Card: Identifiable & Sendable>: Identifiable, Sendable
where Card.ID == ContentID {
  let file: File
  let card: Card
  var id: ContentID { card.id }
}

typealias CardedDocument = Carded<Document, DocumentCard>
typealias CardedStory = Carded<Story, StoryCard>

/// The province that a former one belongs to now.
package struct Successor: Sendable {
  /// The former province with its kind: "tỉnh Bình Dương".
  package let former: String
  /// With its kind as of the merger: "thành phố Hồ Chí Minh".
  package let name: String
  /// All the provinces that became the new one, by name.
  package let merged: [String]
  /// When it took over, as `d/m/yyyy`.
  package let since: String
  /// The act that made the change, such as "202/2025/QH15".
  package let resolution: String?

  /// - Returns: nil for a province that is still one.
  init?(of unit: AdministrativeUnit, in gazetteer: Gazetteer) {
    guard let successor = gazetteer.successor(of: unit) else { return nil }
    let day = successor.firstDay
    former = unit.fullName(on: unit.lastDay ?? day)
    name = successor.fullName(on: day)
    merged = gazetteer.predecessors(of: successor).map(\.name)
    since = day.slashed
    resolution = successor.resolution(on: day)
  }
}
