import Linking
import Model

extension Pages {
  /// The list of hand-outs.
  static let handouts = PageKind<Void>(
    "handouts", overview: Link(title: "Ấn phẩm", address: "an-pham.html"),
    pages: { kind, context in kind.overview(where: !context.site.handouts.isEmpty) { _ in } },
    head: { _, _ in
      PageHead(
        title: "Ấn phẩm",
        description: "Tờ rơi, áp phích, lịch báo cáo và bài phát thanh để in và dùng.")
    },
    rows: {
      Shown("rows", .list(of: Records.handoutRow), "the hand-outs by title") {
        Array($1.site.handouts)
      }
    })

  static let handout = PageKind<LinkedHandout>(
    "handout",
    pages: { kind, context in
      context.site.handouts.map { linked in kind.page(at: linked.address) { _ in linked } }
    },
    head: { linked, _ in
      PageHead(title: linked.handout.title, description: linked.message)
    },
    rows: {
      Records.handoutFacts
      Shown("message", .text, "the sentences that carry it, where it has them") {
        $0.message
      }
      Shown("isPrinted", .flag, "whether the build makes PDFs") { $1.isPrinted }
      Shown("files", .list(of: Records.handoutFile), "its PDFs, where it is not repeated") {
        $0.places == nil ? $0.files(for: nil, $1) : []
      }
      Shown("regions", .list(of: Records.handoutRegion), "its places by region") { $0.regions }
    })
}

/// A hand-out for one printer.
struct HandoutFile: Sendable {
  var title: String
  var address: String
}

/// The places of a hand-out in one region, or in one province of it.
struct HandoutPlaces: Sendable {
  var handout: LinkedHandout
  var places: [HandoutPlace]

  /// The places by province, in their order.
  fileprivate var groups: [HandoutPlaces] {
    places.runs(by: \.group).map { HandoutPlaces(handout: handout, places: $0) }
  }

  fileprivate var group: HandoutPlace.Group { places[0].group }
}

extension LinkedHandout {
  fileprivate func files(for place: HandoutPlace?, _ here: Here) -> [HandoutFile] {
    guard here.isPrinted else { return [] }
    return handout.variants.map { variant in
      HandoutFile(
        title: place == nil ? variant.title : variant.shortTitle,
        address: address(of: variant, for: place))
    }
  }

  fileprivate var regions: [HandoutPlaces] {
    (places ?? []).runs(by: \.group.region).map { HandoutPlaces(handout: self, places: $0) }
  }
}

extension Records {
  @RowsBuilder<LinkedHandout> static var handoutFacts: [Shown<LinkedHandout>] {
    Shown("kind", .text, "the kind of sheet: Tờ rơi A5") { $0.handout.template.title }
    Shown("occasion", .text, "what it is made for, and when, where that is said") {
      $0.occasion?.inWords
    }
    Shown("placeCount", .count, "for how many places there is one, where it is repeated") {
      $0.places?.count
    }
  }

  static let handoutRow = Rows<LinkedHandout>("hand-out row") {
    Shown("title", .text, "the hand-out's title") { $0.handout.title }
    Shown("address", .text, "its page; put root before it") { $0.address }
    handoutFacts
  }

  static let handoutFile = Rows<HandoutFile>("hand-out file") {
    Shown("title", .text, "for which printer it is") { $0.title }
    Shown("address", .text, "the PDF; put root before it") { $0.address }
  }

  static let handoutRegion = Rows<HandoutPlaces>("hand-out region") {
    Shown("name", .text, "the region's name") { $0.group.region }
    Shown("groups", .list(of: Records.handoutGroup), "its provinces") { $0.groups }
  }

  static let handoutGroup = Rows<HandoutPlaces>("hand-out province") {
    Shown("name", .text, "the province's name") { $0.group.name }
    Shown("archive", .text, "the archive with all its PDFs; put root before it") {
      $1.isPrinted ? $0.handout.archive(of: $0.group) : nil
    }
    Shown("places", .list(of: Records.handoutPlace), "the places in it, or itself") { group in
      group.places.map { (handout: group.handout, place: $0) }
    }
  }

  static let handoutPlace = Rows<(handout: LinkedHandout, place: HandoutPlace)>("hand-out place") {
    // A province stands under its own name already.
    Shown("name", .text, "the place's name, where it is not the province") {
      $0.place.shortName == $0.place.group.name ? nil : $0.place.shortName
    }
    Shown("files", .list(of: Records.handoutFile), "its PDFs") {
      $0.handout.files(for: $0.place, $1)
    }
  }
}

extension Array {
  /// The stretches of neighbours that have one value in common.
  fileprivate func runs<Value: Equatable>(by value: (Element) -> Value) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.last, value(last) == value(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}

extension Handout.Template {
  /// What staff call such a sheet.
  package var title: String {
    switch self {
    case .leaflet: "Tờ rơi A5"
    case .trifold: "Tờ gấp A4"
    case .posterA4: "Áp phích A4"
    case .posterA3: "Áp phích A3"
    case .storySheet: "Tờ câu chuyện A4"
    case .checklist: "Lịch báo cáo"
    case .honours: "Bảng biểu dương"
    case .loudspeaker: "Bài phát thanh"
    case .rightsGuide: "Sổ tay chữ lớn"
    }
  }
}

extension Handout.Variant {
  /// What staff call a variant.
  package var title: String {
    switch self {
    case .printShop: "Bản nhà in"
    case .office: "Bản máy in văn phòng"
    }
  }

  /// The same where many stand in a list.
  fileprivate var shortTitle: String {
    switch self {
    case .printShop: "nhà in"
    case .office: "văn phòng"
    }
  }
}

extension HandoutOccasion {
  /// "Tháng cao điểm “Vì người nghèo”, 17/10 – 18/11/2026".
  fileprivate var inWords: String { [name, days].compactMap(\.self).joined(separator: ", ") }
}
