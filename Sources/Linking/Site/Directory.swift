import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// What any file of the site may ask about the others, before one of them is linked.
///
/// It is made once, out of what all files say of themselves and of what they cite, in whatever order
/// they were read, and never changes: an answer does not depend on what was asked before.
struct Directory: Sendable {
  let contentFolder: String
  let settings: SiteSettings
  let gazetteer: Gazetteer
  let documents: ContentList<CardedDocument>
  let stories: ContentList<CardedStory>
  let withdrawnStories: [WithdrawnStory]
  let taxonomies: [Taxonomy]
  let storyTaxonomies: [Taxonomy]
  let agencies: ContentList<LinkedAgency>
  /// The tables, with their provinces.
  let datasets: ContentList<LinkedDataset>
  /// Which document a mention means.
  let citations: CitationDirectory

  /// The documents that are cited and not held, without those that cite them.
  var references: ContentList<LinkedReference> { citations.references }
}

// MARK: Naming documents

extension Directory {
  /// "Quyết định số 90/QĐ-TTg ngày 18/01/2022".
  func name(of document: CitedDocument) -> String {
    let (name, date): (String, PartialDate?) =
      switch document {
      case .held(let id): (documents[id].card.name, documents[id].file.date)
      case .known(let id): (references[id].name, references[id].reference.date)
      }
    return date.map { "\(name) ngày \($0.slashed)" } ?? name
  }

  /// Names a document with its day and issuers, and says where it stands: in a file of the site, else
  /// on its page.
  func note(on document: CitedDocument) -> Diagnostic.Note {
    switch document {
    case .held(let id):
      let document = documents[id].file
      let issuers = document.issuers.map(\.name)
      let title = ([name(of: .held(id))] + issuers).joined(separator: ", ")
      let place = DocumentPlace(document, contentFolder: contentFolder)
      return .init(Message(vi: title, en: title), at: place["number"])
    case .known(let id):
      let known = references[id]
      let title = ([name(of: document)] + known.reference.issuers).joined(separator: ", ")
      return .init(
        Message(vi: "\(title) (\(known.address))", en: "\(title) (\(known.address))"),
        at: known.isListed
          ? SourceLocation(
            file: contentFolder + "data/references.yml", line: known.reference.position.line,
            column: known.reference.position.column) : nil)
    }
  }
}
