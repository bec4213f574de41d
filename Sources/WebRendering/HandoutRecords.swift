import Linking
import Model
import Templating
import VietnameseText

/// Fills the records of the pages of hand-outs.
extension PageRecords {
  func handouts(_ page: WebPage) -> TemplateRecord {
    var record = self.page(
      page, title: Overviews.handouts.title,
      description: "Tờ rơi, áp phích, lịch báo cáo và bài phát thanh để in và dùng.")
    record.set(Name.rows, .records(site.handouts.map(handoutRow)))
    return record
  }

  func handoutRow(_ linked: LinkedHandout) -> TemplateRecord {
    [
      Name.title: .text(linked.handout.title), Name.address: .text(linked.address),
      Name.kind: .text(linked.handout.template.title),
      Name.occasion: .optional(linked.occasion?.inWords),
      Name.placeCount: linked.places.map { count($0.count) } ?? .absent,
    ]
  }

  func handout(_ page: WebPage, _ index: Int) -> TemplateRecord {
    let linked = site.handouts[index]
    var record = self.page(
      page, title: linked.handout.title, description: linked.message)
    record.set(Name.kind, .text(linked.handout.template.title))
    record.set(Name.occasion, .optional(linked.occasion?.inWords))
    record.set(Name.message, .optional(linked.message))
    record.set(Name.placeCount, linked.places.map { count($0.count) } ?? .absent)
    record.set(Name.isPrinted, .flag(isPrinted))
    record.set(
      Name.files, Name.hasFiles, linked.places == nil ? files(of: linked, for: nil, page) : [])
    record.set(Name.regions, .records(regions(of: linked, page)))
    return record
  }

  private func files(
    of linked: LinkedHandout, for place: HandoutPlace?, _ page: WebPage
  ) -> [TemplateRecord] {
    guard isPrinted else { return [] }
    return linked.handout.variants.map { variant in
      [
        Name.title: .text(place == nil ? variant.title : variant.shortTitle),
        Name.address: .text(linked.address(of: variant, for: place)),
      ]
    }
  }

  /// The places by region and province, in their order.
  private func regions(of linked: LinkedHandout, _ page: WebPage) -> [TemplateRecord] {
    let groups = (linked.places ?? []).runs(by: \.group)
    return groups.runs(by: { $0[0].group.region }).map { groups in
      [
        Name.name: .text(groups[0][0].group.region),
        Name.groups: .records(
          groups.map { places in
            let group = places[0].group
            return [
              Name.name: .text(group.name),
              Name.archive: isPrinted ? .text(linked.archive(of: group)) : .absent,
              Name.places: .records(
                places.map { place in
                  [
                    // A province stands under its own name already.
                    Name.name: .optional(place.shortName == group.name ? nil : place.shortName),
                    Name.files: .records(files(of: linked, for: place, page)),
                  ]
                }),
            ]
          }),
      ]
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
