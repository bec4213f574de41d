import Diagnostics
package import Model
import VietnameseText

/// A coordination content that a document takes up.
package struct CoveredContent: Sendable, Hashable {
  package var content: CoordinationContent
  /// Where, by their indices in `Body.sections`.
  package var sections: [Int]
  /// Whether the front matter says so, and not the headings.
  package var isDeclared: Bool

  package init(content: CoordinationContent, sections: [Int], isDeclared: Bool) {
    self.content = content
    self.sections = sections
    self.isDeclared = isDeclared
  }
}

/// Reads off the headings of a programme or plan which of the six coordination contents it takes up.
///
/// A heading may name several ("Kiểm tra, sơ kết, tổng kết"); of headings within each other the
/// outer one counts. Parts on who does what, and appendices, do not count.
enum Coverage {
  static func contents(
    of document: Document, _ problems: inout LinkingProblems
  ) -> [CoveredContent] {
    guard
      [.programme, .jointProgramme, .plan, .jointPlan].contains(document.kind)
        || !document.coverage.isEmpty
    else { return [] }
    let found = sections(in: document.body)
    return CoordinationContent.allCases.compactMap { content in
      switch document.coverage[content] {
      case .absent: return nil
      case .section(let anchor):
        guard let section = section(anchor, of: document, &problems) else { return nil }
        return CoveredContent(content: content, sections: [section], isDeclared: true)
      case nil:
        return found[content].map { .init(content: content, sections: $0, isDeclared: false) }
      }
    }
  }

  private static func sections(in body: Body) -> [CoordinationContent: [Int]] {
    var found: [CoordinationContent: [Int]] = [:]
    var path: [(depth: Int, contents: Set<CoordinationContent>, isSkipped: Bool)] = []
    for (index, section) in body.sections.enumerated() where section.isHeading {
      while let last = path.last, last.depth >= section.depth { path.removeLast() }
      let title = Folding.toned(body.text(section.title))
      let isSkipped = path.last?.isSkipped ?? false || section.isAppendix || isOnDuties(title)
      var contents = path.last?.contents ?? []
      if !isSkipped {
        for (content, words) in keywords
        where words.contains(where: title.containsWords) && contents.insert(content).inserted {
          found[content, default: []].append(index)
        }
      }
      path.append((section.depth, contents, isSkipped))
    }
    return found
  }

  private static func isOnDuties(_ title: String) -> Bool {
    DutyFinder.isOnDuties(title) && !title.containsWords("nội dung")
  }

  /// Words of headings, folded.
  private static let keywords: [(content: CoordinationContent, words: [String])] = [
    (
      .communication,
      [
        "tuyên truyền", "truyền thông", "nâng cao nhận thức", "vận động các tầng lớp nhân dân",
        "vận động nhân dân",
      ]
    ),
    (.resources, ["nguồn lực", "huy động vốn", "vận động quỹ"]),
    (.models, ["mô hình"]),
    (.supervision, ["giám sát", "kiểm tra"]),
    (.reviews, ["sơ kết", "tổng kết", "biểu dương", "khen thưởng", "tôn vinh"]),
    (.meetings, ["hội nghị", "hội thảo"]),
  ]

  private static func section(
    _ anchor: String, of document: Document, _ problems: inout LinkingProblems
  ) -> Int? {
    if let index = document.body.sections.firstIndex(where: { $0.anchor == anchor }) {
      return index
    }
    let near = Suggestion.nearest(to: anchor, among: document.body.sections.map(\.anchor))
    problems.report(
      .`coverage.unknown-section`, document, "coverage",
      Message(
        vi: "văn bản không có mục “\(anchor)”", en: "the document has no section “\(anchor)”"),
      wayOut: Suggestion.message(near))
    return nil
  }
}
