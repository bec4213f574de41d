import Citations
import Diagnostics
import Model

/// Holds the key `documents` of stories to its form: each entry names a document as one cites it.
enum StoryDocuments {
  static func check(_ stories: [CardedStory], _ problems: inout LinkingProblems) {
    for story in stories.lazy.map(\.file) {
      for (text, recognition) in zip(story.citingTexts, story.citations.texts)
      where text.key == "documents" && recognition.mentions.isEmpty {
        problems.report(
          .`story.no-document`, story, "documents",
          Message(
            vi: "không thấy số, ký hiệu văn bản nào trong “\(text.text)”",
            en: "“\(text.text)” names no document"),
          wayOut: Message(
            vi: "ghi như khi dẫn: Báo cáo số 150/BC-LĐTBXH ngày 27/10/2023",
            en: "write it as one cites it: Báo cáo số 150/BC-LĐTBXH ngày 27/10/2023"))
      }
    }
  }
}
