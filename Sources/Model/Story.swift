package import Citations
package import VietnameseText

/// A story of what reducing poverty looks like: of people, of a model (mô hình) or a commendation.
package struct Story: Sendable {
  /// The file, relative to the content folder: `stories/bo-hmong.md`.
  package var path: String
  package var sort: Sort = .story
  package var title: String
  package var lead: String?
  /// When it is published; a month where no day is known.
  package var date: PartialDate?
  /// The province by its name on that day.
  package var province: String?
  package var district: String?
  package var theme: String?
  /// The project or programme that it belongs to.
  package var project: String?
  /// The documents that it rests on, as one cites them.
  package var documents: [String] = []
  /// The slug of a campaign.
  package var campaign: String?
  package var period: Document.Period?
  package var results: [Figure] = []
  package var cost: [Figure] = []
  package var funding: [Figure] = []
  package var pictures: [Picture] = []
  package var quotations: [Quotation] = []
  package var persons: [Person] = []
  /// Whether it shows neither the name nor the face of those in `persons`.
  package var isAnonymous = false
  package var consents: [Consent] = []
  package var updated: PartialDate?
  /// Not published unless drafts are asked for.
  package var isUnpublished = false
  package var slug: String?
  package var body = Body()
  package var citations = Citations()
  /// Where each front matter value stands, by the schema's English key.
  package var positions: [String: FieldPosition] = [:]

  package init(path: String, title: String = "") {
    self.path = path
    self.title = title
  }
}

extension Story {
  package enum Sort: String, Sendable, CaseIterable {
    case story = "cau-chuyen"
    case model = "mo-hinh"
    case commendation = "bieu-duong"

    package var title: String {
      switch self {
      case .story: "Câu chuyện"
      case .model: "Mô hình"
      case .commendation: "Biểu dương"
      }
    }
  }

  /// A figure with what it counts: "44 tập thể".
  package struct Figure: Sendable, Hashable {
    /// As the source gives it, with its qualifier: "trên 305", "5.000".
    package var value = ""
    package var unit: String?
    /// What is counted: "được tặng Bằng khen".
    package var label: String?
    /// Where it is known from, as one cites it.
    package var source: String?
    package var position = FieldPosition(line: 1, column: 1)

    package init() {}

    /// "trên 305 tỷ đồng", "0,02%".
    package var amount: String {
      guard let unit else { return value }
      return unit == "%" ? value + unit : "\(value) \(unit)"
    }
  }

  /// A picture of the story.
  package struct Picture: Sendable, Hashable {
    /// Its file under `Content/media`, relative to that folder.
    package var file = ""
    /// What it shows, for those who do not see it.
    package var alternative = ""
    package var caption: String?
    package var credit: String?
    package var rights: String?
    /// Who of `persons` can be recognised in it.
    package var shows: Shown = .nobody
    package var position = FieldPosition(line: 1, column: 1)

    package init() {}

    /// Its file, relative to the content folder.
    package var path: String { "media/" + file }
  }

  /// Who can be recognised in a picture.
  package enum Shown: Sendable, Hashable {
    case nobody
    /// All persons of the story.
    case everybody
    case persons([String])
  }

  /// Somebody's own words.
  package struct Quotation: Sendable, Hashable {
    package var text = ""
    /// One of `persons`, by name; nil for the words of a document.
    package var speaker: String?
    package var source = ""
    package var position = FieldPosition(line: 1, column: 1)

    package init() {}
  }

  /// Somebody who is told of.
  package struct Person: Sendable, Hashable {
    package enum Role: String, Sendable, CaseIterable {
      /// Acting in an office that is public.
      case `public`
      case `private`
    }

    package var name = ""
    package var role = Role.private
    /// In full years, on the day of the story.
    package var age: Int?
    /// Whether the person is known to be under 16; also where the age is.
    package var isDeclaredChild = false
    package var position = FieldPosition(line: 1, column: 1)

    package init() {}

    /// Under 16 (Law on Children 102/2016/QH13, article 1).
    package var isChild: Bool { isDeclaredChild || age.map { $0 < 16 } ?? false }
  }

  /// What somebody has agreed to, as Law 91/2025/QH15 on the protection of personal data asks.
  package struct Consent: Sendable, Hashable {
    package enum Scope: String, Sendable, CaseIterable {
      case name, image, address, family, ethnicity, health, circumstances
    }

    /// Whom it is about, by name; everybody in `persons` where none is named.
    package var persons: [String] = []
    /// Who gave it.
    package var giver = ""
    package var date: PartialDate?
    package var scopes: [Scope] = []
    /// The parent or guardian who agreed for a child.
    package var guardian: String?
    /// Whether the child agreed as well.
    package var hasChildAgreed = false
    package var withdrawn: PartialDate?
    /// Where the paper is kept.
    package var record: String?
    package var position = FieldPosition(line: 1, column: 1)

    package init() {}

    /// Whether it is about somebody.
    package func covers(_ name: String) -> Bool {
      persons.isEmpty || persons.contains { Folding.toned($0) == Folding.toned(name) }
    }
  }

  /// What the texts of a story mention.
  package struct Citations: Sendable {
    package var body = Recognition(of: [])
    /// One for each of `citingTexts`.
    package var texts: [Recognition] = []

    package init() {}
  }
}

extension Story {
  /// The texts beside the body that may cite documents, each with the key it stands under: documents,
  /// lead, sources of figures and of quotations.
  package var citingTexts: [(text: String, key: String)] {
    let figures = [(results, "results"), (cost, "cost"), (funding, "funding")]
    return documents.map { ($0, "documents") } + (lead.map { [($0, "lead")] } ?? [])
      + figures.flatMap { list, key in list.compactMap { $0.source.map { ($0, key) } } }
      + quotations.map { ($0.source, "quotations") }
  }

  /// The pictures that the page may show.
  package var shownPictures: [Picture] {
    isAnonymous ? pictures.filter { $0.shows == .nobody } : pictures
  }

  /// The consents about a person that hold.
  package func consents(for person: Person) -> [Consent] {
    consents.filter { $0.withdrawn == nil && $0.covers(person.name) }
  }

  /// Whether somebody whom the page would show or name has taken back the consent and given no other.
  package var isWithdrawn: Bool {
    guard !isAnonymous else { return false }
    return persons.contains { person in
      person.role == .private && consents(for: person).isEmpty
        && consents.contains { $0.withdrawn != nil && $0.covers(person.name) }
    }
  }

  /// Whether a picture shows a person.
  package func shows(_ person: Person, in picture: Picture) -> Bool {
    switch picture.shows {
    case .nobody: false
    case .everybody: true
    case .persons(let names):
      names.contains { Folding.toned($0) == Folding.toned(person.name) }
    }
  }
}
