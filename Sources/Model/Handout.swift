package import Diagnostics
package import VietnameseText

/// A leaflet, poster, checklist or script of `Content/handouts`.
package struct Handout: Sendable, Equatable {
  /// The file, relative to the content folder: `handouts/to-roi.md`.
  package var path: String
  package var template: Template
  package var title: String
  /// How large a poster sets its title.
  package var titleSize = TitleSize.large
  /// The name in addresses; nil for the file's own.
  package var slug: String?
  /// One or two sentences that carry the sheet.
  package var message: String?
  package var figures: [Figure] = []
  /// The story that the sheet tells, by its name in addresses.
  package var story: String?
  /// The sheet's picture; where there is none, the story's first one.
  package var picture: Story.Picture?
  /// What the reader is asked to do.
  package var action: String?
  /// The page that the QR code leads to: a content file, or an address of the site.
  package var qr: String?
  package var account: Account?
  /// How many digits an account number of the set's bank has; empty where `Account.lengths`
  /// do.
  package var accountDigits: [Int] = []
  package var hotline: String?
  /// The campaign, by its name in addresses.
  package var campaign: String?
  /// What the campaign or event is called on the sheet, where no campaign says it.
  package var occasion: String?
  /// The first and the last day of the occasion; events of a set lie between them.
  package var start: PartialDate?
  package var end: PartialDate?
  /// The day of the edition, which stands in the file's metadata and says which provinces there are.
  package var date: PartialDate?
  /// Whose checklist it is.
  package var unit: String?
  /// The documents whose deadlines a checklist lists, as content files.
  package var documents: [String] = []
  /// Where facts and figures come from, as printed.
  package var source: String?
  package var variants: [Variant] = Variant.allCases
  /// What the sheet is repeated over.
  package var repetition: Repetition?
  /// The commended, by level.
  package var honours: [Honour] = []
  /// Not published unless drafts are asked for.
  package var isUnpublished = false
  package var body = Body()
  /// Where the front matter's values stand, by English key.
  package var positions: [String: FieldPosition] = [:]

  package init(path: String, template: Template, title: String) {
    self.path = path
    self.template = template
    self.title = title
  }
}

extension Handout {
  /// What a sheet cannot show of a text, with what to call it: it would be lost without a word.
  package static let unshown: [Body.Node.Kind: Message] = [
    .table: Message(vi: "bảng", en: "tables"),
    .figure: Message(vi: "hình số liệu", en: "figures"),
    .image: Message(vi: "hình", en: "pictures"),
    .codeBlock: Message(vi: "khối mã", en: "code blocks"),
    .footnoteDefinition: Message(vi: "chú thích cuối trang", en: "footnotes"),
  ]

  /// The folders of `Templates/print`.
  package enum Template: String, Sendable, CaseIterable {
    case leaflet = "leaflet-a5"
    case trifold = "trifold-a4"
    case posterA4 = "poster-a4"
    case posterA3 = "poster-a3"
    case storySheet = "story-sheet"
    case checklist = "deadlines-checklist"
    case honours = "roll-of-honour"
    case loudspeaker
    case rightsGuide = "rights-guide"
  }

  /// The size of a poster's title, of A3: both are read at three metres.
  package enum TitleSize: String, Sendable, CaseIterable {
    /// 105 points: three lines, some 40 letters.
    case large
    /// 80 points: four lines, some 60 letters.
    case medium
  }

  package enum Variant: String, Sendable, CaseIterable {
    /// With bleed and crop marks, in colour.
    case printShop = "print-shop"
    /// On plain A4 paper, in black.
    case office

    /// What tells its files from others, in their addresses.
    package var suffix: String {
      switch self {
      case .printShop: "nha-in"
      case .office: "van-phong"
      }
    }
  }

  /// What a hand-out is repeated over.
  package enum Repetition: Sendable, Equatable {
    /// The provinces of the edition's day.
    case provinces
    /// The rows of a table of `Content/data`, by its name.
    case table(String)
  }

  /// A number that carries a sheet.
  package struct Figure: Sendable, Equatable {
    /// As printed; empty where a table gives it.
    package var value = ""
    package var label = ""
    package var source: String?
    /// A number of a table: `adoption.issued`.
    package var measure: String?

    package init() {}
  }

  /// The account to which gifts go; what is not known is left to be filled in by hand.
  package struct Account: Sendable, Equatable {
    package var number: String?
    package var name: String?
    package var bank: String?

    /// How many digits account numbers of Vietnamese banks and the State Treasury have.
    package static let lengths = ContactNumber.accountLength

    package init(number: String? = nil, name: String? = nil, bank: String? = nil) {
      self.number = number
      self.name = name
      self.bank = bank
    }
  }

  /// Commendations of one level.
  package struct Honour: Sendable, Equatable {
    package enum Level: String, Sendable, CaseIterable {
      case collective, household, individual

      package var title: String {
        switch self {
        case .collective: "Tập thể"
        case .household: "Hộ gia đình"
        case .individual: "Cá nhân"
        }
      }
    }

    package var level = Level.collective
    /// Who commends, and where: "Tỉnh Thanh Hóa".
    package var group = ""
    package var count: Int?
    package var names: [String] = []

    package init() {}
  }
}
