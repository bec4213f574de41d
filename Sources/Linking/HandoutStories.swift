import Diagnostics
import Model
import VietnameseText

/// Fills a hand-out with the story that it tells: what it does not say itself, the story says.
struct HandoutStories {
  private let site: LinkedSite
  private let contentFolder: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ site: LinkedSite, contentFolder: String) {
    self.site = site
    self.contentFolder = contentFolder
  }

  /// - Parameter made: receives the story's words, figures, address, documents and main picture.
  /// - Returns: whether the hand-out may be made: not when its story was withdrawn.
  mutating func fill(_ made: inout LinkedHandout) -> Bool {
    made.picture = made.handout.picture
    if let name = made.handout.story {
      guard let story = site.stories.first(where: { $0.slug == name }) else {
        let isWithdrawn = site.withdrawnStories.contains { $0.slug == name }
        if isWithdrawn {
          reportWithdrawn(name, made.handout)
        } else {
          reportUnknown(name, made.handout)
        }
        return !isWithdrawn
      }
      fill(&made, with: story)
    }
    checkPicture(of: &made)
    return true
  }

  private mutating func fill(_ made: inout LinkedHandout, with linked: LinkedStory) {
    let story = linked.story
    made.qrAddress = linked.address
    made.picture = made.picture ?? story.shownPictures.first
    made.handout.message = made.handout.message ?? story.lead
    if made.handout.figures.isEmpty {
      made.handout.figures = story.results.prefix(Self.figureLimit).map(Handout.Figure.init)
    }
    if made.handout.body.nodes.isEmpty, made.handout.template.hasText {
      made.handout.body = story.body
      checkText(story.body, of: made.handout)
    }
    made.handout.source = made.handout.source ?? sources(of: linked)
  }

  /// As many as stand beside each other.
  private static let figureLimit = 3

  private func sources(of linked: LinkedStory) -> String? {
    let names = linked.documents.map { document in
      site.naming(of: document).name
        + (site.date(of: document).map { " ngày \($0.slashed)" } ?? "")
    }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  /// What a sheet cannot show of a story's text would be lost without a word.
  private mutating func checkText(_ body: Body, of handout: Handout) {
    guard let what = body.nodes.lazy.compactMap({ Handout.unshown[$0.kind] }).first else { return }
    report(
      .`handout.cannot-show`, handout, "story",
      Message(
        vi: "phần chữ của câu chuyện có \(what.vietnamese), ấn phẩm không in được",
        en: "the story's text has \(what.english), which a hand-out cannot show"),
      wayOut: Message(
        vi: "viết phần chữ riêng cho ấn phẩm, dưới phần đầu tệp",
        en: "write a text for the hand-out, below its front matter"))
  }

  // MARK: Pictures

  private mutating func checkPicture(of made: inout LinkedHandout) {
    guard let picture = made.picture else { return }
    let handout = made.handout
    guard handout.template.pictureWidth != nil else {
      // A story's picture is left out where the sheet has no place for one.
      made.picture = nil
      if handout.picture != nil {
        report(
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
      diagnostics.append(
        MediaFiles.outside(
          picture.file, at: handout.location("picture", contentFolder: contentFolder)))
      return
    }
    made.picture?.file = String(path.dropFirst(MediaFiles.folder.count))
    if handout.picture != nil, picture.shows != .nobody {
      report(
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
  private mutating func reportWithdrawn(_ name: String, _ handout: Handout) {
    diagnostics.append(
      Diagnostic(
        .`handout.withdrawn-story`,
        at: handout.location("story", contentFolder: contentFolder),
        Message(
          vi: "câu chuyện “\(name)” đã gỡ vì sự đồng ý được rút lại: ấn phẩm này không làm nữa",
          en: "the story “\(name)” was withdrawn with its consent: this hand-out is left out"),
        wayOut: Message(vi: "xóa tệp ấn phẩm này", en: "delete the hand-out's file")))
  }

  private mutating func reportUnknown(_ name: String, _ handout: Handout) {
    report(
      .`handout.unknown-story`, handout, "story",
      Message(vi: "không có câu chuyện “\(name)”", en: "there is no story “\(name)”"),
      wayOut: Suggestion.message(
        Suggestion.nearest(to: name, among: site.stories.map(\.slug))))
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ handout: Handout, _ key: String, _ summary: Message, wayOut: Message?
  ) {
    diagnostics.append(
      Diagnostic(
        code, at: handout.location(key, contentFolder: contentFolder), summary,
        wayOut: wayOut))
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
