package import Diagnostics
package import Model
import VietnameseText

/// Connects hand-outs with places, numbers and documents.
package enum HandoutLinks {
  /// Links the hand-outs of a site whose documents and tables are linked.
  ///
  /// - Parameters:
  ///   - handouts: every hand-out that was read, in any order.
  ///   - site: receives them, in Vietnamese order of their titles.
  ///   - values: the numbers that tables give.
  ///   - includesDrafts: whether those not yet published take part.
  ///   - contentFolder: what goes before a path in diagnostics, with its slash.
  ///   - diagnostics: receives collisions of addresses, unknown numbers, documents and tables, and
  ///     what is wrong with the rows of tables.
  package static func link(
    _ handouts: [Handout], in site: inout LinkedSite, values: InlineValues, includesDrafts: Bool,
    contentFolder: String, diagnostics: inout [Diagnostic]
  ) {
    var linker = Linker(site: site, values: values, contentFolder: contentFolder)
    for handout in handouts where includesDrafts || !handout.isDraft { linker.add(handout) }
    site.handouts = linker.linked.sortedAlphabetically { $0.handout.title }
    site.pictureUses += site.handouts.compactMap(\.pictureUse)
    diagnostics += linker.diagnostics
  }

  /// The hand-outs as far as they are linked.
  private struct Linker {
    let site: LinkedSite
    let values: InlineValues
    let contentFolder: String
    var linked: [LinkedHandout] = []
    var diagnostics: [Diagnostic] = []
    private var owners: [String: String] = [:]

    init(site: LinkedSite, values: InlineValues, contentFolder: String) {
      self.site = site
      self.values = values
      self.contentFolder = contentFolder
    }

    mutating func add(_ handout: Handout) {
      // Without a date it has been reported.
      guard let day = handout.date else { return }
      let name = handout.path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
      guard let slug = handout.slug ?? Slug.make(name) else {
        report(
          .`address.no-slug`, handout, "slug",
          Message(vi: "không đặt được địa chỉ từ tên tệp", en: "the file name gives no address"),
          wayOut: Message(
            vi: "thêm khóa duong-dan, hoặc đổi tên tệp", en: "add the key slug, or rename the file")
        )
        return
      }
      if let owner = owners.updateValue(handout.path, forKey: slug) {
        report(
          .`address.collision`, handout, "slug",
          Message(
            vi: "trùng tên với \(contentFolder + owner): \(slug)",
            en: "has the name of \(contentFolder + owner): \(slug)"),
          wayOut: Message(vi: "đặt duong-dan khác", en: "give it another slug"))
        return
      }
      var made = LinkedHandout(handout: handout, slug: slug, day: day)
      linkOccasion(&made)
      var stories = HandoutStories(site, contentFolder: contentFolder)
      let isShown = stories.fill(&made)
      diagnostics += stories.diagnostics
      guard isShown else { return }
      linkFigures(&made)
      linkPages(&made)
      if let account = handout.account?.number { check(account, of: made) }
      if let repetition = handout.repetition {
        var finder = HandoutPlaces(made, in: site, contentFolder: contentFolder)
        made.places = finder.places(repetition)
        diagnostics += finder.diagnostics
      }
      linked.append(made)
    }

    /// What the hand-out does not say itself, its campaign says.
    private mutating func linkOccasion(_ made: inout LinkedHandout) {
      let handout = made.handout
      made.occasion = handout.occasion.map {
        HandoutOccasion(name: $0, start: handout.start, end: handout.end)
      }
      guard let slug = handout.campaign else { return }
      guard let linked = site.campaigns.first(where: { $0.slug == slug }) else {
        report(
          .`handout.unknown-campaign`, handout, "campaign",
          Message(vi: "không có chiến dịch “\(slug)”", en: "there is no campaign “\(slug)”"),
          wayOut: Suggestion.message(
            Suggestion.nearest(to: slug, among: site.campaigns.map(\.slug))))
        return
      }
      let campaign = linked.campaign
      made.occasion = HandoutOccasion(
        name: handout.occasion ?? campaign.name, start: handout.start ?? campaign.firstDay,
        end: handout.end ?? campaign.lastDay)
      made.qrAddress = linked.address
      if handout.account == nil, let fund = campaign.fund {
        made.handout.account = Handout.Account(
          number: fund.account, name: fund.holder ?? fund.name, bank: fund.bank)
      }
      made.handout.hotline = handout.hotline ?? campaign.hotline
    }

    private mutating func linkFigures(_ made: inout LinkedHandout) {
      made.figures = made.handout.figures
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
          if let index = document(page) {
            made.qrAddress = site.documents[index].address
          } else {
            report(.`handout.unknown-document`, made.handout, "qr", Self.unknownDocument(page))
          }
        } else {
          made.qrAddress = page
        }
      }
      for file in made.handout.documents {
        if let index = document(file) {
          made.documents.append(index)
        } else {
          report(.`handout.unknown-document`, made.handout, "documents", Self.unknownDocument(file))
        }
      }
    }

    private func document(_ file: String) -> Int? {
      site.documents.firstIndex {
        $0.document.path == file || $0.document.path == "documents/\(file)"
      }
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
      diagnostics.append(
        Diagnostic(
          code, at: handout.location(key, contentFolder: contentFolder), summary,
          wayOut: wayOut))
    }
  }
}

extension LinkedHandout {
  /// Where the content shows the sheet's picture, and how wide it is printed.
  fileprivate var pictureUse: PictureUse? {
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
