import Citations
import Foundation
import Gazetteer
import Model
import Parallelism

/// What citing asks of a content file, whatever sort it is: its texts with what was recognised in them,
/// and what decides which of several documents it means.
struct CitingFile: Sendable {
  /// A text that cites.
  struct Text: Sendable {
    var bytes: [UInt8]
    var recognition: Recognition
    /// The front matter key that it stands under; nil for the body.
    var key: String?
  }

  /// Its own document, where it is one that the site holds.
  var held: ContentID?
  /// The province that it is from.
  var province: String?
  /// What it corrects in its own text.
  var corrections: [Document.Correction] = []
  var place: DocumentPlace
  /// In the order in which they name documents in full; the body last.
  var texts: [Text]
  /// The relations that it declares.
  var relations: [Relation] = []
  /// Where the body's first heading is.
  var bodyStart = 0

  init(_ carded: CardedDocument, contentFolder: String) {
    let document = carded.file
    held = carded.id
    province = carded.card.province
    corrections = document.corrections
    place = DocumentPlace(document, contentFolder: contentFolder)
    relations = document.relations
    bodyStart = document.body.firstHeadingOffset
    // The legal bases come first: they name documents in full.
    texts = zip(document.legalBases, document.citations.legalBases).map {
      Text(bytes: Array($0.utf8), recognition: $1, key: "legal-bases")
    }
    texts.append(
      Text(
        bytes: Array(document.subject.utf8), recognition: document.citations.subject,
        key: "subject"))
    texts.append(Text(bytes: document.body.text, recognition: document.citations.body))
  }

  init(_ carded: CardedStory, contentFolder: String) {
    let story = carded.file
    province = carded.card.unit?.name
    place = DocumentPlace(story, contentFolder: contentFolder)
    texts = zip(story.citingTexts, story.citations.texts).map {
      Text(bytes: Array($0.text.utf8), recognition: $1, key: $0.key)
    }
    texts.append(Text(bytes: story.body.text, recognition: story.citations.body))
  }

  init(_ campaign: Campaign, contentFolder: String) {
    place = DocumentPlace(campaign, contentFolder: contentFolder)
    texts = [Text(bytes: campaign.body.text, recognition: campaign.citations)]
  }

  init(_ handout: Handout, contentFolder: String) {
    place = DocumentPlace(handout, contentFolder: contentFolder)
    texts = [Text(bytes: handout.body.text, recognition: Recognition(of: handout.body.text))]
  }

  /// A text that is no content file's.
  ///
  /// - Parameter linked: the document that it is of, if it is one of the site's.
  init(_ recognition: Recognition, in text: [UInt8], of linked: LinkedDocument?) {
    held = linked?.id
    province = linked?.province
    corrections = linked?.document.corrections ?? []
    place =
      linked.map { DocumentPlace($0.document, contentFolder: "") }
      ?? DocumentPlace(text: Body(), of: "")
    texts = [Text(bytes: text, recognition: recognition)]
  }

  /// Every file of the site that cites: documents, stories, campaigns, hand-outs, in this order.
  static func all(of cards: Cards, contentFolder: String, _ work: ParallelWork) -> [CitingFile] {
    let documents = cards.documents
    return work.map(runsOf: documents.count) { run in
      run.map { CitingFile(documents[$0], contentFolder: contentFolder) }
    } + cards.stories.map { CitingFile($0, contentFolder: contentFolder) }
      + cards.campaigns.map { CitingFile($0.file, contentFolder: contentFolder) }
      + cards.handouts.map { CitingFile($0.file, contentFolder: contentFolder) }
  }

  /// How it describes what it cites, mention for mention, with the relations that it declares.
  var descriptions: [CitationDirectory.Description] {
    texts.flatMap { text in
      text.recognition.mentions.lazy.filter { $0.target == .document }.map {
        CitationDirectory.Description($0, in: text.bytes)
      }
    } + relations.map(CitationDirectory.Description.init)
  }
}

extension CitationDirectory.Description {
  /// What a mention says.
  init(_ mention: Mention, in text: [UInt8]) {
    identifier = mention.identifier?.normalised
    name = mention.name.map { String(decoding: text[$0], as: UTF8.self) }
    date = mention.date
    issuers = mention.issuers.map(\.text)
    kind = mention.kind.flatMap { DocumentKind(rawValue: $0.rawValue) }
  }

  /// What a declared relation says.
  init(_ relation: Relation) {
    identifier = relation.identifier
    date = relation.date
    issuers =
      relation.issuer?.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
  }
}

extension Body {
  /// The offset in `text` of the first heading; the text's end where there is none.
  var firstHeadingOffset: Int {
    sections.first(where: \.isHeading).map { Int(nodes[$0.node].textStart) } ?? text.count
  }

  /// The innermost section that begins at or before an offset.
  func section(at offset: Int) -> Section? { sectionIndex(at: offset).map { sections[$0] } }

  /// The same section, by its index.
  func sectionIndex(at offset: Int) -> Int? {
    sections.lastIndex { Int(nodes[$0.node].textStart) <= offset }
  }
}
