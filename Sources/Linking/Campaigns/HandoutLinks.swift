import Diagnostics
import Model
import VietnameseText

/// Connects hand-outs with places, numbers and documents.
struct HandoutLinks {
  private let texts: LinkedTexts
  private let campaigns: [LinkedCampaign]
  private let values: InlineValues
  private var problems: LinkingProblems

  /// - Parameters:
  ///   - handouts: with their slugs, and where each one's text leads.
  ///   - values: the numbers that tables give.
  ///   - problems: receives unknown numbers, documents and tables, and what is wrong with the rows of
  ///     tables.
  /// - Returns: in Vietnamese order of their titles.
  static func linked(
    _ handouts: [(Cards.Slugged<Handout>, Connections)], to texts: LinkedTexts,
    _ campaigns: [LinkedCampaign], values: InlineValues, _ problems: inout LinkingProblems
  ) -> [LinkedHandout] {
    var linker = HandoutLinks(
      texts: texts, campaigns: campaigns, values: values, problems: problems)
    defer { problems = linker.problems }
    return handouts.compactMap { slugged, connections in
      guard let day = slugged.file.date else { return nil }
      return linker.linked(
        LinkedHandout(
          handout: slugged.file, slug: slugged.slug, day: day,
          citations: connections.texts.first ?? []))
    }.sortedAlphabetically { $0.handout.title }
  }

  private mutating func linked(_ handout: LinkedHandout) -> LinkedHandout? {
    var made = handout
    linkOccasion(&made)
    guard HandoutStories(texts).fill(&made, &problems) else { return nil }
    linkFigures(&made)
    linkPages(&made)
    if let account = made.account?.number { check(account, of: made) }
    if let repetition = made.handout.repetition {
      made.places = HandoutPlaces(made, in: texts).places(repetition, &problems)
    }
    return made
  }

  /// What the hand-out does not say itself, its campaign says.
  private mutating func linkOccasion(_ made: inout LinkedHandout) {
    let handout = made.handout
    made.occasion = handout.occasion.map {
      HandoutOccasion(name: $0, start: handout.start, end: handout.end)
    }
    guard let slug = handout.campaign else { return }
    guard let linked = campaigns.first(where: { $0.slug == slug }) else {
      report(
        .`handout.unknown-campaign`, handout, "campaign",
        Message(vi: "không có chiến dịch “\(slug)”", en: "there is no campaign “\(slug)”"),
        wayOut: Suggestion.message(
          Suggestion.nearest(to: slug, among: campaigns.map(\.slug))))
      return
    }
    let campaign = linked.campaign
    made.occasion = HandoutOccasion(
      name: handout.occasion ?? campaign.name, start: handout.start ?? campaign.firstDay,
      end: handout.end ?? campaign.lastDay)
    made.qrAddress = linked.address
    if handout.account == nil, let fund = campaign.fund {
      made.account = Handout.Account(
        number: fund.account, name: fund.holder ?? fund.name, bank: fund.bank)
    }
    made.hotline = handout.hotline ?? campaign.hotline
  }

  private mutating func linkFigures(_ made: inout LinkedHandout) {
    for index in made.figures.indices {
      guard let measure = made.figures[index].measure else {
        if made.figures[index].value.isEmpty {
          report(
            .`handout.no-figure`, made.handout, "figure",
            Message(
              vi: "con số cần gia-tri hoặc so-lieu", en: "a figure needs a value or a measure"))
        }
        continue
      }
      guard let value = values.texts[measure] else {
        report(
          .`handout.unknown-measure`, made.handout, "figure",
          Message(
            vi: "không có số liệu “\(measure)” trong data",
            en: "there is no number “\(measure)” in data"),
          wayOut: Suggestion.message(Suggestion.nearest(to: measure, among: values.texts.keys)))
        continue
      }
      made.figures[index].value = value
    }
  }

  private mutating func linkPages(_ made: inout LinkedHandout) {
    if let page = made.handout.qr {
      if page.hasSuffix(".md") {
        if let document = document(page) {
          made.qrAddress = document.address
        } else {
          report(.`handout.unknown-document`, made.handout, "qr", Self.unknownDocument(page))
        }
      } else {
        made.qrAddress = page
      }
    }
    for file in made.handout.documents {
      if let document = document(file) {
        made.documents.append(document.id)
      } else {
        report(.`handout.unknown-document`, made.handout, "documents", Self.unknownDocument(file))
      }
    }
  }

  private func document(_ file: String) -> LinkedDocument? {
    texts.documents.element(ContentID(file))
      ?? texts.documents.element(ContentID("documents/\(file)"))
  }

  private static func unknownDocument(_ file: String) -> Message {
    Message(vi: "không có văn bản “\(file)”", en: "there is no document “\(file)”")
  }

  private mutating func check(_ account: String, of made: LinkedHandout) {
    if let problem = AccountNumber.problem(account, made.handout.accountDigits) {
      report(.`handout.bad-account`, made.handout, "account", problem)
    }
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ handout: Handout, _ key: String, _ summary: Message,
    wayOut: Message? = nil
  ) {
    problems.report(code, handout, key, summary, wayOut: wayOut)
  }
}

extension LinkedHandout {
  /// Where the content shows the sheet's picture, and how wide it is printed.
  var pictureUse: PictureUse? {
    picture.map {
      let key = handout.picture == nil ? "story" : "picture"
      let place = handout.positions[key] ?? FieldPosition(line: 1, column: 1)
      return PictureUse(
        path: $0.path, file: handout.path, line: place.line,
        column: place.column, printWidth: handout.template.pictureWidth)
    }
  }
}

/// What an account number may be.
enum AccountNumber {
  /// Why a text is no account number.
  ///
  /// - Parameter lengths: how many digits it may have; empty for the limits of all banks.
  static func problem(_ text: String, _ lengths: [Int]) -> Message? {
    // People group digits with spaces and points.
    let digits = text.filter { $0 != " " && $0 != "." && $0 != "\u{A0}" }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return Message(
        vi: "số tài khoản “\(text)” có ký tự không phải chữ số",
        en: "the account number “\(text)” has other letters than digits")
    }
    let fits =
      lengths.isEmpty
      ? Handout.Account.lengths.contains(digits.count) : lengths.contains(digits.count)
    if fits { return nil }
    let expected =
      lengths.isEmpty
      ? "\(Handout.Account.lengths.lowerBound)–\(Handout.Account.lengths.upperBound)"
      : lengths.map(String.init).joined(separator: ", ")
    return Message(
      vi: "số tài khoản “\(text)” có \(digits.count) chữ số, cần \(expected)",
      en: "the account number “\(text)” has \(digits.count) digits, \(expected) are needed")
  }
}
