package import Citations
package import VietnameseText

/// One year's campaign, such as the month “Vì người nghèo” from 17 October to 18 November: what a file
/// of `Content/campaigns` says.
package struct Campaign: Sendable {
  /// The file, relative to the content folder: `campaigns/vi-nguoi-ngheo-2026.md`.
  package var path: String
  package var name: String
  package var year: Int
  /// The campaign's days, both included; nil where they could not be read.
  package var firstDay: PartialDate?
  package var lastDay: PartialDate?
  package var slogan: String?
  /// What the campaign is, in a sentence or two.
  package var summary: String?
  package var goals: [Goal] = []
  package var organisers: [String] = []
  package var fund: Fund?
  /// Digits without spaces.
  package var hotline: String?
  /// In the order of the file.
  package var events: [Event] = []
  package var documents: [DocumentName] = []
  /// Slugs of stories; where there are none, those that name the campaign.
  package var stories: [String] = []
  package var figures: [Figure] = []
  package var ledger: Ledger?
  /// The campaign's sign: a file under `Content/media`, relative to that folder.
  package var logo: String?
  /// What a reader can do, one sentence each.
  package var actions: [String] = []
  package var source: String?
  package var updated: PartialDate?
  /// Not published unless drafts are asked for.
  package var isUnpublished = false
  package var slug: String?
  package var body = Body()
  /// What the text mentions.
  package var citations = Recognition(of: [])
  /// Where each front matter value stands, by the schema's English key.
  package var positions: [String: FieldPosition] = [:]

  package init(path: String, name: String = "", year: Int = 0) {
    self.path = path
    self.name = name
    self.year = year
  }

  /// The most letters of a slogan: four lines of the A3 poster's medium title, 72 points.
  package static let sloganLimit = 60
}

extension Campaign {
  /// Something to be reached, in words, with its figure.
  package struct Goal: Sendable, Hashable {
    package var text: String
    /// With its unit, as printed: "1.000 căn nhà".
    package var figure: String?
    /// Where it is set down.
    package var source: String?

    package init(text: String, figure: String? = nil, source: String? = nil) {
      self.text = text
      self.figure = figure
      self.source = source
    }
  }

  /// The account that takes donations.
  package struct Fund: Sendable, Hashable {
    package var name: String
    package var bank: String?
    package var holder: String?
    /// Digits without spaces; nil where none is given, or where it could not be one.
    package var account: String?

    package init(
      name: String = "", bank: String? = nil, holder: String? = nil, account: String? = nil
    ) {
      self.name = name
      self.bank = bank
      self.holder = holder
      self.account = account
    }
  }

  /// What happens on a day or on several.
  package struct Event: Sendable, Hashable {
    package var what: String
    package var date: PartialDate?
    /// The last day, of an event of several.
    package var until: PartialDate?
    package var time: TimeOfDay?
    package var venue: String?
    package var province: String?
    package var note: String?
    package var position = FieldPosition(line: 1, column: 1)

    package init(what: String = "", date: PartialDate? = nil, until: PartialDate? = nil) {
      self.what = what
      self.date = date
      self.until = until
    }
  }

  package struct TimeOfDay: Sendable, Hashable {
    /// 0 to 23 and 0 to 59.
    package var hour: Int
    package var minute: Int

    package init(hour: Int, minute: Int) {
      self.hour = hour
      self.minute = minute
    }
  }

  /// A document named by what identifies it.
  package struct DocumentName: Sendable, Hashable {
    package var identifier: String
    package var date: PartialDate?
    package var issuer: String?
    package var position = FieldPosition(line: 1, column: 1)

    package init(identifier: String = "", date: PartialDate? = nil, issuer: String? = nil) {
      self.identifier = identifier
      self.date = date
      self.issuer = issuer
    }
  }

  /// A key figure: a measure of a table, or one that a document states.
  package struct Figure: Sendable, Hashable {
    package enum Role: String, Sendable, CaseIterable {
      case raised, spent, houses, gifts, beneficiaries, other
    }

    package var label: String
    package var role: Role = .other
    /// The table and its measure, by their names.
    package var dataset: String?
    package var measure: String?
    /// The figure as the document states it: "trên 888".
    package var value: String?
    package var unit: String?
    /// The time that it is for, in words: "6 tháng đầu năm 2023".
    package var time: String?
    package var document: DocumentName?
    package var position = FieldPosition(line: 1, column: 1)

    package init(label: String = "") { self.label = label }
  }

  /// The table of what was raised and spent, by the names of its columns.
  package struct Ledger: Sendable, Hashable {
    package var dataset: String
    /// What each row is: a period, a province, a purpose.
    package var item: String
    package var raised: String
    package var spent: String
    package var position = FieldPosition(line: 1, column: 1)

    package init(dataset: String = "", item: String = "", raised: String = "", spent: String = "") {
      self.dataset = dataset
      self.item = item
      self.raised = raised
      self.spent = spent
    }
  }
}
