/// What `Templates/print/volume.typ` is given.
struct PrintedVolume: Encodable {
  struct Text: Encodable {
    var blocks: [Block] = []
    var notes: [[[Run]]] = []
  }

  struct Fact: Encodable {
    var name: String
    var value: String
    var link: String?
  }

  struct Chapter: Encodable {
    var level: Int
    var anchor: String
    /// What goes before the names of its places.
    var prefix: String
    /// "Kế hoạch số 237/KH-MTTQ-BTT"; stories have none.
    var name: String?
    var title: String
    /// What runs over its pages.
    var running: String
    /// What the indices count at its beginning.
    var marks: [String]
    var facts: [Fact]
    /// What only a story has.
    var story: Story?
    var bases: [[Run]] = []
    var blocks: [Block] = []
    var notes: [[[Run]]] = []
    var appendices: [PrintedDocument.Appendix] = []
    var signers: [String] = []
  }

  struct Story: Encodable {
    /// "Mô hình: Sinh kế".
    var rubric: String
    var lead: String?
    /// "huyện Mường Ảng, Điện Biên, 27/10/2023".
    var dateline: String
    var picture: PrintPicture?
    var results: [PrintedStory.Figure]
    var quotations: [PrintedStory.Quotation]
    /// The documents that it is known from.
    var sources: [[Run]]
  }

  /// A page with a map.
  struct Map: Encodable {
    struct State: Encodable {
      var label: String
      var count: String
      /// SVG.
      var swatch: String
    }

    /// The provinces of one state.
    struct Group: Encodable {
      var title: String
      var names: [Run]
    }

    struct Region: Encodable {
      var name: String
      var share: String
    }

    var level: Int
    var anchor: String
    var prefix: String
    var title: String
    var running: String
    /// "53/63", and what it counts.
    var figure: String
    var label: String
    /// SVG.
    var picture: String
    /// Its width to its height.
    var ratio: Double
    var alternative: String
    var legend: [State]
    var groups: [Group]
    var regions: [Region]
    var notes: [String]
    var facts: [Fact]
  }

  enum Item {
    case part(String)
    case chapter(Chapter)
    case map(Map)
  }

  /// An entry of an index; one that no page mentions is left out.
  struct IndexEntry: Encodable {
    var key: String
    var name: String
    var title: String?
  }

  var title: String
  var subtitle: String?
  var publisher: String?
  var year: String?
  var authors: [String]
  var date: PrintedDocument.Day
  var theme: [String: [String: String]]
  var preface: Text
  var items: [Item] = []
  var documents: [IndexEntry] = []
  var places: [IndexEntry] = []
}

extension PrintedVolume.Item: Encodable {
  private enum CodingKeys: String, CodingKey { case type, title }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .part(let title):
      try container.encode("part", forKey: .type)
      try container.encode(title, forKey: .title)
    case .chapter(let chapter):
      try container.encode("chapter", forKey: .type)
      try chapter.encode(to: encoder)
    case .map(let map):
      try container.encode("map", forKey: .type)
      try map.encode(to: encoder)
    }
  }
}
