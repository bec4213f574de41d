import Diagnostics
import Model
import VietnameseText

/// Fills a hand-out with the story that it tells: what it does not say itself, the story says.
struct HandoutStories {
  private let texts: LinkedTexts

  init(_ texts: LinkedTexts) { self.texts = texts }

  /// - Parameter made: receives the story's words, figures, address, documents and main picture.
  /// - Returns: whether the hand-out may be made: not when its story was withdrawn.
  func fill(_ made: inout LinkedHandout, _ problems: inout LinkingProblems) -> Bool {
    made.picture = made.handout.picture
    if let name = made.handout.story {
      guard let story = texts.stories.first(where: { $0.slug == name }) else {
        let isWithdrawn = texts.directory.withdrawnStories.contains { $0.slug == name }
        if isWithdrawn {
          Self.reportWithdrawn(name, made.handout, &problems)
        } else {
          reportUnknown(name, made.handout, &problems)
        }
        return !isWithdrawn
      }
      fill(&made, with: story, &problems)
    }
    checkPicture(of: &made, &problems)
    return true
  }

  private func fill(
    _ made: inout LinkedHandout, with linked: LinkedStory, _ problems: inout LinkingProblems
  ) {
    let story = linked.story
    made.qrAddress = linked.address
    made.picture = made.picture ?? linked.shownPictures.first
    made.message = made.message ?? story.lead
    if made.figures.isEmpty {
      made.figures = story.results.prefix(Self.figureLimit).map(Handout.Figure.init)
    }
    if made.body.nodes.isEmpty, made.handout.template.hasText {
      made.body = linked.body
      made.citations = linked.citations
      Self.checkText(made.body, of: made.handout, &problems)
    }
    made.source = made.source ?? sources(of: linked)
  }

  /// As many as stand beside each other.
  private static let figureLimit = 3

  private func sources(of linked: LinkedStory) -> String? {
    let names = linked.documents.map { document in
      texts.naming(of: document).name
        + (texts.date(of: document).map { " ngày \($0.slashed)" } ?? "")
    }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  /// What a sheet cannot show of a story's text would be lost without a word.
  private static func checkText(
    _ body: Body, of handout: Handout, _ problems: inout LinkingProblems
  ) {
    guard let what = body.nodes.lazy.compactMap({ Handout.unshown[$0.kind] }).first else { return }
    problems.report(
      .`handout.cannot-show`, handout, "story",
      Message(
        vi: "phần chữ của câu chuyện có \(what.vietnamese), ấn phẩm không in được",
        en: "the story's text has \(what.english), which a hand-out cannot show"),
      wayOut: Message(
        vi: "viết phần chữ riêng cho ấn phẩm, dưới phần đầu tệp",
        en: "write a text for the hand-out, below its front matter"))
  }

  // MARK: Pictures

  private func checkPicture(
    of made: inout LinkedHandout, _ problems: inout LinkingProblems
  ) {
    guard let picture = made.picture else { return }
    let handout = made.handout
    guard handout.template.pictureWidth != nil else {
      // A story's picture is left out where the sheet has no place for one.
      made.picture = nil
      if handout.picture != nil {
        problems.report(
          .`handout.no-place-for-picture`, handout, "picture",
          Message(vi: "mẫu in này không có chỗ cho hình", en: "this template has no place for one"),
          wayOut: Message(
            vi: "bỏ hinh-anh, hoặc dùng mẫu tờ rơi, áp phích, câu chuyện",
            en: "remove picture, or take a leaflet, poster or story sheet"))
      }
      return
    }
    guard let path = MediaFiles.path(named: picture.file) else {
      made.picture = nil
      problems.diagnostics.append(
        MediaFiles.outside(picture.file, at: problems.location(handout, "picture")))
      return
    }
    made.picture?.file = String(path.dropFirst(MediaFiles.folder.count))
    if handout.picture != nil, picture.shows != .nobody {
      problems.report(
        .`handout.person-without-story`, handout, "picture",
        Message(
          vi:
            "hình có người nhận ra được, mà ấn phẩm không ghi sự đồng ý của ai (Luật số 91/2025/QH15)",
          en: "somebody can be recognised in the picture, and a hand-out records no consent"),
        wayOut: Message(
          vi: "đưa hình vào một câu chuyện có ghi dong-y, rồi nêu câu chuyện ấy ở cau-chuyen",
          en: "put the picture into a story that records the consents, and name that in story"))
    }
  }

  /// No error: that would keep the former site, with the sheet on it.
  private static func reportWithdrawn(
    _ name: String, _ handout: Handout, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`handout.withdrawn-story`, handout, "story",
      Message(
        vi: "câu chuyện “\(name)” đã gỡ vì sự đồng ý được rút lại: ấn phẩm này không làm nữa",
        en: "the story “\(name)” was withdrawn with its consent: this hand-out is left out"),
      wayOut: Message(vi: "xóa tệp ấn phẩm này", en: "delete the hand-out's file"))
  }

  private func reportUnknown(
    _ name: String, _ handout: Handout, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`handout.unknown-story`, handout, "story",
      Message(vi: "không có câu chuyện “\(name)”", en: "there is no story “\(name)”"),
      wayOut: Suggestion.message(
        Suggestion.nearest(to: name, among: texts.stories.map(\.slug))))
  }
}

extension Handout.Figure {
  /// A story's figure: the number by itself, its unit with what it counts.
  fileprivate init(_ figure: Story.Figure) {
    self.init()
    value = figure.unit == "%" ? figure.amount : figure.value
    let unit = figure.unit == "%" ? nil : figure.unit
    label = [unit, figure.label].compactMap(\.self).joined(separator: " ")
  }
}

extension Handout.Template {
  /// Whether the sheet prints a text of its own.
  fileprivate var hasText: Bool { self != .posterA3 && self != .posterA4 }

  /// How wide a picture stands on the sheet for the print shop, in millimetres; nil where there is no
  /// place for one.
  package var pictureWidth: Double? {
    switch self {
    case .leaflet: 154
    case .posterA4: 216
    case .posterA3: 303
    case .storySheet: 216
    case .trifold, .checklist, .honours, .loudspeaker, .rightsGuide: nil
    }
  }
}
