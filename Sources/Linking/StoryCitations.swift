import Citations
import Diagnostics
import Model

/// Connects stories with the documents that they name.
enum StoryCitations {
  /// Takes up where the mentions of a story lead, and tells those documents.
  static func add(
    _ found: Connections, of source: Int, to site: inout LinkedSite,
    _ problems: inout LinkingProblems
  ) {
    let story = site.stories[source].story
    for (text, recognition) in zip(story.citingTexts, story.citations.texts)
    where text.key == "documents" && recognition.mentions.isEmpty {
      let place = DocumentPlace(story, contentFolder: problems.contentFolder)
      problems.diagnostics.append(noDocument(text.text, at: place["documents"]))
    }
    site.stories[source].citations = found.texts.first ?? []
    for (text, citations) in zip(story.citingTexts, found.texts.dropFirst()) {
      site.stories[source].textCitations[text.text] = citations
    }
    for target in (found.texts.dropFirst() + found.texts.prefix(1)).joined().compactMap(\.target) {
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

  private static func noDocument(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "story.no-document", at: location,
      Message(
        vi: "không thấy số, ký hiệu văn bản nào trong “\(text)”",
        en: "“\(text)” names no document"),
      wayOut: Message(
        vi: "ghi như khi dẫn: Báo cáo số 150/BC-LĐTBXH ngày 27/10/2023",
        en: "write it as one cites it: Báo cáo số 150/BC-LĐTBXH ngày 27/10/2023"))
  }
}
