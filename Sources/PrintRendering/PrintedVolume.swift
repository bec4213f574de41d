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
    var lead: String?
    var bases: [[Run]] = []
    var blocks: [Block] = []
    var notes: [[[Run]]] = []
    var appendices: [PrintedDocument.Appendix] = []
    var signers: [String] = []
  }

  enum Item {
    case part(String)
    case chapter(Chapter)
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
    }
  }
}
