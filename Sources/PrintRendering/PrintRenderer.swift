package import Figures
internal import Foundation
package import Linking
package import Model
internal import VietnameseText

/// Turns a linked document into the job that typesets it.
package enum PrintRenderer {
  /// The job that prints one document in the layout of Decree 30/2020/NĐ-CP.
  ///
  /// The same document, site and theme give the same bytes.
  ///
  /// - Parameters:
  ///   - linked: the document.
  ///   - site: the site it belongs to, for the addresses of its notice and its mentions.
  ///   - figures: what to show for each of its figures; nil for one that is not shown.
  ///   - pictures: the pictures of the site.
  ///   - theme: the values that the templates share with the web pages.
  /// - Throws: `EncodingError` where a text cannot be written as JSON.
  package static func job(
    for linked: LinkedDocument, in site: SiteView, figures: [Figure?] = [],
    pictures: PrintPictures = PrintPictures(), theme: Theme
  ) throws -> PrintJob {
    let printed = printedDocument(linked, in: site, figures, pictures, theme: theme)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return PrintJob(
      path: linked.document.path, template: "document",
      content: [UInt8](try encoder.encode(printed)),
      files: pictures.files(linked.body.pictures))
  }

  private static func printedDocument(
    _ linked: LinkedDocument, in site: SiteView, _ figures: [Figure?], _ pictures: PrintPictures,
    theme: Theme
  ) -> PrintedDocument {
    let document = linked.document
    let links = PrintLinks(linked, in: site)
    let letterhead = Letterhead(linked, links)
    var printed = PrintedDocument(
      title: document.subject.isEmpty ? linked.name : "\(linked.name): \(document.subject)",
      authors: document.issuers.map { ([$0.name] + $0.parents.reversed()).joined(separator: ", ") },
      date: metadataDate(document), theme: dictionary(theme), layout: letterhead.layout,
      draft: document.status == .draft, issuers: letterhead.issuers, number: letterhead.number,
      dateline: letterhead.dateline, concerning: letterhead.concerning, kind: letterhead.kind,
      subject: letterhead.subject, bases: letterhead.legalBases,
      signers: Closing.signatures(document), recipients: Closing.recipients(document),
      notices: EditionNotice.lines(linked, in: site), edition: EditionNotice.running(document))
    var body = BodyBlocks(
      linked.body, links, figures: figures.map { $0.flatMap { .init($0, theme: theme) } },
      pictures: pictures)
    body.fill(&printed, DecreeForm(document))
    return printed
  }

  /// The day that stands in the file's metadata, where PDF/A asks for one: the document's own
  /// date, else that of its last update, with the first day for a blank part.
  private static func metadataDate(_ document: Document) -> PrintedDocument.Day {
    guard let date = document.date ?? document.updated else {
      return .init(year: 1970, month: 1, day: 1)
    }
    return .init(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
  }

  /// The theme's groups, as templates are given them.
  static func dictionary(_ theme: Theme) -> [String: [String: String]] {
    var groups: [String: [String: String]] = [:]
    for group in theme.groups {
      for value in group.values { groups[group.name, default: [:]][value.name] = value.value }
    }
    return groups
  }
}
