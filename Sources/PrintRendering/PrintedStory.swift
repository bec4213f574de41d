internal import Foundation
package import Linking
package import Model
internal import VietnameseText

/// What `Templates/print/story.typ` is given.
struct PrintedStory: Encodable {
  struct Figure: Encodable {
    var value: String
    var unit: String?
    var label: String?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(value, forKey: .value)
      try container.encode(unit, forKey: .unit)
      try container.encode(label, forKey: .label)
    }

    enum CodingKeys: String, CodingKey { case value, unit, label }
  }

  struct Quotation: Encodable {
    var text: String
    var speaker: String?
    var source: String

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(text, forKey: .text)
      try container.encode(speaker, forKey: .speaker)
      try container.encode(source, forKey: .source)
    }

    enum CodingKeys: String, CodingKey { case text, speaker, source }
  }

  var title: String
  /// "Mô hình: Sinh kế".
  var rubric: String
  var authors: [String]
  var date: PrintedDocument.Day
  var dateline: String
  var place: String?
  var lead: String
  var project: String?
  var period: String?
  var theme: [String: [String: String]]
  var picture: PrintPicture?
  var results: [Figure]
  /// One line for each.
  var cost: [String]
  var funding: [String]
  var blocks: [Block]
  var notes: [[[Run]]]
  var quotations: [Quotation]
  var sources: [String]
  var publisher: String
  /// The page's absolute address.
  var address: String
}

extension PrintRenderer {
  /// The job that prints a story as an A4 hand-out.
  ///
  /// The same story, site, pictures and theme give the same bytes.
  ///
  /// - Parameters:
  ///   - linked: the story.
  ///   - site: the site it belongs to.
  ///   - pictures: those of the site.
  ///   - theme: the values that the templates share with the web pages.
  /// - Throws: `EncodingError` where a text cannot be written as JSON.
  package static func job(
    for linked: LinkedStory, in site: SiteView, pictures: PrintPictures = PrintPictures(),
    theme: Theme
  ) throws -> PrintJob {
    let story = linked.story
    let date = story.date ?? story.updated
    let main = linked.shownPictures.first
    var blocks = BodyBlocks(linked.body, PrintLinks(linked, in: site), pictures: pictures)
    let text = blocks.whole()
    let printed = PrintedStory(
      title: story.title,
      rubric: [story.sort.title, story.theme].compactMap(\.self).joined(separator: ": "),
      authors: [site.settings.publisher],
      date: .init(year: date?.year ?? 1970, month: date?.month ?? 1, day: date?.day ?? 1),
      dateline: story.date?.slashed ?? "", place: linked.placeInText,
      lead: NoBreakSpaces.insert(into: story.lead ?? ""), project: story.project,
      period: story.period.map { $0.from == $0.to ? "\($0.from)" : "\($0.from)–\($0.to)" },
      theme: dictionary(theme),
      picture: main.flatMap {
        pictures.picture(
          $0.path, alternative: $0.alternative, caption: [$0.caption, $0.credit].sentence)
      },
      results: story.results.map {
        .init(value: NoBreakSpaces.insert(into: $0.value), unit: $0.unit, label: $0.label)
      },
      cost: story.cost.map(line), funding: story.funding.map(line), blocks: text.blocks,
      notes: text.notes,
      quotations: story.quotations.map {
        .init(
          text: NoBreakSpaces.insert(into: $0.text),
          speaker: story.isAnonymous ? nil : $0.speaker, source: $0.source)
      },
      sources: linked.documents.map { name(of: $0, in: site) },
      publisher: site.settings.publisher, address: site.settings.baseURL + linked.address)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return PrintJob(
      path: story.path, template: "story", content: [UInt8](try encoder.encode(printed)),
      files: pictures.files((main.map { [$0.path] } ?? []) + linked.body.pictures))
  }

  private static func line(_ figure: Story.Figure) -> String {
    NoBreakSpaces.insert(
      into: [figure.amount, figure.label].compactMap(\.self).joined(separator: ", "))
  }

  private static func name(of document: CitedDocument, in site: SiteView) -> String {
    [site.naming(of: document).name, site.date(of: document)?.slashed].compactMap(\.self)
      .joined(separator: ", ")
  }
}

extension [String?] {
  /// Those that are there, in a row; nil where there are none.
  var sentence: String? {
    let words = compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
