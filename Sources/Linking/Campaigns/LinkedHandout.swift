package import Diagnostics
package import Model
package import VietnameseText

/// A hand-out with its address and the places it is made for.
package struct LinkedHandout: Identifiable, Sendable {
  package let handout: Handout
  package let slug: String
  /// The day of the edition.
  package let day: PartialDate
  /// What the sheet is made for, in the order of its index; nil where it is not repeated.
  package internal(set) var places: [HandoutPlace]?
  /// One or two sentences that carry the sheet: its own, else its story's.
  package internal(set) var message: String?
  /// The text, likewise.
  package internal(set) var body: Body
  /// The figures with the numbers that tables give, likewise.
  package internal(set) var figures: [Handout.Figure]
  /// Where facts and figures come from, likewise.
  package internal(set) var source: String?
  /// Where gifts go and whom to call: as it says, else as its campaign does.
  package internal(set) var account: Handout.Account?
  package internal(set) var hotline: String?
  /// The sheet's picture; its file is relative to `Content/media`.
  package internal(set) var picture: Story.Picture?
  /// The address that the QR code leads to, relative to the site's root.
  package internal(set) var qrAddress: String
  /// The documents whose deadlines a checklist lists.
  package internal(set) var documents: [ContentID] = []
  /// The mentions of its text, in order.
  package internal(set) var citations: [LinkedCitation]
  /// What stands at the head of the sheet: the occasion and its days; nil where there is none.
  package internal(set) var occasion: HandoutOccasion?

  init(handout: Handout, slug: String, day: PartialDate, citations: [LinkedCitation]) {
    self.citations = citations
    self.handout = handout
    self.day = day
    self.slug = slug
    message = handout.message
    body = handout.body
    figures = handout.figures
    source = handout.source
    account = handout.account
    hotline = handout.hotline
    qrAddress = ContentSort.handouts.address(slug)
  }

  /// The page that lists the hand-out's files, relative to the site's root.
  package var address: String { ContentSort.handouts.address(slug) }
  package var id: ContentID { handout.id }

  /// The file of a variant, relative to the site's root.
  ///
  /// - Parameter place: one of `places`; nil where the hand-out is not repeated.
  package func address(of variant: Handout.Variant, for place: HandoutPlace?) -> String {
    let ending = "-\(variant.suffix).pdf"
    return ContentSort.handouts.address(place.map { "\(slug)/\($0.path)" } ?? slug, ending)
  }

  /// The archive with all files of a province, relative to the site's root.
  package func archive(of group: HandoutPlace.Group) -> String {
    ContentSort.handouts.address("\(slug)/\(group.slug)", ".zip")
  }
}

/// A campaign or event that hand-outs are made for.
package struct HandoutOccasion: Sendable, Equatable {
  package var name: String
  package var start: PartialDate?
  package var end: PartialDate?

  /// "17/10 – 18/11/2026".
  package var days: String? {
    guard let start else { return end?.slashed }
    guard let end, end != start else { return start.slashed }
    guard start.year == end.year, start.day != nil, let month = start.month else {
      return "\(start.slashed) – \(end.slashed)"
    }
    let first = start.slashed.dropLast("/\(start.year)".count)
    return month > 0 ? "\(first) – \(end.slashed)" : nil
  }
}

/// One place that a hand-out is made for: a province, or a row of a table.
package struct HandoutPlace: Sendable {
  /// A province, by which files are grouped.
  package struct Group: Sendable, Hashable {
    package var name: String
    package var slug: String
    package var region: String
  }

  /// As printed: "tỉnh Sơn La", "xã Chiềng An, tỉnh Sơn La".
  package var name: String
  /// As lists show it.
  package var shortName: String
  /// Below the hand-out's folder, without ending: `son-la`, `son-la/chieng-an`.
  package var path: String
  package var group: Group
  package var account: Handout.Account?
  package var hotline: String?
  package var event: Event?
  /// The row that it comes from; nil for provinces.
  package var row: SourceLocation?

  /// What takes place there.
  package struct Event: Sendable, Equatable {
    package var date: PartialDate
    package var venue: String
  }
}
