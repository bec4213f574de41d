import Citations
import Diagnostics
import Model

/// Leads the mentions of stories to their documents, and tells every document which stories name it.
enum StoryCitations {
  /// What the texts of a story were found to mention: the body's first, then each of `citingTexts`.
  typealias Found = [[(target: CitedDocument?, certainty: LinkedCitation.Certainty)]]

  static func resolve(
    _ story: Story, _ index: inout CitationIndex, _ problems: inout LinkingProblems
  ) -> Found {
    // A resolver knows the citing document by its province and day.
    var document = Document(path: story.path, kind: .other, subject: story.title)
    document.province = story.province
    document.date = story.date
    var resolver = CitationResolver(source: noDocument, document: document)
    let place = DocumentPlace(story, contentFolder: problems.contentFolder)
    var found: Found = []
    for (text, recognition) in zip(story.citingTexts, story.citations.texts) {
      found.append(
        resolver.resolve(recognition, in: Array(text.text.utf8), &index) { _ in place[text.key] })
      if text.key == "documents", recognition.mentions.isEmpty {
        problems.diagnostics.append(noDocument(text.text, at: place["documents"]))
      }
    }
    let body = resolver.resolve(story.citations.body, in: story.body.text, &index) {
      place.body(at: $0)
    }
    problems.diagnostics += resolver.diagnostics
    return [body] + found
  }

  /// Connects a story with what its mentions were found to mean.
  ///
  /// - Parameters:
  ///   - source: the story, by its index.
  ///   - target: the document as the finished site counts it.
  ///   - pinpoints: the places in a document that a mention points to.
  static func link(
    _ source: Int, _ found: Found, in site: inout LinkedSite, contentFolder: String,
    target: (CitedDocument) -> CitedDocument,
    pinpoints: (Mention, CitedDocument?, LinkedSite, SourceLocation) -> [LinkedPinpoint]
  ) {
    let story = site.stories[source].story
    let place = DocumentPlace(story, contentFolder: contentFolder)
    let recognitions = [story.citations.body] + story.citations.texts
    var links: [[LinkedCitation]] = []
    for (text, (recognition, resolved)) in zip(recognitions, found).enumerated() {
      links.append(
        zip(recognition.mentions, resolved).map { mention, outcome in
          let held = outcome.target == .held(noDocument) ? nil : outcome.target.map(target)
          let location =
            text == 0
            ? place.body(at: mention.range.lowerBound) : place[story.citingTexts[text - 1].key]
          return LinkedCitation(
            range: mention.range, target: held, pinpoints: pinpoints(mention, held, site, location),
            certainty: outcome.certainty)
        })
    }
    site.stories[source].citations = links.first ?? []
    for (text, citations) in zip(story.citingTexts, links.dropFirst()) {
      site.stories[source].textCitations[text.text] = citations
    }
    for target in (links.dropFirst() + links.prefix(1)).joined().compactMap(\.target) {
      add(source, to: target, in: &site)
    }
  }

  /// Notes that a story names a document.
  static func add(_ source: Int, to target: CitedDocument, in site: inout LinkedSite) {
    guard !site.stories[source].documents.contains(target) else { return }
    site.stories[source].documents.append(target)
    switch target {
    case .held(let index): site.documents[index].stories.append(source)
    case .known(let index): site.references[index].stories.append(source)
    }
  }

  /// The index of the document that a story's "this document" would be.
  private static let noDocument = -1

  private static func noDocument(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`story.no-document`, at: location,
      Message(
        vi: "không thấy số, ký hiệu văn bản nào trong “\(text)”",
        en: "“\(text)” names no document"),
      wayOut: Message(
        vi: "ghi như khi dẫn: Báo cáo số 150/BC-LĐTBXH ngày 27/10/2023",
        en: "write it as one cites it: Báo cáo số 150/BC-LĐTBXH ngày 27/10/2023"))
  }
}
