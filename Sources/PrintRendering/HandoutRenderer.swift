internal import Diagnostics
internal import Foundation
package import Linking
package import Model
internal import QRCodes
internal import VietnameseText

/// Turns a linked hand-out into the jobs that typeset it.
package struct HandoutRenderer: Sendable {
  private let linked: LinkedHandout
  private let contentFolder: String
  /// What all its sheets have in common.
  private let shared: PrintedHandout
  private let fields: [String: SourceLocation]
  private let files: [PrintFile]
  /// The part of each province in the country's drawing, by slug.
  private let outlines: [String: String]

  /// How fast a text is read over loudspeakers, in syllables a minute: slower than speech, so that
  /// it is understood outdoors.
  static let syllablesPerMinute = 150

  /// - Parameters:
  ///   - linked: the hand-out.
  ///   - site: the site it belongs to.
  ///   - pictures: the pictures of the site.
  ///   - theme: the values that the templates share with the web pages.
  ///   - contentFolder: what goes before its path in diagnostics, with its slash.
  /// - Returns: nil where no QR code can hold the address that it should lead to.
  package init?(
    _ linked: LinkedHandout, in site: SiteView, pictures: PrintPictures, theme: Theme,
    contentFolder: String
  ) {
    self.linked = linked
    self.contentFolder = contentFolder
    let handout = linked.handout
    let address = site.settings.baseURL + linked.qrAddress
    guard let code = QRCode(address) else { return nil }
    let blocks = HandoutBlocks(linked.body).blocks
    let drawn = PrintedHandout.Country.drawn(for: linked, in: site)
    outlines = drawn?.outlines ?? [:]
    files = pictures.files(linked.picture.map { [$0.path] } ?? [])
    shared = PrintedHandout(
      title: handout.title.unbroken, headline: handout.title.unbroken,
      titleSize: handout.titleSize.rawValue,
      authors: [site.settings.publisher],
      date: .init(
        year: linked.day.year, month: linked.day.month ?? 1, day: linked.day.day ?? 1),
      theme: PrintRenderer.dictionary(theme), variant: "", publisher: site.settings.publisher,
      contact: [site.settings.contact.phone, site.settings.contact.email].compactMap(\.self),
      country: drawn?.country,
      campaign: linked.occasion.map {
        .init(name: $0.name.unbroken, dates: $0.days?.unbroken)
      },
      message: linked.message?.unbroken,
      figures: linked.figures.map {
        .init(value: $0.value, label: $0.label.unbroken, source: $0.source?.unbroken)
      },
      picture: linked.picture.flatMap { picture in
        pictures.picture(
          picture.path, alternative: picture.alternative,
          caption: picture.credit.map { "Hình: \($0)".unbroken })
      },
      action: handout.action?.unbroken, qr: Self.printed(code, address),
      account: linked.account.map { .init(number: $0.number, name: $0.name, bank: $0.bank) },
      hotline: linked.hotline, unit: handout.unit?.unbroken, source: linked.source?.unbroken,
      deadlines: Self.deadlines(linked, in: site),
      honours: handout.honours.map {
        .init(
          level: $0.level.title, group: $0.group.unbroken, count: $0.count,
          names: $0.names.map(\.unbroken))
      },
      reading: handout.template == .loudspeaker ? Self.reading(linked) : nil, blocks: blocks)
    var fields: [String: SourceLocation] = [:]
    let place = DocumentPlace(handout, contentFolder: contentFolder)
    for key in handout.positions.keys { fields[key] = place[key] }
    self.fields = fields
  }

  /// The job of one sheet.
  ///
  /// - Parameters:
  ///   - variant: for which printer.
  ///   - place: for which place; nil where the hand-out is not repeated.
  /// - Throws: `EncodingError` where a text cannot be written as JSON.
  package func job(_ variant: Handout.Variant, for place: HandoutPlace?) throws -> PrintJob {
    var printed = shared
    var fields = fields
    printed.variant = variant.rawValue
    if let place {
      printed.title += " – \(place.shortName)"
      printed.place = .init(name: place.name.unbroken, outline: outlines[place.group.slug])
      if let account = place.account {
        printed.account = .init(number: account.number, name: account.name, bank: account.bank)
      }
      printed.hotline = place.hotline ?? printed.hotline
      printed.event = place.event.map { .init(date: $0.date.slashed, venue: $0.venue.unbroken) }
      if let row = place.row {
        for key in ["place", "account", "hotline", "event"] { fields[key] = row }
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var job = PrintJob(
      path: contentFolder + linked.handout.path,
      template: linked.handout.template.rawValue + "/sheet",
      content: [UInt8](try encoder.encode(printed)), files: files)
    job.bleed = variant == .printShop ? Self.bleed : nil
    job.fields = fields
    job.part = place?.name
    return job
  }

  /// How far colour runs over the trim, in millimetres; `lib/handout/sheet.typ` draws it.
  private static let bleed = 3.0

  private static func printed(_ code: QRCode, _ address: String) -> PrintedHandout.Code {
    .init(
      address: address, shown: String(address.trimmingPrefix(/https?:\/\//)), size: code.size,
      rows: code.rows.map { $0.map { [$0.start, $0.length] } })
  }

  private static func deadlines(
    _ linked: LinkedHandout, in site: SiteView
  ) -> [PrintedHandout.Deadline] {
    linked.documents.flatMap { index in
      let document = site.documents[index]
      return document.deadlines.compactMap { deadline -> PrintedHandout.Deadline? in
        guard let date = deadline.date else { return nil }
        return PrintedHandout.Deadline(
          date: date.slashed, what: deadline.what.unbroken, source: document.name.unbroken)
      }
    }
  }

  /// The title, the message and the text, as they are read out.
  private static func reading(_ linked: LinkedHandout) -> PrintedHandout.Reading {
    let words = [
      linked.handout.title, linked.message ?? "", String(decoding: linked.body.text, as: UTF8.self),
    ]
    let syllables = words.reduce(0) { count, text in
      count + text.split { !$0.isLetter && !$0.isNumber }.count
    }
    // To the next half minute.
    let halves = max(1, (syllables * 2 + syllablesPerMinute - 1) / syllablesPerMinute)
    let (minutes, rest) = halves.quotientAndRemainder(dividingBy: 2)
    let parts = [minutes > 0 ? "\(minutes) phút" : nil, rest > 0 ? "30 giây" : nil]
    return .init(
      syllables: syllables,
      time: "khoảng \(parts.compactMap(\.self).joined(separator: " "))".unbroken)
  }
}

extension String {
  /// With spaces that do not break where Vietnamese typography asks for them.
  fileprivate var unbroken: String { NoBreakSpaces.insert(into: self) }
}
